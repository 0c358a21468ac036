import type { Standard } from './standard.ts';

/** `S` divides group 3 into 3a and 3b; it is remembered only, and a campaign may set it. */
const lines = { L: 28_000_000, U: 36_000_000, S: 36_000_000 };

/**
 * NQ 23/2018/NQ-HĐND, Ho Chi Minh City, 2019–2020: income per year, points on the form. Groups 1 to 3 are poor; 3 is
 * above the line of income and deprived.
 */
export const hcmc2019: Standard = {
  id: 'hcmc-2019',
  title: {
    vi: 'Chuẩn nghèo Thành phố Hồ Chí Minh 2019–2020',
    en: 'Poverty standard of Ho Chi Minh City 2019–2020',
  },
  instrument: 'NQ 23/2018/NQ-HĐND của HĐND Thành phố Hồ Chí Minh',
  years: { from: 2019, to: 2020 },
  lines: { income: { rural: lines, urban: lines } },
  incomePer: 'year',
  indicators: [],
  pointsFromB2: true,
  cut: 40,
  rules: [
    { class: 'poor', group: '1', upTo: 'L', deprived: true },
    { class: 'poor', group: '2', upTo: 'L', deprived: false },
    { class: 'poor', group: '3a', above: 'L', upTo: 'S', deprived: true },
    { class: 'poor', group: '3b', above: 'S', deprived: true },
    { class: 'near-poor', above: 'L', upTo: 'U', deprived: false },
  ],
  open: ['indicators', 'lines.income.rural.S', 'lines.income.urban.S'],
  provenance: [
    {
      what: {
        vi: 'mức thu nhập; quy tắc nhóm 1, 2, 3 và hộ cận nghèo; mốc 40 điểm; hiệu lực',
        en: 'income lines; rules of groups 1, 2, 3 and of near-poor; cut of 40; validity',
      },
      mark: 'verified',
      source:
        'http://www.quan5.hochiminhcity.gov.vn/thong-tin-chi-dao/ (District 5 portal, item 437, 28/01/2019)',
    },
    {
      what: { vi: 'ranh giới nhóm 3a và 3b (mức S)', en: 'the border between groups 3a and 3b (line S)' },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: {
        vi: 'tên và điểm của 11 chỉ số: không đưa vào',
        en: 'names and points of the 11 indicators: left out',
      },
      mark: 'unverified',
      source: 'none yet',
    },
  ],
};
