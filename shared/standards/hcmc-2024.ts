import type { Standard } from './standard.ts';

const lines = { T: 46_000_000 };

/** NQ 15/NQ-HĐND amending NQ 13, Ho Chi Minh City, from 01/10/2024: income per year, 13 indicators, three are the cut. */
export const hcmc2024: Standard = {
  id: 'hcmc-2024',
  title: {
    vi: 'Chuẩn nghèo Thành phố Hồ Chí Minh từ 01/10/2024',
    en: 'Poverty standard of Ho Chi Minh City from 01/10/2024',
  },
  instrument: 'NQ 15/NQ-HĐND của HĐND Thành phố Hồ Chí Minh, sửa đổi NQ 13/NQ-HĐND',
  years: { from: 2024, to: 2026 },
  lines: { income: { rural: lines, urban: lines } },
  incomePer: 'year',
  indicators: [],
  pointsPerIndicator: 10,
  pointsFromB2: true,
  cut: 30,
  rules: [
    { class: 'poor', upTo: 'T', deprived: true },
    { class: 'near-poor', upTo: 'T', deprived: false },
  ],
  open: ['indicators', 'rules'],
  provenance: [
    {
      what: {
        vi: 'mức thu nhập; quy tắc hộ nghèo; từ 3 chỉ số, 10 điểm mỗi chỉ số; hiệu lực từ 01/10/2024',
        en: 'income lines; rule of poor; cut of 3 indicators, 10 points per indicator; validity from 01/10/2024',
      },
      mark: 'partial',
      source:
        'https://vietnam.vn/en/tphcm-dieu-chinh-chuan-ngheo-nhieu-con-so-bat-ngo · https://en.sggp.org.vn/hcmc-plans-to-add-nearly-vnd2900-billion-for-poverty-reduction-post111186.html',
    },
    {
      what: {
        vi: 'quy tắc hộ cận nghèo: dưới 3 chỉ số (nguồn in “từ 3”)',
        en: 'rule of near-poor: fewer than 3 (the source prints “3 or more”)',
      },
      mark: 'inferred',
      source:
        'https://en.sggp.org.vn/hcmc-plans-to-add-nearly-vnd2900-billion-for-poverty-reduction-post111186.html',
    },
    {
      what: {
        vi: 'hiệu lực năm 2026, sau khi hợp nhất với Bình Dương và Bà Rịa – Vũng Tàu',
        en: 'validity in 2026, after the merger with Bình Dương and Bà Rịa–Vũng Tàu',
      },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: {
        vi: 'tên của 13 chỉ số: không đưa vào',
        en: 'names of the 13 indicators: left out',
      },
      mark: 'partial',
      source: 'https://vietnam.vn/en/tphcm-dieu-chinh-chuan-ngheo-nhieu-con-so-bat-ngo',
    },
  ],
};
