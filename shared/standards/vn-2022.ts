import { indicator } from './indicator.ts';
import type { Standard } from './standard.ts';

/**
 * NĐ 07/2021/NĐ-CP Art. 3, 2022–2025, extended through 2026 by NĐ 351/2025.
 * Poor needs low income *and* three deprivations; low income alone is near-poor.
 */
export const vn2022: Standard = {
  id: 'vn-2022',
  title: { vi: 'Chuẩn nghèo đa chiều 2022–2026', en: 'Multidimensional poverty standard 2022–2026' },
  instrument: 'NĐ 07/2021/NĐ-CP Điều 3; TT 07/2021; TT 02/2022; NĐ 351/2025/NĐ-CP',
  years: { from: 2022, to: 2026 },
  lines: {
    b1: { rural: { T: 140 }, urban: { T: 175 } },
    income: { rural: { T: 1_500_000 }, urban: { T: 2_000_000 } },
  },
  incomePer: 'month',
  cut: 30,
  rules: [
    { class: 'poor', upTo: 'T', deprived: true },
    { class: 'near-poor', upTo: 'T', deprived: false },
  ],
  indicators: [
    indicator(
      'employment',
      'Việc làm',
      'Việc làm',
      'Có người trong độ tuổi lao động, có khả năng và muốn làm việc mà không có việc, hoặc làm công không hợp đồng',
      'A person of working age, able and willing, has no work, or wage work without a contract',
    ),
    indicator(
      'dependents',
      'Người phụ thuộc',
      'Việc làm',
      'Người phụ thuộc trên 50% nhân khẩu',
      'Dependents are more than 50% of members',
    ),
    indicator(
      'nutrition',
      'Dinh dưỡng',
      'Y tế',
      'Có trẻ dưới 16 tuổi suy dinh dưỡng chiều cao hoặc cân nặng theo tuổi',
      'A child under 16 is stunted or underweight',
    ),
    indicator(
      'insurance',
      'BHYT',
      'Y tế',
      'Có người từ 6 tuổi không có thẻ BHYT',
      'A person aged 6 or over has no health insurance',
    ),
    indicator(
      'adultEducation',
      'GD người lớn',
      'Giáo dục',
      'Có người 16 đến 30 tuổi không học và không có bằng phù hợp độ tuổi',
      'A person of 16 to 30 is not in training and lacks the degree for the age',
    ),
    indicator(
      'schooling',
      'Đi học trẻ em',
      'Giáo dục',
      'Có trẻ 3 đến dưới 16 tuổi không học đúng bậc, cấp học',
      'A child of 3 to under 16 is not at the school level of the age',
    ),
    indicator(
      'housingQuality',
      'Chất lượng nhà',
      'Nhà ở',
      'Ít nhất hai trong ba kết cấu chính (tường, cột, mái) không bền chắc',
      'At least two of wall, pillar and roof are of non-durable material',
    ),
    indicator('housingArea', 'Diện tích nhà', 'Nhà ở', 'Dưới 8 m² một người', 'Less than 8 m² per head'),
    indicator('water', 'Nguồn nước', 'Nước sinh hoạt và vệ sinh', 'Không có nước sạch', 'No clean water'),
    indicator(
      'latrine',
      'Nhà tiêu',
      'Nước sinh hoạt và vệ sinh',
      'Không có nhà tiêu hợp vệ sinh',
      'No hygienic latrine',
    ),
    indicator('telecom', 'Viễn thông', 'Thông tin', 'Không ai sử dụng internet', 'Nobody uses the internet'),
    indicator(
      'information',
      'Tài sản thông tin',
      'Thông tin',
      'Không có phương tiện nghe nhìn trong danh mục',
      'None of the listed devices',
    ),
  ],
  furtherLines: [
    {
      key: 'low-income-worker',
      title: { vi: 'Người lao động có thu nhập thấp', en: 'Low-income worker' },
      instrument: 'NĐ 30/2025/NĐ-CP',
      years: { from: 2025, to: 2026 },
      upTo: { rural: 2_250_000, urban: 3_000_000 },
    },
  ],
  provenance: [
    {
      what: { vi: 'mức của người lao động có thu nhập thấp', en: 'line of low income workers (NĐ 30/2025)' },
      mark: 'verified',
      source:
        'http://tothethao.com/bong-da_en/low-income-workers-in-vietnam-to-receive-assistance-under-new-government-policy-2374869.html',
    },
    {
      what: {
        vi: 'mức sống trung bình (đến 2.250.000, 3.000.000 đồng): không đưa vào',
        en: 'line of average living standard (up to 2,250,000 and 3,000,000): left out',
      },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: { vi: 'mức thu nhập và quy tắc', en: 'income lines and rules' },
      mark: 'verified',
      source:
        'https://english.luatvietnam.vn/decree-no-07-2021-nd-cp-dated-january-27-2021-of-the-government-on-multidimensional-poverty-standards-in-the-2021-2025-period-197848-doc1.html · https://thukyluat.vn/news/thong-bao-van-ban-moi/phuong-phap-ra-soat-phan-loai-ho-ngheo-ho-can-ngheo-94531.html',
    },
    {
      what: {
        vi: 'B1 140 và 175; mốc 30 điểm; 10 điểm mỗi chỉ số',
        en: 'b1 lines 140 and 175; cut 30; 10 points per indicator',
      },
      mark: 'verified',
      source:
        'https://thukyluat.vn/news/thong-bao-van-ban-moi/phuong-phap-ra-soat-phan-loai-ho-ngheo-ho-can-ngheo-94531.html',
    },
    {
      what: { vi: 'hiệu lực đến hết năm 2026', en: 'validity through 2026' },
      mark: 'verified',
      source:
        'https://www.vietnamplus.vn/ban-hanh-quy-dinh-ve-chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030-post1086100.vnp',
    },
    {
      what: { vi: 'tên các chỉ số', en: 'names of the indicators' },
      mark: 'verified',
      source:
        'https://fr.vietnamplus.vn/publication-des-criteres-de-pauvrete-multidimensionnelle-pour-la-periode-20222025/155136.vnp',
    },
    {
      what: { vi: 'định nghĩa các chỉ số', en: 'definitions of the indicators' },
      mark: 'partial',
      source:
        'https://www.vietnam.vn/en/de-xuat-cac-chi-so-thieu-hut-dich-vu-xa-hoi-co-ban-trong-chuan-ngheo-da-chieu-moi',
    },
    {
      what: {
        vi: 'định nghĩa viễn thông, phương tiện thông tin',
        en: 'definitions of telecom and information',
      },
      mark: 'unverified',
      source: 'none yet',
    },
  ],
};
