import { elements } from './xml.ts';

/** Formats 14 to 17 and 22 are dates; 27 to 36 and 50 to 58 are dates of East Asian locales. Times alone are not. */
const builtInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A custom format shows a date if it has a day or year outside quotes, escapes and brackets. */
const customDate = (code: string): boolean =>
  /[dy]/i.test(code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

/** For each cell style of a workbook, whether it shows a number as a date. */
export function dateStyles(styles: string): boolean[] {
  const custom = new Map(
    elements(styles, 'numFmt').map(({ numFmtId, formatCode = '' }) => [
      Number(numFmtId),
      customDate(formatCode),
    ]),
  );
  const [, cellXfs = ''] = styles.split(/<(?:[\w.-]{1,20}:)?cellXfs[\s>]/);
  const end = cellXfs.search(/<\/(?:[\w.-]{1,20}:)?cellXfs>/);
  return elements(cellXfs.slice(0, Math.max(0, end)), 'xf').map(({ numFmtId }) => {
    const id = Number(numFmtId);
    return custom.get(id) ?? builtInDate(id);
  });
}
