import { latinTest } from '../../i18n/latin-pattern.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';

/** What a list says of a person. */
const personal: ReadonlySet<ColumnKey | undefined> = new Set([
  'head',
  'name',
  'birth',
  'birthMale',
  'birthFemale',
  'sex',
  'sexMale',
  'sexFemale',
  'citizenId',
  'formerId',
  'ethnicity',
  'relation',
]);

/** Somebody beside the head: the spouse, a parent, who answered or wrote the form. */
const namesAnother = latinTest(
  /(?<!\p{L})(?:vợ|chồng|cha|bố|mẹ|con|cán bộ|điều tra viên|người (?:trả lời|cung cấp|khai|kê khai|phụ thuộc|thân|giám hộ|liên hệ|được|nhận))(?!\p{L})/iu,
);
const namesHead = latinTest(/(?<!\p{L})chủ hộ(?!\p{L})/iu);

const isOfAnother = ({ groups }: HeaderColumn): boolean =>
  groups.some(({ text }) => namesAnother(text)) && !groups.some(({ text }) => namesHead(text));

/**
 * Sets the columns aside that stand below the label of another person, where the list has the same of the head: their
 * values are nobody's else, even where the head's are blank.
 */
export function withoutOtherPersons(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const others = new Set(columns.filter((column) => personal.has(column.key) && isOfAnother(column)));
  if (others.size === 0) return columns;
  const own = columns.filter((column) => !others.has(column));
  if (!own.some(({ key }) => key === 'head' || key === 'name')) return columns;
  return columns.map((column) => {
    if (!others.has(column)) return column;
    const { part: _, ...alone } = column;
    return { ...alone, label: column.leaf.text, key: undefined };
  });
}
