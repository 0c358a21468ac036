import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { plainLabel } from './labels.ts';

const columnNumber = /^[([]?\s*(\d{1,3}|[A-Z])\s*[)\]]?$/;
const formula = /^[([]?\d{1,3}[)\]]?\s*=/;

/**
 * A row of column numbers under a header: `1 2 3`, `(1) (2)`, `A B 1`, `4=3/1*100`. Some columns may be gone; a
 * household with number, people and score alone is none.
 */
export function isNumberRow(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map(textOf);
  if (texts.length < 3 || !texts.every((text) => columnNumber.test(text) || formula.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  const last = numbers.at(-1) ?? 0;
  return last <= 2 * texts.length && numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
}

const totals = /^(?:tổng|cộng|toàn (?:xã|phường|thị trấn|đặc khu|thôn|bản))(?!\p{L})/iu;
const offices = [
  ...['người lập', 'lập biểu', 'người rà soát', 'rà soát viên', 'điều tra viên', 'giám sát viên'],
  ...['cán bộ', 'công chức', 'kế toán', 'chủ tịch', 'phó chủ tịch', 'bí thư', 'thủ trưởng', 'ban chỉ đạo'],
  ...['trưởng (?:ban|thôn|bản|xóm|ấp|khóm|khu|buôn|làng|khối)', 'tổ trưởng', 'ủy ban nhân dân', 'ubnd'],
];
const signature = new RegExp(
  `^\\(?(?:ngày\\s.*tháng|${offices.join('|')}|tm[.\\s]|kt[.\\s]|xác nhận|nơi nhận|ấn định|ký[,\\s]|đã ký)`,
  'iu',
);

/** What stands under a list to be signed. */
export const opensSignature = (text: string): boolean => signature.test(text);

/** A total, or what stands under a list to be signed; asked only of rows that name no household. */
export const opensTail = (text: string): boolean => totals.test(text) || opensSignature(text);

/** `Khu vực nông thôn` is a setting, `Tổ trưởng` a person. */
const villageWord =
  /^(?!khu vực\s+(?:nông thôn|thành thị)|(?:tổ|đội) trưởng)(thôn|tổ|khóm|ấp|bản|xóm|khu|buôn|làng|phố|đội|tiểu khu|khối)(?!\p{L})/iu;

/** Whether a text names a village the way a group row does. */
export const namesVillage = (text: string): boolean => villageWord.test(text);

const roman = /^([IVXLC]+|[A-Z])[.)]?$/;

/** The numbering of groups: `I`, `II.`, `A`. */
export const isGroupNumber = (text: string): boolean => roman.test(text);

/** Shorter texts may be names; a label under its group, such as `Chủ hộ` under `Họ và tên`, is longer. */
const shortestLabel = 5;

/** Whether a text is the label of a column, perhaps without its group: a header printed again on a later page. */
export function repeatsLabel(text: string, label: string | undefined): boolean {
  if (label === undefined || text === '') return false;
  const [plain, whole] = [plainLabel(text), plainLabel(label)];
  return plain === whole || (plain.length >= shortestLabel && whole.endsWith(plain));
}
