import { latinTest } from '../../i18n/latin-pattern.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { plainLabel } from './plain-label.ts';

const columnNumber = /^[([]?\s*(\d{1,3}|[A-Z])\s*[)\]]?$/;
const formula = /^[([]?\d{1,3}[)\]]?\s*=/;

/**
 * Whether a row holds the column numbers below a header: `1 2 3`, `(1) (2)`, `A B 1`, `4=3/1*100`. Some columns may be
 * missing. A household that has only its number, people and score does not count as one.
 */
export function isNumberRow(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map(textOf);
  if (texts.length < 3 || !texts.every((text) => columnNumber.test(text) || formula.test(text))) return false;
  const numbers = texts.flatMap((text) => /\d+/.exec(text)?.[0] ?? []).map(Number);
  const last = numbers.at(-1) ?? 0;
  return last <= 2 * texts.length && numbers.every((number, i) => number > (numbers[i - 1] ?? -1));
}

const startsTotal = latinTest(
  /^(?:tổng|cộng|trong đó|tỷ lệ|tỉ lệ|số (?:hộ|khẩu|nhân khẩu|người)|toàn (?:xã|phường|thị trấn|đặc khu|thôn|bản))(?!\p{L})/iu,
);
/** The offices of those who sign a list. */
const offices = [
  'người lập',
  'lập biểu',
  'người rà soát',
  'rà soát viên',
  'điều tra viên',
  'giám sát viên',
  'cán bộ',
  'công chức',
  'kế toán',
  'chủ tịch',
  'phó chủ tịch',
  'bí thư',
  'thủ trưởng',
  'ban chỉ đạo',
  'trưởng (?:ban|thôn|bản|xóm|ấp|khóm|khu|buôn|làng|khối)',
  'tổ trưởng',
  'ủy ban nhân dân',
  'ubnd',
];
/** Whether a text opens the signatures below a list. */
export const startsSignature = latinTest(
  new RegExp(
    `^\\(?(?:ngày\\s.*tháng|${offices.join('|')}|tm[.\\s]|kt[.\\s]|xác nhận|nơi nhận|ấn định|ký[,\\s]|đã ký)`,
    'iu',
  ),
);

/** Whether a text opens the notes below a list. */
export const startsNotes = latinTest(
  /^(?:ghi chú|chú thích|chú giải|giải thích|lưu ý|hướng dẫn(?: ghi)?)\s*(?::|$)/iu,
);

/**
 * Whether a text opens the footer of a list: a total, the signatures or notes. Asked only of rows without a household's
 * number.
 */
export const startsFooter = (text: string): boolean =>
  startsTotal(text) || startsSignature(text) || startsNotes(text);

/** Whether a text opens with a word for villages, as group rows do; not `Khu vực nông thôn`, a setting, and `Tổ trưởng`, a person. */
export const namesVillage = latinTest(
  /^(?!khu vực\s+(?:nông thôn|thành thị)|(?:tổ|đội) trưởng)(thôn|tổ|khóm|ấp|bản|xóm|khu|buôn|làng|phố|đội|tiểu khu|khối)(?!\p{L})/iu,
);

const roman = /^([IVXLC]+|[A-Z])[.)]?$/;

/** The numbering of groups: `I`, `II.`, `A`. */
export const isGroupNumber = (text: string): boolean => roman.test(text);

/** Shorter texts may be names. The label below a group, such as `Chủ hộ` below `Họ và tên`, is longer. */
const minLabelLength = 5;

/** Whether a text repeats a column's label, with or without its group: the header is printed again on a later page. */
export function repeatsLabel(text: string, label: string | undefined): boolean {
  if (label === undefined || text === '') return false;
  const [plain, whole] = [plainLabel(text), plainLabel(label)];
  return plain === whole || (plain.length >= minLabelLength && whole.endsWith(plain));
}
