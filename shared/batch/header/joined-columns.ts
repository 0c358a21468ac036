import { isBlank, textOf } from '../cells/cell-text.ts';
import { parseNumber } from '../cells/numbers.ts';
import type { Row } from '../cells/rows.ts';
import { parseYesNo } from '../cells/words.ts';
import type { BirthRole, ClassWord } from './column-parts.ts';
import type { ColumnKey } from './columns.ts';
import type { HeaderColumn } from './header-columns.ts';

/** Several columns whose values make up one, which is put into the first of them; or one whose values are rewritten. */
export type JoinedColumn = {
  readonly key: ColumnKey;
  /** The column (0 is A) that the value is put into. */
  readonly to: number;
} & (
  | { readonly how: 'words'; readonly from: readonly Labelled[] }
  /** The column of each part, or -1. */
  | {
      readonly how: 'date';
      readonly from: readonly Labelled[];
      readonly at: Readonly<Record<BirthRole, number>>;
    }
  /** The same value in each of the columns, or in one of them. */
  | { readonly how: 'either'; readonly from: readonly Labelled[] }
  | { readonly how: 'class'; readonly from: readonly Labelled[]; readonly words: readonly ClassWord[] }
  /** Marks in columns that are labelled with the words of needs. */
  | { readonly how: 'needs'; readonly from: readonly Labelled[] }
  /** A mark in `flag` says that the person is the head. */
  | { readonly how: 'head'; readonly flag: number }
  | { readonly how: 'money'; readonly unit: number }
);

/** A column by its index and its lowest label; '' where it has none. */
export interface Labelled {
  readonly index: number;
  readonly label: string;
}

/** The columns of a header with what is joined, from the decision which columns belong together. */
export interface WithJoined {
  readonly columns: readonly HeaderColumn[];
  readonly joined: readonly JoinedColumn[];
}

/** Columns whose value may stand in two; a name or a score that stands twice is an error (E103). */
const joinable: ReadonlySet<ColumnKey> = new Set([
  'code',
  'birth',
  'sex',
  'citizenId',
  'formerId',
  'ethnicity',
  'wardCode',
  'village',
  'setting',
  'previous',
  'stated',
  'relation',
  'causes',
  'note',
]);

const labelled = ({ index, leaf }: HeaderColumn): Labelled => ({ index, label: leaf.text });

/**
 * How many cells of a column are marks, and how many are other values, `numbers` among them; its label printed again
 * is neither.
 */
export function countMarks(rows: readonly Row[], { index, leaf }: HeaderColumn) {
  const count = { yes: 0, no: 0, other: 0, numbers: 0 };
  for (const { cells } of rows) {
    const cell = cells[index] ?? null;
    if (isBlank(cell) || textOf(cell) === textOf(leaf.text)) continue;
    const mark = parseYesNo(cell);
    count[mark === undefined ? 'other' : mark ? 'yes' : 'no'] += 1;
    if (mark === undefined && parseNumber(cell) !== undefined) count.numbers += 1;
  }
  return count;
}

/** Joins the parts of names and births, the marks of classes, and columns that hold the same. */
export function joinColumns(columns: readonly HeaderColumn[]): WithJoined {
  const joined: JoinedColumn[] = [];
  const resolved = new Map<HeaderColumn, HeaderColumn>();
  for (const [key, own] of Map.groupBy(columns, (column) => column.key)) {
    if (key === undefined || (own.length < 2 && own[0]?.part?.of !== 'need')) continue;
    const parts = partsOf(own);
    const [first, ...others] = parts;
    if (first) joined.push(joinedParts(key, parts));
    for (const part of others) resolved.set(part, withTarget(part, first?.index));
    const whole = own.filter((column) => !others.includes(column));
    // A second class by marks says who else judged: it is kept aside.
    for (const column of whole)
      if (column !== first && column.part?.of === 'class')
        resolved.set(column, { ...column, label: column.leaf.text, key: undefined });
    const same = whole.filter((column) => !resolved.has(column));
    if (same.length < 2 || !joinable.has(key)) continue;
    const to = same[0]?.index ?? 0;
    joined.push({ how: 'either', key, to, from: same.map(labelled) });
    for (const column of same.slice(1)) resolved.set(column, withTarget(column, to));
  }
  return { joined, columns: columns.map((column) => resolved.get(column) ?? column) };
}

/** A column whose values are read in another one. */
export const withTarget = (column: HeaderColumn, joinedInto: number | undefined): HeaderColumn =>
  joinedInto === undefined ? column : { ...column, key: undefined, joinedInto };

/** The first run of parts; another one of the same column would be a second value. */
const partsOf = (own: readonly HeaderColumn[]): readonly HeaderColumn[] => {
  const parts = own.filter(({ part }) => part);
  return parts.filter(({ groups }) => groups[0] === parts[0]?.groups[0]);
};

function joinedParts(key: ColumnKey, parts: readonly HeaderColumn[]): JoinedColumn {
  const common = { key, to: parts[0]?.index ?? 0, from: parts.map(labelled) };
  const kind = parts[0]?.part?.of;
  if (kind === 'birth') return { ...common, how: 'date', at: birthColumns(parts) };
  if (kind === 'need') return { ...common, how: 'needs' };
  if (kind === 'class') return { ...common, how: 'class', words: wordsOf(parts) };
  return { ...common, how: 'words' };
}

function birthColumns(parts: readonly HeaderColumn[]): Record<BirthRole, number> {
  const at = { day: -1, month: -1, dayMonth: -1, year: -1 };
  for (const { part, index } of parts) if (part?.of === 'birth') at[part.role] = index;
  return at;
}

const wordsOf = (parts: readonly HeaderColumn[]): ClassWord[] =>
  parts.flatMap(({ part }) => (part?.of === 'class' ? part.word : []));
