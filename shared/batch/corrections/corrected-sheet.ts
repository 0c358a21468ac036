import type { Cell, Row, Sheet } from '../cells/rows.ts';
import { columnIndex } from '../header/columns.ts';
import type { Corrections } from './correction.ts';

type Replacements = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

/** A sheet as it is with its corrections. Rows that are left out are read, so that what refers to them stays right. */
export function correctedSheet(sheet: Sheet, { cells, rows }: Corrections): Sheet {
  const dropped = new Set(rows.filter((each) => each.sheet === sheet.name).map(({ row }) => row));
  const own = cells.filter((each) => each.sheet === sheet.name);
  if (own.length === 0 && dropped.size === 0) return sheet;
  const byRow = Map.groupBy(own, ({ row }) => row);
  const replacements = new Map(
    [...byRow].map(([row, each]) => [
      row,
      new Map(
        each.map(({ column, after }): [number, Cell] => [columnIndex(column), after === '' ? null : after]),
      ),
    ]),
  );
  return { ...sheet, rows: () => correctedRows(sheet, replacements), ...(dropped.size > 0 && { dropped }) };
}

async function* correctedRows(sheet: Sheet, replacements: Replacements): AsyncGenerator<readonly Row[]> {
  for await (const chunk of sheet.rows()) {
    const isCorrected = chunk.some(({ number }) => replacements.has(number));
    yield isCorrected ? chunk.map((row) => corrected(row, replacements.get(row.number))) : chunk;
  }
}

function corrected(row: Row, replaced: ReadonlyMap<number, Cell> | undefined): Row {
  if (!replaced) return row;
  const cells = [...row.cells];
  for (const [column, cell] of replaced) {
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return { ...row, cells };
}

/**
 * Tells of each row of a sheet, in order, whether it is left out: by itself, or because the first row of its household
 * is, whose other rows would else pass to the household above.
 */
export function rowDropper({ dropped }: Sheet): (number: number, isFirst: boolean) => boolean {
  if (!dropped) return () => false;
  let isHouseholdDropped = false;
  return (number, isFirst) => {
    if (isFirst) isHouseholdDropped = dropped.has(number);
    return isHouseholdDropped || dropped.has(number);
  };
}
