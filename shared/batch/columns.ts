/** The columns of format 1 and the labels by which a header may name them; the first is the template's. */
export const columns = {
  no: ['STT hộ', 'TT hộ', 'Số TT hộ', 'Số thứ tự hộ'],
  code: ['Mã hộ', 'Mã số hộ', 'Mã hộ gia đình'],
  head: ['Họ và tên chủ hộ', 'Chủ hộ', 'Họ tên chủ hộ', 'Tên chủ hộ'],
  member: [
    'Họ và tên thành viên',
    'Thành viên',
    'Họ tên thành viên',
    'Tên thành viên',
    'Họ và tên thành viên hộ',
    'Họ và tên thành viên trong hộ',
    'Họ và tên thành viên hộ gia đình',
    'Thành viên trong hộ',
    'Thành viên hộ gia đình',
  ],
  relation: ['Quan hệ với chủ hộ', 'Quan hệ', 'Mối quan hệ với chủ hộ', 'Mối quan hệ', 'QH với chủ hộ'],
  birth: ['Ngày tháng năm sinh', 'Ngày sinh', 'Năm sinh'],
  sex: ['Giới tính', 'Giới', 'Nam/Nữ', 'Phái'],
  citizenId: ['Số CCCD/CMND', 'CCCD', 'CMND', 'Số định danh'],
  ethnicity: ['Dân tộc', 'Thành phần dân tộc'],
  wardCode: ['Mã xã', 'Mã phường', 'Mã xã/phường', 'Mã xã/phường/thị trấn', 'Mã phường/xã', 'Mã ĐVHC cấp xã'],
  village: ['Thôn', 'Tổ dân phố', 'Khóm', 'Ấp', 'Thôn/tổ'],
  setting: ['Khu vực', 'Thành thị/Nông thôn'],
  people: [
    'Số nhân khẩu',
    'Nhân khẩu',
    'Số khẩu',
    'Khẩu',
    'Tổng số khẩu',
    'Tổng số nhân khẩu',
    'Tổng nhân khẩu',
    'Nhân khẩu tổng số',
    'Số nhân khẩu tổng số',
    'Số nhân khẩu trong hộ',
    'Số nhân khẩu của hộ',
    'Số khẩu trong hộ',
    'Số người trong hộ',
    'Tổng số người trong hộ',
    'Số thành viên trong hộ',
  ],
  income: [
    'Thu nhập bình quân',
    'Thu nhập bình quân đầu người',
    'Thu nhập bình quân đầu người/tháng',
    'Thu nhập bình quân/người/tháng',
    'Thu nhập bình quân người/tháng',
    'Thu nhập bình quân đầu người/năm',
    'Thu nhập bình quân/người/năm',
    'Thu nhập bình quân người/năm',
    'Thu nhập BQ',
    'Thu nhập BQ đầu người',
  ],
  b1: ['B1', 'Điểm B1', 'Tổng điểm B1', 'Số điểm B1', 'Điểm số B1', 'Tổng B1'],
  b2: ['B2', 'Điểm B2', 'Tổng điểm B2', 'Số điểm B2', 'Điểm số B2', 'Tổng B2'],
  noLabour: [
    'Không có khả năng lao động',
    'Hộ không có khả năng lao động',
    'Không có khả năng LĐ',
    'KCKNLĐ',
    'Hộ KCKNLĐ',
  ],
  merit: [
    'Có người có công',
    'Có người có công với cách mạng',
    'Có thành viên là người có công',
    'Có thành viên là người có công với cách mạng',
    'Hộ có người có công',
    'Hộ có người có công với cách mạng',
    'CCCM',
    'Có CCCM',
  ],
  causes: ['Nguyên nhân', 'Nguyên nhân nghèo', 'Nguyên nhân nghèo, cận nghèo'],
  previous: [
    'Phân loại đầu kỳ',
    'Phân loại trước rà soát',
    'Phân loại đầu năm',
    'Phân loại hộ đầu kỳ',
    'Phân loại hộ đầu năm',
    'Phân loại hộ trước rà soát',
  ],
  stated: [
    'Phân loại sau rà soát',
    'Kết quả rà soát',
    'Phân loại',
    'Phân loại hộ',
    'Phân loại cuối kỳ',
    'Phân loại cuối năm',
    'Phân loại hộ cuối kỳ',
    'Phân loại hộ cuối năm',
    'Phân loại hộ sau rà soát',
    'Kết quả phân loại',
    'Kết quả phân loại hộ',
  ],
  note: ['Ghi chú'],
} as const satisfies Record<string, readonly string[]>;

export type FixedKey = keyof typeof columns;

/** Columns that official lists have in place of others of the table; `settleColumns` says what each stands for. */
export const officialColumns = {
  /** A running number: of households, or of persons where households have their own. */
  order: ['STT', 'TT', 'Số TT', 'Số thứ tự'],
  /** The names of everyone in one column. */
  name: [
    'Họ và tên',
    'Họ tên',
    'Họ, chữ đệm và tên',
    'Họ và tên chủ hộ và thành viên',
    'Họ và tên chủ hộ, thành viên',
    'Họ và tên chủ hộ và các thành viên trong hộ',
    'Họ và tên chủ hộ và thành viên trong hộ',
  ],
  birthMale: ['Năm sinh Nam', 'Ngày sinh Nam', 'Ngày tháng năm sinh Nam'],
  birthFemale: ['Năm sinh Nữ', 'Ngày sinh Nữ', 'Ngày tháng năm sinh Nữ'],
} as const satisfies Record<string, readonly string[]>;

/** A column whose place in a list is kept. */
export type ListKey = FixedKey | keyof typeof officialColumns;

/** A column of the format: one of the tables, or an indicator by its key in the standard. */
export type ColumnKey = ListKey | (string & {});

/** The column's name in the letters of a spreadsheet; 0 is A. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The index of a column's letters; A is 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
