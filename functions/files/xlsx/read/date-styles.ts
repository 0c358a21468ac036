import { eachElement } from '../xml.ts';

/** Formats 14 to 17 and 22 are dates; 27 to 36 and 50 to 58 are dates of East Asian locales. Times alone are not. */
const builtInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A custom format shows a date if it has a day or year outside quotes, escapes and brackets. */
const customDate = (code: string): boolean =>
  /[dy]/i.test(code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

/** What stands inside the one element of this name; the same names mean something else elsewhere. */
function inside(styles: string, name: string): string {
  const start = styles.search(new RegExp(`<(?:[\\w.-]{1,20}:)?${name}[\\s>]`));
  const after = start < 0 ? '' : styles.slice(start + 1);
  const end = after.search(new RegExp(`</(?:[\\w.-]{1,20}:)?${name}>`));
  return after.slice(0, Math.max(0, end));
}

/** For each cell style of a workbook, whether it shows a number as a date. A style may leave its format to its parent. */
export function dateStyles(styles: string): boolean[] {
  const custom = new Map(
    eachElement(inside(styles, 'numFmts'), 'numFmt').map(({ numFmtId, formatCode = '' }) => [
      Number(numFmtId),
      customDate(formatCode),
    ]),
  );
  const formats = (name: string) =>
    eachElement(inside(styles, name), 'xf').map(({ numFmtId, xfId }) => ({ numFmtId, xfId }));
  const parents = Array.from(formats('cellStyleXfs'), ({ numFmtId }) => Number(numFmtId));
  return Array.from(formats('cellXfs'), ({ numFmtId, xfId }) => {
    const id = numFmtId === undefined ? parents[Number(xfId)]! : Number(numFmtId);
    return custom.get(id) ?? builtInDate(id);
  });
}
