import { textOf } from '../cells/cell-text.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { isValidText } from '../cells/value-problems.ts';

/** The columns whose value may be written once for several households; never a score or a name. */
export const inheritableKeys = ['village', 'wardCode', 'setting', 'ethnicity', 'previous', 'stated'] as const;

/** A column in which a row may inherit the value of a row above. */
export interface InheritedColumn {
  readonly key: string;
  readonly index: number;
}

/** The value that a row inherits in one column. */
export interface InheritedValue extends InheritedColumn {
  readonly value: Cell;
}

/** The row with the inherited values. A village is set as a group row sets it, so that only its own row is warned of. */
export function inheritValues(row: Row, inherited: readonly InheritedValue[]): Row {
  const cells = [...row.cells];
  let { village } = row;
  for (const { key, index, value } of inherited) {
    while (cells.length < index) cells.push(null);
    cells[index] = value;
    const text = key === 'village' ? textOf(value) : '';
    if (text !== '' && isValidText(text)) village = text;
  }
  return village === undefined ? { ...row, cells } : { ...row, cells, village };
}
