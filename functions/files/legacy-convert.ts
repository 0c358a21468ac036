import type { Cell, Row, Sheet } from '../../shared/batch/rows.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { firstRows } from './legacy-sheets.ts';
import { leanOf } from './legacy-words.ts';
import { restoreCapitals } from './tcvn3-capitals.ts';

const toUnicode = (text: string, encoding: LegacyEncoding): string => {
  const read = fromLegacy(text, encoding);
  return encoding === 'tcvn3' && read !== text ? restoreCapitals(read) : read;
};

async function* mapped(
  chunks: AsyncIterable<readonly Row[]>,
  convert: (cells: readonly Cell[]) => Cell[],
): AsyncGenerator<Row[]> {
  for await (const rows of chunks) yield rows.map(({ number, cells }) => ({ number, cells: convert(cells) }));
}

/** A sheet of which all text is in the encoding, as Unicode. */
export function convertAll(sheet: Sheet, encoding: LegacyEncoding): Sheet {
  const convert = (cell: Cell): Cell => (typeof cell === 'string' ? toUnicode(cell, encoding) : cell);
  return { ...sheet, rows: () => mapped(sheet.rows(), (cells) => cells.map(convert)) };
}

/** A sheet in which Unicode and text in the encoding stand side by side, as Unicode: cell by cell. */
export const convertMixed = (sheet: Sheet, encoding: LegacyEncoding): Sheet => ({
  ...sheet,
  rows: () => mixedRows(sheet, encoding),
});

async function* mixedRows(sheet: Sheet, encoding: LegacyEncoding): AsyncGenerator<Row[]> {
  const columns = columnLeans(await firstRows(sheet), encoding);
  yield* mapped(sheet.rows(), (cells) => convertRow(cells, { columns, encoding }));
}

const leansOf = (cells: readonly Cell[], encoding: LegacyEncoding): number[] =>
  cells.map((cell) => (typeof cell === 'string' ? leanOf(cell, encoding) : 0));

/** Whether the cells of each column read better in the encoding (1) or as they are (-1); where none says, as the sheet. */
function columnLeans(rows: readonly Row[], encoding: LegacyEncoding): (at: number) => number {
  const sums: number[] = [];
  for (const { cells } of rows)
    for (const [at, lean] of leansOf(cells, encoding).entries()) sums[at] = (sums[at] ?? 0) + lean;
  const sheet = Math.sign(sums.reduce((sum, each) => sum + each, 0));
  return (at) => Math.sign(sums[at] ?? 0) || sheet;
}

interface Judging {
  readonly columns: (at: number) => number;
  readonly encoding: LegacyEncoding;
}

/**
 * Converts the cells that read better so. A cell that reads well both ways goes with its column, unless others of its
 * row go against theirs: then the row was pasted from another list.
 */
function convertRow(cells: readonly Cell[], { columns, encoding }: Judging): Cell[] {
  const leans = leansOf(cells, encoding);
  const pasted = leans.find((lean, at) => lean !== 0 && lean === -columns(at)) ?? 0;
  return cells.map((cell, at) =>
    typeof cell === 'string' && (leans[at] || pasted || columns(at)) > 0 ? toUnicode(cell, encoding) : cell,
  );
}
