import type { Standard } from './standard.ts';

const lines = { L: 36_000_000, U: 46_000_000 };

/**
 * NQ 13/NQ-HĐND, Ho Chi Minh City, 2021–2024: income per year. How its ten indicators enter (three or more) is not
 * verified: they are counted and reported, and no rule asks for them.
 */
export const hcmc2021: Standard = {
  id: 'hcmc-2021',
  title: {
    vi: 'Chuẩn nghèo Thành phố Hồ Chí Minh 2021–2024',
    en: 'Poverty standard of Ho Chi Minh City 2021–2024',
  },
  instrument: 'NQ 13/NQ-HĐND ngày 09/12/2020 của HĐND Thành phố Hồ Chí Minh; QĐ 995/QĐ-UBND (2021)',
  years: { from: 2021, to: 2024 },
  lines: { income: { rural: lines, urban: lines } },
  incomePer: 'year',
  indicators: [],
  pointsPerIndicator: 10,
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
      source:
        'https://en.vietnamplus.vn/hcm-city-poverty-threshold-set-at-36-million-vnd/198133.vnp · https://betaen.vietnamplus.vn/hcm-city-sets-new-poverty-standards-for-2021-2025-period-post190682.vnp',
    },
    {
      what: {
        vi: 'từ 3 chỉ số thiếu hụt được xét thế nào: chỉ đếm, không đưa vào quy tắc',
        en: 'how 3 or more deprivations enter: counted only, no rule',
      },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: {
        vi: 'tên và điểm của 10 chỉ số: không đưa vào',
        en: 'names and points of the 10 indicators: left out',
      },
      mark: 'unverified',
      source: 'none yet',
    },
  ],
};
