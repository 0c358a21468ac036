import { eachElement } from '../xml.ts';
import { zeroFormat } from './zero-format.ts';

/** Formats 14 to 17 and 22 are dates; 27 to 36 and 50 to 58 are dates of East Asian locales. Times alone are not. */
const builtInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A custom format shows a date if it has a day or a year outside quotes, escapes and brackets. */
const customDate = (code: string): boolean =>
  /[dy]/i.test(code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

/** The content of the one element of this name. Its children's names mean something else elsewhere in the part. */
export function elementContent(styles: string, name: string): string {
  const start = styles.search(new RegExp(`<(?:[\\w.-]{1,20}:)?${name}[\\s>]`));
  const after = start < 0 ? '' : styles.slice(start + 1);
  const end = after.search(new RegExp(`</(?:[\\w.-]{1,20}:)?${name}>`));
  return after.slice(0, Math.max(0, end));
}

/** How a style shows a number other than as itself: as a day, or as a text. */
export type NumberFormat = 'day' | ((number: number) => string);

const formatOf = (code: string): NumberFormat | undefined => (customDate(code) ? 'day' : zeroFormat(code));

/** The format of each cell style of a workbook; undefined where it shows the number itself. A style may inherit it. */
export function numberFormats(styles: string): (NumberFormat | undefined)[] {
  const custom = new Map(
    eachElement(elementContent(styles, 'numFmts'), 'numFmt').map(({ numFmtId, formatCode = '' }) => [
      Number(numFmtId),
      formatOf(formatCode),
    ]),
  );
  const formats = (name: string) =>
    eachElement(elementContent(styles, name), 'xf').map(({ numFmtId, xfId }) => ({ numFmtId, xfId }));
  const parents = Array.from(formats('cellStyleXfs'), ({ numFmtId }) => Number(numFmtId));
  return Array.from(formats('cellXfs'), ({ numFmtId, xfId }) => {
    const id = numFmtId === undefined ? parents[Number(xfId)] : Number(numFmtId);
    if (id === undefined) return undefined;
    return custom.has(id) ? custom.get(id) : builtInDate(id) ? 'day' : undefined;
  });
}
