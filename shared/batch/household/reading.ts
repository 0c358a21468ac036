import type { Params } from '../../errors.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isSound, textProblem } from '../cells/value-problems.ts';
import { type Finding, type FindingCode, isError } from '../findings/findings.ts';
import { maskId, short, shown } from '../findings/mask.ts';
import type { ColumnKey } from '../header/columns.ts';
import { isIdColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';

/** Reads the cells of one file by their columns and collects what is found, household by household. */
export interface Reading {
  readonly layout: Layout;
  /** Index and place of each column of the file. */
  readonly columns: ReadonlyMap<ColumnKey, Column>;
  /** Of the household that is being read. */
  findings: Finding[];
}

interface Column {
  readonly index: number;
  readonly place: ReturnType<Layout['place']>;
}

/** A reading of a file with this layout. */
export function reading(layout: Layout): Reading {
  const fixed = Object.entries(layout.at).filter(([, index]) => index >= 0);
  const indicators = layout.indicators.map(({ key, at }) => [key, at] as const);
  const columns = [...fixed, ...indicators].map(
    ([key, index]) => [key, { index, place: layout.place(key) }] as const,
  );
  return { layout, columns: new Map(columns), findings: [] };
}

/** Notes a finding on one cell; gives undefined, so that a reader can return it in place of the value. */
export function note(into: Reading, code: FindingCode, row: Row, key: ColumnKey, params?: Params): undefined {
  into.findings.push(findingAt(into, code, row, key, params));
}

function cellOf({ columns }: Reading, { cells }: Row, key: ColumnKey): Cell {
  const column = columns.get(key);
  return column === undefined ? null : (cells[column.index] ?? null);
}

/** A finding on one cell, with the value as the user sees it and identifiers masked. */
function findingAt(into: Reading, code: FindingCode, row: Row, key: ColumnKey, params?: Params): Finding {
  const { layout, columns } = into;
  const text = textOf(cellOf(into, row, key));
  const { column, label } = columns.get(key)?.place ?? layout.place(key);
  const finding: Writable<Finding> = { code, sheet: layout.sheet, row: row.number, label, key };
  if (column !== undefined) finding.column = column;
  if (text !== '') finding.value = isIdColumn(key) ? short(maskId(text)) : shown(text);
  if (params) finding.params = params;
  return finding;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The codes of the errors among findings, each once. */
export function errorsIn(findings: readonly Finding[]): FindingCode[] {
  const codes: FindingCode[] = [];
  for (const { code } of findings) if (isError(code) && !codes.includes(code)) codes.push(code);
  return codes;
}

const noCodes: readonly FindingCode[] = [];

/** One entry per finding, so that they can be counted. */
export function warningsIn(findings: readonly Finding[]): readonly FindingCode[] {
  if (findings.length === 0) return noCodes;
  const codes: FindingCode[] = [];
  for (const { code } of findings) if (!isError(code)) codes.push(code);
  return codes;
}

/** How a cell is read: what it is called when it is no such value, and whether it may be blank. */
interface How {
  readonly code: FindingCode;
  readonly required?: boolean;
  readonly params?: Params;
  /** What is the matter with a cell, where that is plain. */
  readonly why?: (cell: Cell) => Params | undefined;
}

const whyBlank = ({ mergedOver }: Row, key: ColumnKey): Params | undefined =>
  mergedOver?.includes(key) ? { problem: 'mergedOver' } : undefined;

/**
 * A cell through a strict parser: undefined where it is blank (E201 if required) or no such value (`code`).
 */
export function read<T>(
  into: Reading,
  row: Row,
  key: ColumnKey,
  parse: (cell: Cell) => T | undefined,
  how: How,
): T | undefined {
  const cell = cellOf(into, row, key);
  if (isBlank(cell)) return how.required ? note(into, 'E201', row, key, whyBlank(row, key)) : undefined;
  const value = parse(cell);
  return value === undefined ? note(into, how.code, row, key, how.params ?? how.why?.(cell)) : value;
}

/** Refuses (E201) what is merged down from another household, where it is not missed already. */
export function refuseMerged(into: Reading, row: Row): void {
  for (const key of row.mergedOver ?? [])
    if (!into.findings.some((found) => found.key === key && found.row === row.number))
      note(into, 'E201', row, key, whyBlank(row, key));
}

/** A text of a record: '' where the cell is blank, undefined where it cannot be one (E208). */
export function readText(
  into: Reading,
  row: Row,
  key: 'code' | 'relation' | 'ethnicity',
): string | undefined {
  const text = textOf(row.cells[into.layout.at[key]]);
  return isSound(text) ? text : note(into, 'E208', row, key, textProblem(text));
}
