import { indicator } from './indicator.ts';
import type { Standard } from './standard.ts';

/** QĐ 59/2015/QĐ-TTg, 2016–2020, extended through 2021 by NĐ 07/2021 Art. 2. */
export const vn2016: Standard = {
  id: 'vn-2016',
  title: {
    vi: 'Chuẩn nghèo tiếp cận đa chiều 2016–2021',
    en: 'Multidimensional poverty standard 2016–2021',
  },
  instrument: 'QĐ 59/2015/QĐ-TTg; TT 17/2016/TT-BLĐTBXH; NĐ 07/2021/NĐ-CP Điều 2',
  years: { from: 2016, to: 2021 },
  lines: {
    b1: { rural: { L: 120, U: 150 }, urban: { L: 140, U: 175 } },
    income: { rural: { L: 700_000, U: 1_000_000 }, urban: { L: 900_000, U: 1_300_000 } },
  },
  incomePer: 'month',
  cut: 30,
  rules: [
    { class: 'poor', upTo: 'L' },
    { class: 'poor', upTo: 'U', deprived: true },
    { class: 'near-poor', upTo: 'U', deprived: false },
  ],
  indicators: [
    indicator(
      'medical',
      'Dịch vụ y tế',
      'Y tế',
      'Có người ốm đau không đi khám chữa bệnh',
      'A member was ill and got no treatment',
    ),
    indicator(
      'insurance',
      'BHYT',
      'Y tế',
      'Có người từ 6 tuổi không có thẻ BHYT',
      'A member aged 6 or over has no health insurance',
    ),
    indicator(
      'adultEducation',
      'GD người lớn',
      'Giáo dục',
      'Có người từ 15 tuổi sinh từ 1986 không tốt nghiệp THCS và không đi học',
      'A member of 15 or over, born 1986 or later, without lower-secondary diploma and not in school',
    ),
    indicator(
      'schooling',
      'Đi học trẻ em',
      'Giáo dục',
      'Có trẻ 5 đến dưới 15 tuổi không đi học',
      'A child of 5 to under 15 is not in school',
    ),
    indicator(
      'housingQuality',
      'Chất lượng nhà',
      'Nhà ở',
      'Nhà thiếu kiên cố hoặc đơn sơ',
      'The house is semi-solid or simple',
    ),
    indicator('housingArea', 'Diện tích nhà', 'Nhà ở', 'Dưới 8 m² một người', 'Less than 8 m² per head'),
    indicator(
      'water',
      'Nguồn nước',
      'Nước sạch và vệ sinh',
      'Không có nước hợp vệ sinh',
      'No hygienic water',
    ),
    indicator(
      'latrine',
      'Nhà tiêu',
      'Nước sạch và vệ sinh',
      'Không có nhà tiêu hợp vệ sinh',
      'No hygienic latrine',
    ),
    indicator(
      'telecom',
      'Viễn thông',
      'Thông tin',
      'Không ai dùng điện thoại và internet',
      'Nobody uses telephone and internet',
    ),
    indicator(
      'information',
      'Tài sản thông tin',
      'Thông tin',
      'Không có ti vi, đài, máy tính và không nghe được loa truyền thanh',
      'No TV, radio or computer, and does not hear the loudspeakers',
    ),
  ],
  furtherLines: [
    {
      key: 'average',
      title: { vi: 'Hộ có mức sống trung bình', en: 'Household of average living standard' },
      instrument: 'QĐ 59/2015/QĐ-TTg',
      years: { from: 2016, to: 2021 },
      upTo: { rural: 1_500_000, urban: 1_950_000 },
    },
  ],
  open: ['lines.b1.rural.U'],
  provenance: [
    {
      what: { vi: 'mức thu nhập', en: 'income lines' },
      mark: 'verified',
      source:
        'https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-59-2015-QD-TTg-chuan-ngheo-tiep-can-da-chieu-ap-dung-2016-2020-296044.aspx · https://vietnamnet.vn/en/pm-issues-multi-dimensional-poverty-index-E146686.html',
    },
    {
      what: { vi: 'quy tắc hộ nghèo, cận nghèo', en: 'rules of poor and near-poor' },
      mark: 'verified',
      source:
        'https://vietnamnet.vn/en/pm-issues-multi-dimensional-poverty-index-E146686.html · https://thukyluat.vn/news/binh-luan/to-chuc-ra-soat-lap-danh-sach-phan-loai-ho-gia-dinh-39226.html',
    },
    {
      what: {
        vi: 'B1 thành thị 140 và 175, nông thôn 120; mốc 30 điểm',
        en: 'b1 urban 140 and 175, rural 120; cut 30',
      },
      mark: 'verified',
      source:
        'https://thukyluat.vn/news/binh-luan/to-chuc-ra-soat-lap-danh-sach-phan-loai-ho-gia-dinh-39226.html',
    },
    {
      what: { vi: 'mức sống trung bình', en: 'line of average living standard' },
      mark: 'verified',
      source: 'https://vietnamnet.vn/en/pm-issues-multi-dimensional-poverty-index-E146686.html',
    },
    {
      what: { vi: 'hiệu lực đến hết năm 2021', en: 'validity through 2021' },
      mark: 'verified',
      source:
        'https://english.luatvietnam.vn/decree-no-07-2021-nd-cp-dated-january-27-2021-of-the-government-on-multidimensional-poverty-standards-in-the-2021-2025-period-197848-doc1.html',
    },
    {
      what: { vi: 'B1 nông thôn 150 (mức U)', en: 'b1 rural 150 (line U)' },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: { vi: '10 điểm mỗi chỉ số', en: '10 points per indicator' },
      mark: 'unverified',
      source: 'none yet',
    },
    {
      what: { vi: 'tên các chỉ số', en: 'names of the indicators' },
      mark: 'verified',
      source:
        'https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-59-2015-QD-TTg-chuan-ngheo-tiep-can-da-chieu-ap-dung-2016-2020-296044.aspx',
    },
    {
      what: { vi: 'định nghĩa các chỉ số', en: 'definitions of the indicators' },
      mark: 'unverified',
      source: 'none yet; the ages of child attendance by a ward plan of 2020',
    },
  ],
};
