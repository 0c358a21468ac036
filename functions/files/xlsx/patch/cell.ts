import { columnIndex } from '../../../../shared/batch/header/columns.ts';
import type { CellMark } from '../../mark/cells.ts';
import { uncalculated } from '../read/cells.ts';
import { cellName, emptyCell, textCell, valueCell } from '../write/cells.ts';
import { unescaped } from '../xml.ts';
import type { Styles } from './styles.ts';
import { requireSound } from './well-formed.ts';
import { attributesOf, harmlessText, odd, siblings, textIn } from './xml.ts';

/** Cells that may stay as they are but for their style: bare values, and text that no spreadsheet takes for a formula. */
const kinds = [
  '(?: t="n")?><v>-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,3})?</v>',
  ' t="s"><v>\\d{1,9}</v>',
  ' t="b"><v>[01]</v>',
  ` t="inlineStr"><is><t(?: xml:space="preserve")?>${harmlessText}</t></is>`,
];
const cellOf = (letters: string, style: string): string =>
  `<c r="${letters}\\d{1,7}"(?: s="${style}")?(?:/>|(?:>|${kinds.join('|')})</c>)`;

export const plainCell = cellOf('[A-Z]{1,3}', '\\d{1,6}');
const plain = new RegExp(cellOf('([A-Z]{1,3})', '(\\d{1,6})'), 'y');
const any =
  /\s{0,99}<c((?:\s{1,99}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,99}(?:\/>|>([\s\S]*?)<\/c>)\s{0,99}/y;

/** What the cells of one row need to be written. */
export interface RowContext {
  readonly number: number;
  readonly styles: Styles;
  /** The style of a cell that is not there. */
  readonly styleAt: (column: number) => number;
}

/** The cells of a row without what is active in them, those of the marks in their marked style. */
export function rewriteCells(inner: string, marks: readonly CellMark[], context: RowContext): string {
  const { number, styles, styleAt } = context;
  const waiting = [...marks];
  const missing = ({ column, kind }: CellMark) =>
    emptyCell(cellName(column, number), styles.marked(styleAt(column), kind));
  let written = '';
  let before = -1;
  for (let at = 0; at < inner.length; ) {
    const cell = cellAt(inner, at, before + 1);
    if (cell.column <= before || cell.column >= 16_384) throw odd('cells out of order');
    while (waiting[0] && waiting[0].column < cell.column) written += missing(waiting.shift()!);
    const mark = waiting[0]?.column === cell.column ? waiting.shift() : undefined;
    const style = mark ? styles.marked(cell.style, mark.kind) : styles.plain(cell.style);
    written += cell.write(cellName(cell.column, number), style);
    before = cell.column;
    at = cell.end;
  }
  return written + waiting.map(missing).join('');
}

interface ReadCell {
  readonly column: number;
  readonly style: number;
  readonly end: number;
  write(name: string, style: number): string;
}

function cellAt(inner: string, at: number, free: number): ReadCell {
  plain.lastIndex = at;
  const found = plain.exec(inner);
  if (!found) return oddCellAt(inner, at, free);
  const [xml, letters, given] = found;
  const style = Number(given ?? 0);
  const write = (_: string, wanted: number): string => (wanted === style ? xml : restyled(xml, wanted));
  return { column: indexOf(letters!), style, end: plain.lastIndex, write };
}

const restyled = (xml: string, style: number): string =>
  xml.replace(/^(<c r="\w+")(?: s="\d+")?/, `$1 s="${style}"`);

const indexes = new Map<string, number>();

/** Letters come again in every row. */
function indexOf(letters: string): number {
  const index = indexes.get(letters) ?? columnIndex(letters);
  indexes.set(letters, index);
  return index;
}

/** Another cell inside, or elements inside a value: it is not sure what such a cell says. */
const isOddContent = (content: string): boolean => /<\/?c[\s/>]|<v\b[^<]*<(?!\/v>)/.test(content);

function oddCellAt(inner: string, at: number, free: number): ReadCell {
  any.lastIndex = at;
  const [whole, attributes = '', content = ''] = any.exec(inner) ?? [];
  const { r = '', s = '0', t = '' } = attributesOf(attributes);
  if (whole === undefined || isOddContent(content) || !types.test(t)) throw odd('a cell that cannot be read');
  requireSound(content);
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0];
  const style = /^\d{1,6}$/.test(s) ? Number(s) : 0;
  const write = (name: string, wanted: number) => passive(name, wanted, t, content);
  return { column: letters ? indexOf(letters) : free, style, end: any.lastIndex, write };
}

const types = /^(?:[nsbde]|str|inlineStr)?$/;
const shapes: Readonly<Record<string, RegExp>> = {
  '': /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/,
  s: /^\d+$/,
  b: /^(?:[01]|true|false)$/,
  d: /^\d{4}-[\d:.T+Z-]+$/,
  // Other errors are newer than programs that still open workbooks, and stay as text.
  e: /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|GETTING_DATA)$/,
};

/** A cell by its value alone: of a formula what it last gave, of text runs their text. */
function passive(name: string, style: number, type: string, content: string): string {
  const parts = new Map(siblings(content).map((each) => [each.name, each.inner]));
  if (type === 'inlineStr') return textOr(name, style, textIn(content));
  const value = parts.get('v') ?? '';
  const kind = type === 'n' ? '' : type;
  if (value === '' && kind === '' && parts.has('f')) return textCell(name, style, uncalculated);
  if (shapes[kind]?.test(value)) return valueCell(name, style, value, kind);
  if (kind === 's' && value !== '') throw odd('a shared string without a number');
  return textOr(name, style, unescaped(value));
}

const textOr = (name: string, style: number, text: string): string =>
  text === '' ? emptyCell(name, style) : textCell(name, style, text);
