import { utf8Text } from '../../text/decode.ts';
import { declaration } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, attributesPattern, siblings } from '../xml.ts';
import { formulaKeeper } from './cell-formulas.ts';
import { danglingReferences } from './dangling-references.ts';
import type { Referable } from './formula.ts';
import { unprefixed } from './main-prefix.ts';
import type { RowMarks } from './marks.ts';
import { memoised } from './memoised.ts';
import { readUntil, restOf } from './read-until.ts';
import { rowPatcher } from './rows.ts';
import { afterRows, beforeRows, type LostAround } from './sheet-frame.ts';
import type { Styles } from './styles.ts';
import { isMainElement, requireWellFormed } from './well-formed.ts';

/** What a sheet is patched with. */
export interface SheetPatch {
  readonly marks: AsyncIterable<RowMarks>;
  readonly styles: Styles;
  /** The sheets and names that stay: no formula may refer to another. */
  readonly referable: Referable;
  /** The element that names the drawing of the comments, or nothing. */
  readonly legacyDrawing: string;
  /** How many shared strings the workbook has. */
  readonly strings: number;
  /** Called for what the sheet loses. */
  readonly onLost: (what: LostAround | 'formulas') => void;
}

const rowEnd = '</row>';
const rowsEnd = '</sheetData>';

/** The XML of a sheet with its marks, read and written as a stream. Throws where it cannot be patched. */
export async function* patchSheet(
  chunks: AsyncIterable<Buffer>,
  { marks, styles, referable, legacyDrawing, strings, onLost }: SheetPatch,
): AsyncGenerator<string> {
  const texts = unprefixed(utf8Text(chunks));
  const { attributes, before, rest } = await readHead(texts);
  const inSheet = (xml: string) => `<worksheet${attributes}>${xml}</worksheet>`;
  requireWellFormed(inSheet(before));
  const columns = siblings(before).find(({ name }) => name === 'cols')?.inner ?? '';
  const dangling = danglingReferences({ styles: styles.given, strings, attributes });
  if (dangling.test(columns.replaceAll(' style=', ' s=')))
    throw unpatchable('columns of a style that is not there');
  const keepFormula = formulaKeeper(referable, () => onLost('formulas'));
  const patcher = await rowPatcher(marks, {
    styles,
    styleAt: styleOfColumns(columns),
    keepFormula,
    dangling,
  });
  yield `${declaration}<worksheet${attributes}>${beforeRows(before)}<sheetData>`;
  let { text, found } = await readUntil(texts, rest, wholeRows);
  while (!found.areLast) {
    yield await patcher.patch(text.slice(0, found.end));
    ({ text, found } = await readUntil(texts, text.slice(found.end), wholeRows));
  }
  yield await patcher.patch(text.slice(0, found.end).trim());
  yield `${await patcher.rest()}</sheetData>`;
  const tail = await restOf(texts, text.slice(found.end + rowsEnd.length));
  const close = tail.lastIndexOf('</worksheet>');
  if (close < 0) throw unpatchable('a sheet without an end');
  const after = tail.slice(0, close);
  requireWellFormed(inSheet(after));
  yield `${afterRows(after, { legacyDrawing, sheets: referable.sheets, onLost })}</worksheet>`;
}

/** Where the complete rows of a text end, and whether they are the last; undefined where there are none. */
function wholeRows(text: string): { readonly end: number; readonly areLast: boolean } | undefined {
  const last = text.indexOf(rowsEnd);
  if (last >= 0) return { end: last, areLast: true };
  const end = text.lastIndexOf(rowEnd);
  return end >= 0 ? { end: end + rowEnd.length, areLast: false } : undefined;
}

/** The attributes of a sheet, what stands before its rows, and the text that was read beyond. */
async function readHead(texts: AsyncIterator<string>) {
  const start = (text: string) => /<sheetData\s{0,99}(\/?)>/.exec(text) ?? undefined;
  const { text, found } = await readUntil(texts, '', start);
  const after = text.slice(found.index + found[0].length);
  const isEmpty = found[1] !== '';
  return { ...readRoot(text.slice(0, found.index)), rest: isEmpty ? rowsEnd + after : after };
}

const root = new RegExp(`^\\ufeff?\\s*(?:<\\?[^<>]*\\?>)?\\s*<(worksheet)(${attributesPattern})\\s{0,99}>`);

function readRoot(text: string) {
  const [whole, name = '', attributes = ''] = root.exec(text) ?? [];
  if (whole === undefined || !isMainElement({ name, attributes }, 'worksheet'))
    throw unpatchable('no plain worksheet');
  return { attributes, before: text.slice(whole.length) };
}

/** The style that the columns give to a cell that is not there. */
function styleOfColumns(columns: string): (column: number) => number {
  const styles = siblings(columns).map(({ attributes }) => {
    const { min = 0, max = 0, style = 0 } = attributesOf(attributes);
    return { from: Number(min) - 1, to: Number(max) - 1, style: Number(style) };
  });
  return memoised((column) => styles.find(({ from, to }) => column >= from && column <= to)?.style ?? 0);
}
