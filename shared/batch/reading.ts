import type { Params } from '../errors.ts';
import type { ColumnKey } from './columns.ts';
import { type Finding, type FindingCode, isError } from './findings.ts';
import type { Layout } from './layout.ts';
import { limits } from './limits.ts';
import { maskId, maskText } from './mask.ts';
import type { Cell, Row } from './rows.ts';
import { isBlank, textOf } from './values.ts';

/** Collects what is found while one household is read. */
export interface Reading {
  readonly layout: Layout;
  readonly findings: Finding[];
  add(code: FindingCode, row: Row, key: ColumnKey, params?: Params): undefined;
}

export function reading(layout: Layout): Reading {
  const findings: Finding[] = [];
  return {
    layout,
    findings,
    add: (code, row, key, params) => {
      findings.push(findingAt(layout, code, row, key, params));
    },
  };
}

const cellOf = ({ at, indicators }: Layout, row: Row, key: ColumnKey): Cell => {
  const fixed = (at as Record<string, number>)[key];
  return row.cells[fixed ?? indicators.find((each) => each.key === key)?.at ?? -1] ?? null;
};

const short = (text: string): string =>
  text.length > limits.shownLength ? `${text.slice(0, limits.shownLength - 1)}…` : text;

/** A finding on one cell, with the value as the user sees it and identifiers masked. */
function findingAt(layout: Layout, code: FindingCode, row: Row, key: ColumnKey, params?: Params): Finding {
  const cell = cellOf(layout, row, key);
  const text = textOf(cell);
  const shown = isBlank(cell) ? {} : { value: short(key === 'citizenId' ? maskId(text) : maskText(text)) };
  const base = { code, sheet: layout.sheet, row: row.number, ...layout.place(key), key, ...shown };
  return params ? { ...base, params } : base;
}

export const errorsIn = (findings: readonly Finding[]): FindingCode[] => [
  ...new Set(findings.map(({ code }) => code).filter(isError)),
];

/** One entry per finding, so that they can be counted. */
export const warningsIn = (findings: readonly Finding[]): FindingCode[] =>
  findings.map(({ code }) => code).filter((code) => !isError(code));

/**
 * A cell through a strict parser: undefined where it is blank (E201 if required) or no such value (`code`).
 */
export function read<T>(
  into: Reading,
  row: Row,
  key: ColumnKey,
  parse: (cell: Cell) => T | undefined,
  { code, required = false, params }: { code: FindingCode; required?: boolean; params?: Params },
): T | undefined {
  const cell = cellOf(into.layout, row, key);
  if (isBlank(cell)) return required ? into.add('E201', row, key) : undefined;
  const value = parse(cell);
  return value === undefined ? into.add(code, row, key, params) : value;
}
