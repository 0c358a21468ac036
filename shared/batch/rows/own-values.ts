import { isNone } from '../cells/absent.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import { parseStated } from '../cells/classes.ts';
import { parseNumber } from '../cells/numbers.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { plainLabel } from '../header/plain-label.ts';
import { isDitto } from './ditto.ts';

/** What each household has of its own, and its members at most repeat. */
const ownKeys = ['code', 'village', 'b1', 'b2', 'income', 'stated'] as const;
export type OwnKey = (typeof ownKeys)[number];

/** What a cell says in a column; undefined where it says nothing, as a dash does. */
const readings: Readonly<Record<OwnKey, (cell: Cell) => string | number | undefined>> = {
  code: (cell) => (isNone(cell) ? undefined : textOf(cell)),
  village: (cell) => plainLabel(textOf(cell)) || undefined,
  b1: parseNumber,
  b2: parseNumber,
  income: parseNumber,
  stated: parseStated,
};

/** A household without a village or class of its own in the cell may have it from a group, or none. */
const needsBoth = (key: OwnKey): boolean => key === 'village' || key === 'stated';

/**
 * Finds the first column in which a row has a value of its own, other than that of the first row of the household above.
 * Blank cells and ditto marks are none.
 */
export function ownValues({
  at,
}: Pick<Layout, 'at'>): (cells: readonly Cell[], above: readonly Cell[]) => OwnKey | undefined {
  const keys = ownKeys.filter((key) => at[key] >= 0);
  const differs = (key: OwnKey, cell: Cell, other: Cell): boolean => {
    const [own, first] = [readings[key](cell), readings[key](other)];
    if (own === undefined || own === first) return false;
    return first !== undefined || !needsBoth(key);
  };
  return (cells, above) => {
    for (const key of keys) {
      const cell = cells[at[key]];
      if (cell === null || cell === undefined) continue;
      const other = above[at[key]] ?? null;
      if (cell === other || isBlank(cell) || isDitto(cell)) continue;
      if (differs(key, cell, other)) return key;
    }
    return undefined;
  };
}
