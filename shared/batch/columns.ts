import type { Standard } from '../standards/standard.ts';
import { limits } from './limits.ts';

/** The columns of format 1 and the labels by which a header may name them; the first is the template's. */
export const columns = {
  no: ['STT hộ', 'STT'],
  code: ['Mã hộ'],
  head: ['Họ và tên chủ hộ', 'Chủ hộ'],
  member: ['Họ và tên thành viên', 'Thành viên'],
  relation: ['Quan hệ với chủ hộ', 'Quan hệ'],
  birth: ['Ngày tháng năm sinh', 'Ngày sinh', 'Năm sinh'],
  sex: ['Giới tính'],
  citizenId: ['Số CCCD/CMND', 'CCCD', 'CMND', 'Số định danh'],
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

/** A column of the format: one of the table, or an indicator by its key in the standard. */
export type ColumnKey = FixedKey | (string & {});

const marks = /[\u0300-\u036f]/g;
const bracketedNumber = /[([]\s*\d+\s*[)\]]/g;
const bracketed = /\([^)]*\)|\[[^\]]*\]/g;
/** A thousand or a million: such values are not dong, and read as dong they would make everyone poor. */
const otherUnit = /[([][^)\]]*(1[.,]?000|ngan|nghin|trieu)/;

/** A text in lower case, without accents; đ is d, and the ƀ of the Central Highlands b. */
export const unaccented = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ƀ', 'b');

const bare = (label: string): string => unaccented(label).replace(/[^\p{L}\p{N}]+/gu, '');

/** A label without case, accents, line breaks, spacing, punctuation and numbers in brackets. */
export const plainLabel = (label: string): string =>
  bare(label.slice(0, limits.labelLength).replace(bracketedNumber, ''));

/** Finds a column by a header's text; units in brackets (`Thu nhập bình quân (đồng)`) do not disturb. */
export type Lookup = (label: string) => ColumnKey | undefined;

/** The lookup for files of a campaign: the table's labels and the short labels of its standards' indicators. */
export function columnLookup(standards: readonly Standard[]): Lookup {
  const byLabel = new Map<string, ColumnKey>();
  for (const [key, labels] of Object.entries(columns))
    for (const label of labels) byLabel.set(plainLabel(label), key);
  for (const { indicators } of standards)
    for (const { key, label } of indicators) byLabel.set(plainLabel(label), key);
  return (label) => {
    const found = byLabel.get(plainLabel(label));
    const short = label.slice(0, limits.labelLength);
    if (found !== undefined || otherUnit.test(unaccented(short))) return found;
    return byLabel.get(bare(short.replace(bracketed, '')));
  };
}

/** The column's name in the letters of a spreadsheet; 0 is A. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The index of a column's letters; A is 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
