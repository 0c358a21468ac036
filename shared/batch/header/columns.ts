/** The columns of format 1 with the labels that a header may have for them; the template has the first. */
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
  needs: ['Nhu cầu hỗ trợ'],
  previous: ['Phân loại đầu kỳ', 'Phân loại trước rà soát'],
  stated: ['Phân loại sau rà soát', 'Kết quả rà soát', 'Phân loại'],
  note: ['Ghi chú'],
} as const satisfies Record<string, readonly string[]>;

export type FixedKey = keyof typeof columns;

/** Columns that official lists have in place of those above; `resolveColumns` decides what each stands for. */
export const officialColumns = {
  /** A running number: of households, or of persons where households have a number of their own. */
  order: ['STT'],
  /** The names of everyone in one column. */
  name: ['Họ và tên'],
  birthMale: ['Năm sinh Nam', 'Ngày sinh Nam', 'Ngày tháng năm sinh Nam'],
  birthFemale: ['Năm sinh Nữ', 'Ngày sinh Nữ', 'Ngày tháng năm sinh Nữ'],
  sexMale: ['Giới tính Nam'],
  sexFemale: ['Giới tính Nữ'],
  /** The nine-digit identity card, which preceded the citizen id, in a column of its own. */
  formerId: ['CMND'],
} as const satisfies Record<string, readonly string[]>;

/** A column other than an indicator's. */
export type ListKey = FixedKey | keyof typeof officialColumns;

/**
 * A column of the format: one of the tables above, an indicator by its key in the standard, or a designation of the
 * campaign.
 */
export type ColumnKey = ListKey | (string & {});

const designation = 'designation:';

/** The key of a designation's column: its id alone may be the key of another column. */
export const designationKey = (id: string): ColumnKey => designation + id;

/** The designation whose column a key is; undefined for any other column. */
export const designationOf = (key: ColumnKey): string | undefined =>
  key.startsWith(designation) ? key.slice(designation.length) : undefined;

/** A column's letters in a spreadsheet; 0 is A. */
export function columnLetter(index: number): string {
  const higher = Math.floor(index / 26);
  return (higher > 0 ? columnLetter(higher - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The index of a column by its letters; A is 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
