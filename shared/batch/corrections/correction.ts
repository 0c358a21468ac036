import * as z from 'zod';

/** A row of a file; `sheet` is empty where the file has no sheets. */
const place = { sheet: z.string(), row: z.int().min(1) };
/** The batch whose file it corrects, and the number of corrections before it. */
const order = { batch: z.string(), number: z.int() };

/** What a person wrote into one cell of a file in place of what it held. */
export const CellCorrection = z.object({
  ...order,
  ...place,
  /** The column's letters. */
  column: z.string(),
  before: z.string(),
  after: z.string(),
});

/** A row that a person took out of a file, or put back. Without its first row a household has no other row either. */
export const RowCorrection = z.object({ ...order, ...place, dropped: z.boolean(), reason: z.string() });

interface Given {
  readonly at: string;
  readonly by: string;
}

/** A correction with who made it and when. */
export type Correction = Given & (z.infer<typeof CellCorrection> | z.infer<typeof RowCorrection>);

type Cell = Omit<Extract<Correction, { column: string }>, 'batch' | 'number'>;
type Row = Omit<Extract<Correction, { dropped: boolean }>, 'batch' | 'number' | 'dropped'>;

/** What the corrections of a file come to: one entry for each cell that differs and for each row that is left out. */
export interface Corrections {
  readonly cells: readonly Cell[];
  readonly rows: readonly Row[];
}

const inOrder = (a: Cell | Row, b: Cell | Row): number =>
  (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row;

/**
 * The corrections as they stand, in the order of the rows. `given` are all in the order in which they were made: a later
 * one replaces an earlier one, and a cell that has its first text again is as the file has it.
 */
export function standing(given: readonly Correction[]): Corrections {
  const cells = new Map<string, Cell>();
  const rows = new Map<string, Row>();
  for (const { batch: _, number: __, ...each } of given) {
    if ('column' in each) {
      const key = JSON.stringify([each.sheet, each.row, each.column]);
      const { before } = cells.get(key) ?? each;
      if (each.after === before) cells.delete(key);
      else cells.set(key, { ...each, before });
    } else {
      const { dropped, ...row } = each;
      const key = JSON.stringify([each.sheet, each.row]);
      if (dropped) rows.set(key, row);
      else rows.delete(key);
    }
  }
  return { cells: [...cells.values()].sort(inOrder), rows: [...rows.values()].sort(inOrder) };
}

/** What a check of the file depends on, without who and when: what is checked is what is committed. */
export const contentOf = ({ cells, rows }: Corrections) => ({
  cells: cells.map(({ sheet, row, column, after }) => [sheet, row, column, after]),
  rows: rows.map(({ sheet, row }) => [sheet, row]),
});
