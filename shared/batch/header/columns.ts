import { bareOf, plainOf } from './plain-label.ts';

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

/**
 * Columns of the lists that the review itself writes and that a survey has no use for: they follow from others, or only
 * the review knows them. Brackets that follow a label do not matter.
 */
export const listLabels = {
  province: 'Tỉnh',
  district: 'Huyện',
  districtCode: 'Mã huyện',
  ward: 'Xã',
  address: 'Địa chỉ',
  decision: 'Số quyết định',
  decidedOn: 'Ngày quyết định',
  minority: 'DTTS',
  age: 'Tuổi',
  escapedIn: 'Năm thoát',
  healthCards: 'Thẻ BHYT',
  tuition: 'Học phí',
  credit: 'Vay vốn',
  electricity: 'Tiền điện',
  meritPolicy: 'CSCC',
  indigenous: 'DTTC',
  health: 'Y tế',
  education: 'Giáo dục',
  production: 'Sản xuất',
} as const;

const of = listLabels;
const places = [of.province, of.district, of.districtCode, of.ward];

/** The columns of `listLabels` that a kind of list has, all of them, so that a header with them is one of such a list. */
const writtenLists = [
  [...places, of.decision, of.decidedOn, of.minority, of.age],
  [of.address, of.age, of.ward, of.escapedIn],
  [of.ward, of.healthCards, of.tuition, of.credit, of.electricity],
  [of.meritPolicy, of.indigenous, of.health, of.education, of.production],
].map((labels) => labels.map((label) => bareOf(plainOf(label))));

/** Of a header's bare labels, those that belong to a list of the review itself; none where it is of another list. */
export function writtenLabels(bare: readonly string[]): ReadonlySet<string> {
  const found = new Set(bare);
  return new Set(writtenLists.filter((labels) => labels.every((label) => found.has(label))).flat());
}

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
