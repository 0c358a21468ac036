import type { Cell, Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { sampleOf } from './legacy-sheets.ts';
import { isTick, leanOf } from './legacy-words.ts';
import { restoreCapitals } from './tcvn3-capitals.ts';

/** The share of a column's cells that must agree for it to be sure; its header is often in another encoding. */
const sureShare = 0.6;

const toUnicode = (text: string, encoding: LegacyEncoding): string => {
  if (isTick(text)) return text;
  const read = fromLegacy(text, encoding);
  return encoding === 'tcvn3' && read !== text ? restoreCapitals(read) : read;
};

async function* mapped(
  chunks: AsyncIterable<readonly Row[]>,
  convert: (cells: readonly Cell[]) => Cell[],
): AsyncGenerator<Row[]> {
  for await (const rows of chunks) yield rows.map(({ number, cells }) => ({ number, cells: convert(cells) }));
}

/** Converts a sheet whose text is all in the encoding. */
export function convertAll(sheet: Sheet, encoding: LegacyEncoding): Sheet {
  const convert = (cell: Cell): Cell => (typeof cell === 'string' ? toUnicode(cell, encoding) : cell);
  return { ...sheet, rows: () => mapped(sheet.rows(), (cells) => cells.map(convert)) };
}

/** Converts a sheet that mixes Unicode and the encoding, cell by cell. */
export const convertMixed = (sheet: Sheet, encoding: LegacyEncoding): Sheet => ({
  ...sheet,
  rows: () => mixedRows(sheet, encoding),
});

async function* mixedRows(sheet: Sheet, encoding: LegacyEncoding): AsyncGenerator<Row[]> {
  const columns = columnLeans(await sampleOf(sheet), encoding);
  yield* mapped(sheet.rows(), (cells) => convertRow(cells, { columns, encoding }));
}

const leansOf = (cells: readonly Cell[], encoding: LegacyEncoding): number[] =>
  cells.map((cell) => (typeof cell === 'string' ? leanOf(cell, encoding) : 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Whether the cells of a column read better converted (1) or as they are (-1), and whether most of them agree. */
interface Column {
  readonly lean: number;
  readonly sure: boolean;
}

/** The columns of a sheet, judged by its first rows. A column without evidence follows the sheet. */
function columnLeans(rows: readonly Row[], encoding: LegacyEncoding): (at: number) => Column {
  const leans = rows.map(({ cells }) => leansOf(cells, encoding));
  const sheet = { lean: Math.sign(sum(leans.map(sum))), sure: false };
  const columns = leans
    .reduce((a, b) => (b.length > a.length ? b : a), [])
    .map((_, at): Column => {
      const own = leans.map((row) => row[at] ?? 0);
      const [total, said] = [sum(own), own.filter((lean) => lean !== 0).length];
      return total === 0 ? sheet : { lean: Math.sign(total), sure: Math.abs(total) >= said * sureShare };
    });
  return (at) => columns[at] ?? sheet;
}

interface Judgement {
  readonly columns: (at: number) => Column;
  readonly encoding: LegacyEncoding;
}

/**
 * Converts the cells that read better so. A cell that reads well both ways follows its column if that is sure, unless
 * another cell of the row contradicts its own column: then the row was pasted from another list.
 */
function convertRow(cells: readonly Cell[], { columns, encoding }: Judgement): Cell[] {
  const leans = leansOf(cells, encoding);
  const pasted = leans.find((lean, at) => columns(at).sure && lean === -columns(at).lean) ?? 0;
  const row = Math.sign(sum(leans));
  const undecided = ({ lean, sure }: Column) => pasted || (sure ? lean : row || lean);
  return cells.map((cell, at) =>
    typeof cell === 'string' && (leans[at] || undecided(columns(at))) > 0 ? toUnicode(cell, encoding) : cell,
  );
}
