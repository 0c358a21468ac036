import { uncalculated } from '../../../../shared/batch/cells/rows.ts';
import { columnIndex } from '../../../../shared/batch/header/columns.ts';
import { isFormula } from '../../escape-formula.ts';
import { sheetLimits } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { cellName, emptyCell, formulaCell, textCell, valueCell } from '../write/cells.ts';
import {
  attributesOf,
  attributesPattern,
  type Element,
  escapeXml,
  siblings,
  textIn,
  unescapeXml,
} from '../xml.ts';
import type { KeepFormula } from './cell-formulas.ts';
import { harmlessText } from './harmless-text.ts';
import type { CellMark } from './marks.ts';
import type { Styles } from './styles.ts';
import { requireWellFormed } from './well-formed.ts';

/** Contents that may stay: bare values, and text that no spreadsheet takes for a formula. */
const contents = [
  '(?: t="n")?><v>-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][-+]?\\d{1,3})?</v>',
  ' t="s"><v>\\d{1,9}</v>',
  ' t="b"><v>[01]</v>',
  ` t="inlineStr"><is><t(?: xml:space="preserve")?>${harmlessText}</t></is>`,
];
const cellPattern = (letters: string, style: string): string =>
  `<c r="${letters}\\d{1,7}"(?: s="${style}")?(?:/>|(?:>|${contents.join('|')})</c>)`;

/** A pattern for a cell that may stay as it is, but for its style. */
export const plainCell = cellPattern('[A-Z]{1,3}', '\\d{1,6}');
const plain = new RegExp(cellPattern('([A-Z]{1,3})', '(\\d{1,6})'), 'y');
const any = new RegExp(
  `\\s{0,99}<c(${attributesPattern})\\s{0,99}(?:\\/>|>([\\s\\S]*?)<\\/c>)\\s{0,99}`,
  'y',
);

/** What the cells of one row need to be written. */
export interface RowContext {
  readonly number: number;
  readonly styles: Styles;
  /** The style of a cell that the row does not have. */
  readonly styleAt: (column: number) => number;
  readonly keepFormula: KeepFormula;
}

/** The cells of a row without what is active in them, the marked ones in their marked style. */
export function rewriteCells(inner: string, marks: readonly CellMark[], context: RowContext): string {
  const { number, styles, styleAt, keepFormula } = context;
  const missing = ({ column, severity, text = '' }: CellMark) =>
    textOrEmpty(cellName(column, number), styles.marked(styleAt(column), severity), text);
  const waiting = marks.values();
  let due = waiting.next();
  let written = '';
  let before = -1;
  for (let at = 0; at < inner.length; ) {
    const cell = cellAt(inner, at, before + 1);
    if (cell.column <= before || cell.column >= sheetLimits.columns) throw unpatchable('cells out of order');
    for (; !due.done && due.value.column < cell.column; due = waiting.next()) written += missing(due.value);
    const mark = due.value?.column === cell.column ? due.value : undefined;
    if (mark) due = waiting.next();
    const style = mark ? styles.marked(cell.style, mark.severity) : styles.plain(cell.style);
    const name = cellName(cell.column, number);
    // Also where it is replaced: other cells may share its formula.
    const own = cell.write(name, style, keepFormula);
    written += mark?.text === undefined ? own : textOrEmpty(name, style, mark.text);
    before = cell.column;
    at = cell.end;
  }
  for (; !due.done; due = waiting.next()) written += missing(due.value);
  return written;
}

interface ReadCell {
  readonly column: number;
  readonly style: number;
  readonly end: number;
  write(name: string, style: number, keep: KeepFormula): string;
}

function cellAt(inner: string, at: number, free: number): ReadCell {
  plain.lastIndex = at;
  const found = plain.exec(inner);
  if (!found) return unusualCellAt(inner, at, free);
  const [xml, letters = '', given] = found;
  const style = Number(given ?? 0);
  const write = (_: string, wanted: number): string => (wanted === style ? xml : restyled(xml, wanted));
  return { column: indexOf(letters), style, end: plain.lastIndex, write };
}

const restyled = (xml: string, style: number): string =>
  xml.replace(/^(<c r="\w+")(?: s="\d+")?/, `$1 s="${style}"`);

const indexes = new Map<string, number>();

/** The index of a column by its letters, which every row repeats. */
function indexOf(letters: string): number {
  const index = indexes.get(letters) ?? columnIndex(letters);
  indexes.set(letters, index);
  return index;
}

/** The type of a cell, and what it has inside. */
interface CellContent {
  readonly type: string;
  readonly content: string;
}

/** Whether a cell is inside a cell, or an element inside a value: programs disagree about the value of such a cell. */
const isAmbiguous = (content: string): boolean => /<\/?c[\s/>]|<v\b[^<]*<(?!\/v>)/.test(content);

/** A cell in any other form; it is written by its value alone. */
function unusualCellAt(inner: string, at: number, free: number): ReadCell {
  any.lastIndex = at;
  const [whole, attributes = '', content = ''] = any.exec(inner) ?? [];
  const { r = '', s = '0', t = '' } = attributesOf(attributes);
  if (whole === undefined || isAmbiguous(content) || !types.test(t))
    throw unpatchable('a cell that cannot be read');
  requireWellFormed(content);
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0];
  const style = /^\d{1,6}$/.test(s) ? Number(s) : 0;
  const write = (name: string, wanted: number, keep: KeepFormula) =>
    passiveCell(name, wanted, { type: t, content }, keep);
  return { column: letters ? indexOf(letters) : free, style, end: any.lastIndex, write };
}

const types = /^(?:[nsbde]|str|inlineStr)?$/;

/** How a value must look, by the type of its cell. */
const values: Readonly<Record<string, RegExp>> = {
  '': /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/,
  s: /^\d+$/,
  b: /^(?:[01]|true|false)$/,
  d: /^\d{4}-[\d:.T+Z-]+$/,
  // Newer errors become text, because there are programs in use that cannot open them.
  e: /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|GETTING_DATA)$/,
};

/** A cell reduced to its value, the plain text of text runs, and a formula that may stay. */
function passiveCell(name: string, style: number, { type, content }: CellContent, keep: KeepFormula): string {
  const parts = new Map(siblings(content).map((each) => [each.name, each]));
  if (type === 'inlineStr') return textOrEmpty(name, style, textIn(content));
  const value = parts.get('v')?.inner ?? '';
  const kind = type === 'n' ? '' : type;
  const own = parts.get('f');
  const formula = own ? keep(own, mayHaveFormula(kind, value)) : '';
  if (formula) return formulaCell(name, style, { type: kind, formula, value: valueElement(parts.get('v')) });
  if (value === '' && kind === '' && own) return textCell(name, style, uncalculated);
  if (values[kind]?.test(value)) return valueCell(name, style, value, kind);
  if (kind === 's' && value !== '') throw unpatchable('a shared string without a number');
  return textOrEmpty(name, style, unescapeXml(value));
}

/** Whether a formula may stand beside its last result: a number, a truth value, a known error, or harmless text. */
function mayHaveFormula(kind: string, value: string): boolean {
  if (kind === 'str') return !isFormula(unescapeXml(value)) && !value.includes('<');
  return kind === '' && value === '' ? true : /^[be]?$/.test(kind) && !!values[kind]?.test(value);
}

const valueElement = (value: Element | undefined): string =>
  value ? `<v>${escapeXml(unescapeXml(value.inner))}</v>` : '';

const textOrEmpty = (name: string, style: number, text: string): string =>
  text === '' ? emptyCell(name, style) : textCell(name, style, text);
