import type { FindingCode } from '../../shared/batch/findings/findings.ts';
import type { Text } from '../../shared/i18n/text.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** Each finding in a few words, for counts and filters. */
const labels: Readonly<Record<FindingCode, Text>> = {
  E001: t('Không đọc được tệp', 'The file cannot be read'),
  E002: t('Tệp vượt giới hạn', 'The file is over a limit'),
  E003: t('Phông chữ cũ, cần xác nhận', 'Legacy font, to be confirmed'),
  E004: t('Không có dòng dữ liệu', 'No data rows'),
  E101: t('Thiếu cột bắt buộc', 'A required column is missing'),
  W102: t('Cột không thuộc mẫu', 'A column that is not of the format'),
  E103: t('Cột có hai lần', 'A column stands twice'),
  E105: t('Tiêu đề in lại bị lệch cột', 'A repeated header has moved columns'),
  W104: t('Trang tính không được đọc', 'A sheet was not read'),
  W106: t('Cột không có tên', 'A column without a label'),
  W107: t('Tiền đọc theo đơn vị tính', 'Money read in the table’s unit'),
  E108: t('Tiêu đề mất chữ có dấu', 'A header that lost its letters'),
  W109: t('Cột không có tên, đọc theo cột bên trái', 'A column read as that to its left'),
  W110: t('Thiếu cột của chuẩn tính thêm', 'Columns of a further standard missing'),
  W111: t('Ô trống mà chuẩn tính thêm cần', 'Empty cells that a further standard needs'),
  E201: t('Thiếu giá trị bắt buộc', 'A required value is missing'),
  E202: t('Không phải là số', 'Not a number'),
  E203: t('Số ngoài phạm vi', 'A number out of range'),
  E204: t('Ngày không hợp lệ', 'Not a date'),
  E205: t('Số CCCD/CMND sai số chữ số', 'A citizen id of the wrong length'),
  W206: t('Số CCCD không khớp giới tính, năm sinh', 'A citizen id that disagrees with sex or birth'),
  W207: t('Số CCCD/CMND mất số 0 ở đầu', 'A citizen id lost its leading zeros'),
  E208: t('Giá trị không có trong danh mục', 'A value that is not on the list'),
  E209: t('Số nhân khẩu khác số dòng', 'People differ from the rows'),
  W210: t('Tên thôn viết khác danh sách', 'A village spelt differently'),
  W211: t('Thôn không có trong danh sách', 'A village that is not on the list'),
  E212: t('Dòng thừa ô, bị lệch cột', 'A row with too many cells'),
  W213: t('Thu nhập quá thấp', 'A very low income'),
  W214: t('Năm sinh gõ vào ô ngày', 'A year typed into a date cell'),
  E215: t('Mã hộ mất chữ số', 'A household code lost digits'),
  E216: t('Công thức chưa được tính', 'A formula that was never calculated'),
  W217: t('Phân loại không hiểu được', 'A class that is not understood'),
  W218: t('Chỉ đọc được năm sinh', 'Only the year of birth is read'),
  W219: t('Ngày có thể bị đảo ngày, tháng', 'Day and month may be swapped'),
  W220: t('Dòng bị gạch ngang', 'A row that is struck through'),
  W221: t('Công thức chưa được tính ở cột so sánh', 'A formula of a compared column'),
  W230: t('Quan hệ được hiểu là chủ hộ', 'A relation read as the head'),
  W231: t('Chữ sai bảng mã đã sửa', 'Letters that were put right'),
  W232: t('Nhu cầu ngoài danh mục', 'A need that is not on the list'),
  W233: t('Thôn ghi theo tên trước đây', 'A village under a former name'),
  E301: t('Hộ có hai lần trong tệp', 'A household stands twice'),
  E302: t('Số CCCD/CMND có hai lần trong tệp', 'A citizen id stands twice'),
  E305: t('Không rõ là hộ nào của thôn đã sáp nhập', 'Unclear which household of a merged village it is'),
  W303: t('Số CCCD/CMND có ở hộ khác', 'A citizen id of another household'),
  W304: t('Hộ có thể ghi hai lần', 'A household that may stand twice'),
  W401: t('Phân loại khác kết quả tính', 'The stated class differs'),
  W402: t('Điểm B2 khác điểm tính', 'The B2 points differ'),
  E403: t('Hộ thuộc xã khác', 'A household of another ward'),
  W404: t('Hộ đầu kỳ không có trong kết quả', 'An opening household was not found'),
  VillageNotOpen: t('Thôn không mở để chấm lại', 'A village that is not scored again'),
};

/** A finding's name; a code of another version is shown as it is. */
export const findingLabel = (code: string): Text =>
  Object.hasOwn(labels, code) ? labels[code as FindingCode] : t(code, code);

/** Whether a code rejects households; others are warnings. */
export const isErrorCode = (code: string): boolean => code.startsWith('E');
