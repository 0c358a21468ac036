import type { RowMarks } from '../../mark/cells.ts';
import { utf8Text } from '../../text/pieces.ts';
import { declaration } from '../write/cells.ts';
import { lostIn } from './dangling-references.ts';
import { memoised } from './memoised.ts';
import { rowPatcher } from './rows.ts';
import { afterRows, beforeRows, type SheetNames } from './sheet-frame.ts';
import type { Styles } from './styles.ts';
import { requireSound } from './well-formed.ts';
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
  let read = await readUntil(texts, first, wholeRows);
  while (!read.found.areLast) {
    yield await patcher.patch(read.text.slice(0, read.found.end));
    read = await readUntil(texts, read.text.slice(read.found.end), wholeRows);
  }
  const { text, found } = read;
  yield await patcher.patch(text.slice(0, found.end).trim());
  yield `${await patcher.rest()}</sheetData>`;
  const tail = await restOf(texts, text.slice(found.end + rowsEnd.length));
  const close = tail.lastIndexOf('</worksheet>');
  if (close < 0) throw odd('a sheet without an end');
  const around = tail.slice(0, close);
  requireSound(within(around));
  yield `${afterRows(around, legacy, sheets)}</worksheet>`;
}

/** Where the rows end that a text has whole, and whether no more follow; undefined where it has none. */
function wholeRows(text: string): { readonly end: number; readonly areLast: boolean } | undefined {
  const last = text.indexOf(rowsEnd);
  if (last >= 0) return { end: last, areLast: true };
  const end = text.lastIndexOf(rowEnd);
  return end >= 0 ? { end: end + rowEnd.length, areLast: false } : undefined;
}

/**
 * Reads on from `start` until `find` finds something in the text, and returns both. Looks again only once the text
 * has doubled: looking after each chunk would take quadratic time on a row that does not end.
 */
async function readUntil<Found>(
  texts: AsyncIterator<string>,
  start: string,
  find: (text: string) => Found | undefined,
): Promise<{ readonly text: string; readonly found: Found }> {
  let text = start;
  for (;;) {
    const found = find(text);
    if (found !== undefined) return { text, found };
    if (text.length > longest) throw odd('a part too long');
    const more = await nextText(texts, Math.min(text.length, longest + 1 - text.length));
    if (more === '') throw odd('a sheet without an end of rows');
    text += more;
  }
}

/** The next text of at least so many characters; what is left where that is less. */
async function nextText(texts: AsyncIterator<string>, least: number): Promise<string> {
  let text = '';
  do {
    const { done, value } = await texts.next();
    if (done) break;
    text += value;
  } while (text.length < Math.max(least, 1));
  return text;
}

/** All the text that is left, after `start`. */
async function restOf(texts: AsyncIterable<string>, start: string): Promise<string> {
  let text = start;
  for await (const each of texts) {
    text += each;
    if (text.length > longest) throw odd('a part too long');
  }
  return text;
}

/** What stands before the rows, and the text that was read beyond it. An empty list of rows is opened. */
async function headOf(texts: AsyncIterator<string>) {
  const find = (text: string) => /<sheetData\s{0,99}(\/?)>/.exec(text) ?? undefined;
  const { text, found } = await readUntil(texts, '', find);
  const after = text.slice(found.index + found[0].length);
  return { head: rootTag(text.slice(0, found.index)), rest: found[1] ? rowsEnd + after : after };
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
  return memoised((column) => styles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0);
}
