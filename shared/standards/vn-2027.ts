import { indicator } from './indicator.ts';
import type { Standard } from './standard.ts';

const asIssued = ['theo định nghĩa của NĐ 351/2025/NĐ-CP', 'as NĐ 351/2025/NĐ-CP defines it'] as const;

/** An indicator whose definition as issued was not seen, so that it is only named. */
const named = (key: string, label: string, dimension: string, vi: string, en: string) =>
  indicator(key, label, dimension, `${vi}, ${asIssued[0]}`, `${en}, ${asIssued[1]}`);

/**
 * NĐ 351/2025/NĐ-CP, 2027–2030. Poor needs low income *and* three deprivations, as under NĐ 07/2021; the draft's lower
 * line was not issued. Household waste takes the place of the means of information.
 */
export const vn2027: Standard = {
  id: 'vn-2027',
  title: { vi: 'Chuẩn nghèo đa chiều 2027–2030', en: 'Multidimensional poverty standard 2027–2030' },
  instrument: 'NĐ 351/2025/NĐ-CP',
  years: { from: 2027, to: 2030 },
  lines: { income: { rural: { T: 2_200_000 }, urban: { T: 2_800_000 } } },
  incomePer: 'month',
  cut: 30,
  rules: [
    { class: 'poor', upTo: 'T', deprived: true },
    { class: 'near-poor', upTo: 'T', deprived: false },
  ],
  indicators: [
    named('employment', 'Việc làm', 'Việc làm', 'Thiếu hụt việc làm', 'Deprived of employment'),
    named('dependents', 'Người phụ thuộc', 'Việc làm', 'Nhiều người phụ thuộc', 'Many dependents'),
    named('nutrition', 'Dinh dưỡng', 'Y tế', 'Thiếu hụt dinh dưỡng', 'Deprived of nutrition'),
    named('insurance', 'BHYT', 'Y tế', 'Thiếu bảo hiểm y tế', 'Without health insurance'),
    named('adultEducation', 'GD người lớn', 'Giáo dục', 'Thiếu trình độ', 'Deprived of adult education'),
    named('schooling', 'Đi học trẻ em', 'Giáo dục', 'Trẻ em không đi học', 'Children out of school'),
    named('housingQuality', 'Chất lượng nhà', 'Nhà ở', 'Nhà ở kém chất lượng', 'Poor housing'),
    named('housingArea', 'Diện tích nhà', 'Nhà ở', 'Thiếu diện tích nhà ở', 'Too little living space'),
    named('water', 'Nguồn nước', 'Nước sinh hoạt và vệ sinh', 'Thiếu nước sạch', 'No clean water'),
    named('latrine', 'Nhà tiêu', 'Nước sinh hoạt và vệ sinh', 'Thiếu nhà tiêu', 'No hygienic latrine'),
    named(
      'waste',
      'Xử lý rác thải',
      'Nước sinh hoạt và vệ sinh',
      'Không xử lý rác thải sinh hoạt',
      'Household waste is not treated',
    ),
    named(
      'telecom',
      'Viễn thông',
      'Thông tin',
      'Không dùng dịch vụ viễn thông, số',
      'No telecom or digital services',
    ),
  ],
  provenance: [
    {
      what: {
        vi: 'mức thu nhập; quy tắc hộ nghèo, cận nghèo; từ 3 chỉ số; hiệu lực',
        en: 'income lines; rules of poor and near-poor; cut of 3 indicators; validity',
      },
      mark: 'verified',
      source:
        'https://www.vietnamplus.vn/ban-hanh-quy-dinh-ve-chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030-post1086100.vnp · https://huengaynay.vn/chinh-tri-xa-hoi/an-sinh-xa-hoi/chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030-161540.html',
    },
    {
      what: {
        vi: 'rác thải thay cho phương tiện thông tin',
        en: 'waste in place of the means of information',
      },
      mark: 'verified',
      source:
        'https://vietnamnet.vn/en/vn-s-poverty-reduction-strategy-embraces-sustainability-and-digital-inclusion-2484119.html',
    },
    {
      what: {
        vi: 'tên các chỉ số (theo dự thảo); 10 điểm mỗi chỉ số như trước',
        en: 'names of the indicators (those of the draft); 10 points per indicator as before',
      },
      mark: 'partial',
      source:
        'https://www.vietnam.vn/en/de-xuat-cac-chi-so-thieu-hut-dich-vu-xa-hoi-co-ban-trong-chuan-ngheo-da-chieu-moi · https://www.vietnam.vn/en/som-ban-hanh-quy-dinh-moi-ve-chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030',
    },
    {
      what: { vi: 'định nghĩa các chỉ số', en: 'definitions of the indicators' },
      mark: 'unverified',
      source: 'none yet',
    },
  ],
};
