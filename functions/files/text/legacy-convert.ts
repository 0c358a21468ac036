import type { Cell, Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { judgedRows } from './legacy-sheets.ts';
import { leanOf } from './legacy-words.ts';
import { restoreCapitals } from './tcvn3-capitals.ts';

/** Of a column's cells so many more must read one way than the other: a header is often written anew. */
const mostOf = 0.6;

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
  const columns = columnLeans(await judgedRows(sheet), encoding);
  yield* mapped(sheet.rows(), (cells) => convertRow(cells, { columns, encoding }));
}

const leansOf = (cells: readonly Cell[], encoding: LegacyEncoding): number[] =>
  cells.map((cell) => (typeof cell === 'string' ? leanOf(cell, encoding) : 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How the cells of a column read: in the encoding (1) or as they are (-1), and whether hardly any reads otherwise. */
interface Column {
  readonly lean: number;
  readonly sure: boolean;
}

/** The columns of a sheet by its first rows; where no cell of one says, it goes with the sheet. */
function columnLeans(rows: readonly Row[], encoding: LegacyEncoding): (at: number) => Column {
  const leans = rows.map(({ cells }) => leansOf(cells, encoding));
  const sheet = { lean: Math.sign(sum(leans.map(sum))), sure: false };
  const columns = leans
    .reduce((a, b) => (b.length > a.length ? b : a), [])
    .map((_, at): Column => {
      const own = leans.map((row) => row[at] ?? 0);
      const [total, said] = [sum(own), own.filter((lean) => lean !== 0).length];
      return total === 0 ? sheet : { lean: Math.sign(total), sure: Math.abs(total) >= said * mostOf };
    });
  return (at) => columns[at] ?? sheet;
}

interface Judging {
  readonly columns: (at: number) => Column;
  readonly encoding: LegacyEncoding;
}

/**
 * Converts the cells that read better so. A cell that reads well both ways goes with its column where that is sure,
 * unless another cell of its row goes against its own: then the row was pasted from another list.
 */
function convertRow(cells: readonly Cell[], { columns, encoding }: Judging): Cell[] {
  const leans = leansOf(cells, encoding);
  const pasted = leans.find((lean, at) => columns(at).sure && lean === -columns(at).lean) ?? 0;
  const row = Math.sign(sum(leans));
  const undecided = ({ lean, sure }: Column) => pasted || (sure ? lean : row || lean);
  return cells.map((cell, at) =>
    typeof cell === 'string' && (leans[at] || undecided(columns(at))) > 0 ? toUnicode(cell, encoding) : cell,
  );
}
