import type { Params } from '../../i18n/fill.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import { parseCode } from '../cells/codes.ts';
import { type Cell, type Row, uncalculated } from '../cells/rows.ts';
import { isValidText, textProblem } from '../cells/value-problems.ts';
import { type Finding, type FindingCode, type FindingHousehold, isError } from '../findings/findings.ts';
import { maskId, shorten, shownValue } from '../findings/mask.ts';
import type { ColumnKey, ListKey } from '../header/columns.ts';
import { isIdColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';

/** Reads the cells of one file by column key, and collects the findings of one household at a time. */
export interface CellReader {
  readonly layout: Layout;
  /** Index and header of each column that the file has. */
  readonly columns: ReadonlyMap<ColumnKey, Column>;
  /** Of the household that is being read. */
  findings: Finding[];
  /** What these findings name the household by: all share one object, which is filled in once its rows are read. */
  household: MutableHousehold;
  /** The columns in which a date surely had the month before the day. */
  readonly monthFirst: Set<ListKey>;
}

type MutableHousehold = { -readonly [K in keyof FindingHousehold]: FindingHousehold[K] };

interface Column {
  readonly index: number;
  readonly header: ReturnType<Layout['headerOf']>;
}

export function cellReader(layout: Layout, monthFirst: Set<ListKey>): CellReader {
  const fixed = Object.entries(layout.at).filter(([, index]) => index >= 0);
  const indicators = layout.indicators.map(({ key, at }) => [key, at] as const);
  const designations = layout.designations.map(({ key, at }) => [key, at] as const);
  const columns = [...fixed, ...indicators, ...designations].map(
    ([key, index]) => [key, { index, header: layout.headerOf(key) }] as const,
  );
  return { layout, columns: new Map(columns), findings: [], household: unnamed(0), monthFirst };
}

const unnamed = (row: number): MutableHousehold => ({ row, no: undefined, code: undefined, head: undefined });

/** Goes on with the household that begins in a row. */
export function enterHousehold(reader: CellReader, row: number): void {
  reader.findings = [];
  reader.household = unnamed(row);
}

/** Names the household in all its findings, which share one object. */
export function nameHousehold(household: MutableHousehold, { no, code, head }: FindingHousehold): void {
  household.no = no;
  household.code = code;
  household.head = head;
}

/** Adds a finding on one cell. Returns undefined, so that a parser can return the call in place of a value. */
export function addFinding(
  reader: CellReader,
  code: FindingCode,
  row: Row,
  key: ColumnKey,
  params?: Params,
): undefined {
  reader.findings.push(findingAt(reader, code, row, key, params));
}

function cellOf({ columns }: CellReader, { cells }: Row, key: ColumnKey): Cell {
  const column = columns.get(key);
  return column === undefined ? null : (cells[column.index] ?? null);
}

/** A finding on one cell, with the value as the user sees it and identifiers masked. */
function findingAt(
  { layout, columns, household }: CellReader,
  code: FindingCode,
  row: Row,
  key: ColumnKey,
  params?: Params,
): Finding {
  const known = columns.get(key);
  const { column, label } = known?.header ?? layout.headerOf(key);
  const value = known && shownAt(row.cells[known.index], key);
  // Absent fields are set to undefined and not added later: objects of one shape take half the time and memory.
  return { code, sheet: layout.sheet, row: row.number, label, key, column, value, params, household };
}

function shownAt(cell: Cell | undefined, key: ColumnKey): string | undefined {
  const text = textOf(cell);
  if (text === '') return undefined;
  return isIdColumn(key) ? shorten(maskId(text)) : shownValue(text);
}

/** The codes of the errors among findings, each once. */
export function errorsIn(findings: readonly Finding[]): FindingCode[] {
  const codes: FindingCode[] = [];
  for (const { code } of findings) if (!codes.includes(code) && isError(code)) codes.push(code);
  return codes;
}

const noCodes: readonly FindingCode[] = [];

/** The codes of the warnings among findings, one per finding. */
export function warningsIn(findings: readonly Finding[]): readonly FindingCode[] {
  if (findings.length === 0) return noCodes;
  const codes: FindingCode[] = [];
  for (const { code } of findings) if (!isError(code)) codes.push(code);
  return codes;
}

/** How the cells of a column are read. */
interface CellRule {
  /** The finding of a value that cannot be parsed; of a formula without a value it is E216, or W221 for a warning. */
  readonly code: FindingCode;
  readonly required?: boolean;
  readonly params?: Params;
  /** The specific problem of such a value, where one is recognised. */
  readonly problemOf?: (cell: Cell) => Params | undefined;
  /** Whether such a value says that there is none, so that it is no error. */
  readonly isAbsent?: (cell: Cell) => boolean;
}

const blankProblem = ({ mergedOver }: Row, key: ColumnKey): Params | undefined =>
  mergedOver?.includes(key) ? { problem: 'mergedOver' } : undefined;

/**
 * Reads a cell with a strict parser. Undefined where it is blank (E201 if required), cannot be parsed
 * (`rule.code`) or says that there is none.
 */
export function readCell<T>(
  reader: CellReader,
  row: Row,
  key: ColumnKey,
  parse: (cell: Cell) => T | undefined,
  rule: CellRule,
): T | undefined {
  const cell = cellOf(reader, row, key);
  if (isBlank(cell))
    return rule.required ? addFinding(reader, 'E201', row, key, blankProblem(row, key)) : undefined;
  const value = parse(cell);
  if (value !== undefined || rule.isAbsent?.(cell)) return value;
  if (cell === uncalculated) return addFinding(reader, isError(rule.code) ? 'E216' : 'W221', row, key);
  return addFinding(reader, rule.code, row, key, rule.params ?? rule.problemOf?.(cell));
}

/** Reports (E201) every value that is merged down from another household, unless it is reported as missing already. */
export function checkMergedCells(reader: CellReader, row: Row): void {
  for (const key of row.mergedOver ?? [])
    if (!reader.findings.some((found) => found.key === key && found.row === row.number))
      addFinding(reader, 'E201', row, key, blankProblem(row, key));
}

/** A text of a record: '' where the cell is blank, undefined where the text is not valid (E208, E216). */
export function readText(
  reader: CellReader,
  row: Row,
  key: 'code' | 'relation' | 'ethnicity',
): string | undefined {
  const text = textOf(row.cells[reader.layout.at[key]]);
  if (isValidText(text)) return text;
  return text === uncalculated
    ? addFinding(reader, 'E216', row, key)
    : addFinding(reader, 'E208', row, key, textProblem(text));
}

/** A household's code: '' where it has none, undefined where the cell has no valid one (E208, E215, E216). */
export function readCode(reader: CellReader, row: Row): string | undefined {
  const text = readText(reader, row, 'code');
  if (!text) return text;
  return parseCode(row.cells[reader.layout.at.code] ?? null) ?? addFinding(reader, 'E215', row, 'code');
}
