import type { Text } from '../../shared/i18n/text.ts';

interface Section {
  /** Below the ward's address. */
  readonly path: string;
  readonly label: Text;
}

const section = (path: string, vi: string, en: string): Section => ({ path, label: { vi, en } });

/** What those above the ward have in place of its work. */
export const reviewSection = section('/tham-dinh', 'Thẩm định', 'Review');

/** What those have who can change the ward’s calendar or villages. */
export const steerSection = section('/dieu-phoi', 'Điều phối', 'Coordinate');

/** A ward's pages, in the order of the work. */
const wardSections: readonly Section[] = [
  section('', 'Việc của tôi', 'My work'),
  section('/nop-danh-sach', 'Nộp danh sách', 'Hand in a list'),
  section('/loi', 'Lỗi cần sửa', 'Errors to fix'),
  section('/ho', 'Danh sách hộ', 'Households'),
  section('/trung-lap', 'Trùng lặp', 'Duplicates'),
  section('/hop-thon', 'Họp thôn', 'Village meetings'),
  section('/niem-yet', 'Niêm yết', 'Posting'),
  section('/khieu-nai', 'Khiếu nại', 'Objections'),
  section('/don', 'Đơn của hộ', 'Requests'),
  section('/ket-qua', 'Kết quả', 'Results'),
  section('/nhat-ky', 'Nhật ký', 'History'),
];

/** A ward's pages in a campaign. The review of a month takes no requests. */
export const sectionsIn = (campaign: { readonly review?: unknown } | undefined): readonly Section[] =>
  campaign?.review ? wardSections.filter(({ path }) => path !== '/don') : wardSections;
