import type { Standard } from './standard.ts';

const lines = { L: 21_000_000, U: 28_000_000 };

/** Ho Chi Minh City, 2016–2018: income per year. The rules of its groups and its indicators are not known. */
export const hcmc2016: Standard = {
  id: 'hcmc-2016',
  title: {
    vi: 'Chuẩn nghèo Thành phố Hồ Chí Minh 2016–2018',
    en: 'Poverty standard of Ho Chi Minh City 2016–2018',
  },
  instrument: 'Quyết định của UBND Thành phố Hồ Chí Minh (chưa rõ số)',
  years: { from: 2016, to: 2018 },
  lines: { income: { rural: lines, urban: lines } },
  incomePer: 'year',
  indicators: [],
  pointsFromB2: true,
  rules: [
    { class: 'poor', upTo: 'L' },
    { class: 'near-poor', above: 'L', upTo: 'U' },
  ],
  open: ['indicators', 'rules'],
  provenance: [
    {
      what: { vi: 'mức thu nhập; quy tắc; hiệu lực', en: 'income lines; rules; validity' },
      mark: 'verified',
      source: 'https://en.vietnamplus.vn/hcm-city-raises-poverty-standards-for-20162020/87350.vnp',
    },
    {
      what: {
        vi: 'quy tắc chia nhóm, mốc 40 điểm: không đưa vào',
        en: 'rules of groups, cut of 40: left out',
      },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: { vi: 'các chỉ số và điểm: không đưa vào', en: 'indicators and points: left out' },
      mark: 'unverified',
      source: 'none yet',
    },
  ],
};
