import { textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isSound } from '../cells/value-problems.ts';

/** What households may have in common, so that one cell may say it of several; never a score or a name. */
export const commonKeys = ['village', 'wardCode', 'setting', 'ethnicity', 'previous', 'stated'] as const;

/** A column in which a row may take what one above it says. */
export interface TakenColumn {
  readonly key: string;
  readonly index: number;
}

/** What a row takes in one column from a row above it. */
export interface Taken extends TakenColumn {
  readonly value: Cell;
}

/** The row with what it takes. Its village is named as if by a group, so that it is told once: where it is written. */
export function withTaken(row: Row, taken: readonly Taken[]): Row {
  const cells = [...row.cells];
  let { village } = row;
  for (const { key, index, value } of taken) {
    while (cells.length < index) cells.push(null);
    cells[index] = value;
    const text = key === 'village' ? textOf(value) : '';
    if (text !== '' && isSound(text)) village = text;
  }
  return village === undefined ? { ...row, cells } : { ...row, cells, village };
}
