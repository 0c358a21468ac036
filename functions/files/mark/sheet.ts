import { utf8Text } from '../text/pieces.ts';
import { declaration } from '../write/xml.ts';
import { afterRows, beforeRows, type SheetNames } from './around.ts';
import type { RowMarks } from './cells.ts';
import { lostIn } from './lost.ts';
import { rowPatcher } from './rows.ts';
import { requireSound } from './sound.ts';
import type { Styles } from './styles.ts';
import { attributesOf, isUsual, odd, siblings } from './xml.ts';

/** What a sheet is marked with. */
export interface SheetMarking {
  readonly marks: AsyncIterable<RowMarks>;
  readonly styles: Styles;
  /** The sheets that stay, by which formulas are judged. */
  readonly sheets: SheetNames;
  /** The element that names the comments' drawing, or nothing. */
  readonly legacy: string;
  /** How many shared strings the workbook has. */
  readonly strings: number;
}

/** More than this around the rows, or in one row, is no sheet of a list. */
const longest = 16 * 1024 * 1024;

const rowEnd = '</row>';
const rowsEnd = '</sheetData>';

/** The XML of a sheet with its marks, read and written as a stream. Throws where it is odd. */
export async function* markedSheet(
  chunks: AsyncIterable<Buffer>,
  { marks, styles, sheets, legacy, strings }: SheetMarking,
): AsyncGenerator<string> {
  const texts = utf8Text(chunks);
  const { head, rest: first } = await headOf(texts);
  const within = (xml: string) => `<worksheet${head.attributes}>${xml}</worksheet>`;
  requireSound(within(head.inner));
  const columns = siblings(head.inner).find(({ name }) => name === 'cols')?.inner ?? '';
  const lost = lostIn({ styles: styles.given, strings, attributes: head.attributes });
  if (lost.test(columns.replaceAll(' style=', ' s='))) throw odd('columns of a style that is not there');
  const patcher = await rowPatcher(marks, { styles, styleAt: styleOfColumns(columns), lost });
  yield `${declaration}<worksheet${head.attributes}>${beforeRows(head.inner)}<sheetData>`;
  let rest = first;
  let end = rest.indexOf(rowsEnd);
  for (; end < 0; end = rest.indexOf(rowsEnd)) {
    const cut = rest.lastIndexOf(rowEnd) + rowEnd.length;
    if (cut >= rowEnd.length) {
      yield await patcher.patch(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    rest += await more(texts, rest);
  }
  yield await patcher.patch(rest.slice(0, end).trim());
  yield `${await patcher.rest()}</sheetData>`;
  let tail = rest.slice(end + rowsEnd.length);
  for await (const text of texts) tail = short(tail + text);
  const close = tail.lastIndexOf('</worksheet>');
  if (close < 0) throw odd('a sheet without an end');
  const around = tail.slice(0, close);
  requireSound(within(around));
  yield `${afterRows(around, legacy, sheets)}</worksheet>`;
}

const short = (text: string): string => {
  if (text.length > longest) throw odd('a part too long');
  return text;
};

async function more(texts: AsyncIterator<string>, before: string): Promise<string> {
  const { done, value } = await texts.next();
  if (done) throw odd('a sheet without an end of rows');
  short(before);
  return value;
}

/** What stands before the rows, and the text that was read beyond it. An empty list of rows is opened. */
async function headOf(texts: AsyncIterator<string>) {
  let rest = '';
  for (;;) {
    const start = /<sheetData\s{0,99}(\/?)>/.exec(rest);
    if (start) {
      const after = rest.slice(start.index + start[0].length);
      return { head: rootTag(rest.slice(0, start.index)), rest: start[1] ? rowsEnd + after : after };
    }
    rest += await more(texts, rest);
  }
}

const root =
  /^\ufeff?\s*(?:<\?[^<>]*\?>)?\s*<(worksheet)((?:\s{1,99}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,99}>/;

function rootTag(text: string) {
  const [whole, name = '', attributes = ''] = root.exec(text) ?? [];
  if (whole === undefined || !isUsual({ name, attributes }, 'worksheet')) throw odd('no plain worksheet');
  return { attributes, inner: text.slice(whole.length) };
}

/** The style that the columns give to a cell that is not there. */
function styleOfColumns(columns: string): (column: number) => number {
  const styles = siblings(columns).map(({ attributes }) => {
    const { min = 0, max = 0, style = 0 } = attributesOf(attributes);
    return { from: Number(min) - 1, to: Number(max) - 1, style: Number(style) };
  });
  return (column) => styles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0;
}
