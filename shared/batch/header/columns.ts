/** The columns of format 1 and the labels by which a header names them; the first is the template's. */
export const columns = {
  no: ['STT hộ'],
  code: ['Mã hộ'],
  head: ['Họ và tên chủ hộ', 'Chủ hộ'],
  member: ['Họ và tên thành viên', 'Thành viên'],
  relation: ['Quan hệ với chủ hộ', 'Quan hệ'],
  birth: ['Ngày tháng năm sinh', 'Ngày sinh', 'Năm sinh'],
  sex: ['Giới tính'],
  citizenId: ['Số CCCD/CMND', 'CCCD', 'Số định danh'],
  ethnicity: ['Dân tộc'],
  wardCode: ['Mã xã'],
  village: ['Thôn', 'Tổ dân phố', 'Khóm', 'Ấp', 'Thôn/tổ'],
  setting: ['Khu vực'],
  people: ['Số nhân khẩu', 'Nhân khẩu'],
  income: ['Thu nhập bình quân'],
  b1: ['B1', 'Điểm B1'],
  b2: ['B2', 'Điểm B2'],
  noLabour: ['Không có khả năng lao động'],
  merit: ['Có người có công'],
  causes: ['Nguyên nhân'],
  previous: ['Phân loại đầu kỳ', 'Phân loại trước rà soát'],
  stated: ['Phân loại sau rà soát', 'Kết quả rà soát', 'Phân loại'],
  note: ['Ghi chú'],
} as const satisfies Record<string, readonly string[]>;

export type FixedKey = keyof typeof columns;

/** Columns that official lists have in place of others of the table; `settleColumns` says what each stands for. */
export const officialColumns = {
  /** A running number: of households, or of persons where households have their own. */
  order: ['STT'],
  /** The names of everyone in one column. */
  name: ['Họ và tên'],
  birthMale: ['Năm sinh Nam', 'Ngày sinh Nam', 'Ngày tháng năm sinh Nam'],
  birthFemale: ['Năm sinh Nữ', 'Ngày sinh Nữ', 'Ngày tháng năm sinh Nữ'],
  sexMale: ['Giới tính Nam'],
  sexFemale: ['Giới tính Nữ'],
  /** The card of nine digits that came before the citizen id, in a column of its own. */
  formerId: ['CMND'],
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
