import { type Cell, firstRows, type Row, type Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { maskText } from '../../../shared/batch/findings/mask.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { detectLegacy, strangeWords } from './legacy-words.ts';

/** Rows of a sheet by which its text is judged before it is read. */
const judged = 60;
/** Words that are kept: of a column, and of a sheet, so that looking at them again and again costs little. */
const kept = { column: 400, sheet: 2_000 } as const;
/** Letters that are kept of a word; a longer one is no syllable in any encoding. */
const longest = 40;

/** The rows by which the text of a sheet is judged. */
export const judgedRows = (sheet: Sheet): Promise<Row[]> => firstRows(sheet, judged);

const isStrange = (cell: Cell): cell is string => typeof cell === 'string' && strangeWords(cell).length > 0;

/** E003 at the first of these rows that is in the encoding, with words of them so that a person can judge. */
export function legacyFinding(encoding: LegacyEncoding, sheet: string, rows: readonly Row[]): Finding {
  const row = rows.find(({ cells }) => cells.some(isStrange))?.number;
  const words = rows.flatMap(({ cells }) => cells.filter(isStrange)).slice(0, 6);
  const sample = maskText(fromLegacy(words.join('; '), encoding)).slice(0, 80);
  return { code: 'E003', sheet, ...(row && { row }), params: { encoding, sample } };
}

/** Collects words that are no Vietnamese, by column: one column may be in an old font and all others not. */
function suspicion() {
  const columns: string[][] = [];
  let room: number = kept.sheet;
  /** Whether a row gave any such word that was not enough of before. */
  const see = (cells: readonly Cell[]): boolean => {
    const before = room;
    for (const [i, cell] of cells.entries()) {
      const strange = typeof cell === 'string' && room > 0 ? strangeWords(cell) : [];
      if (strange.length === 0) continue;
      columns[i] ??= [];
      const taken = strange.slice(0, Math.min(room, kept.column - columns[i].length));
      columns[i].push(...taken.map((word) => word.slice(0, longest)));
      room -= taken.length;
    }
    return room < before;
  };
  const encoding = (): LegacyEncoding | undefined =>
    [columns.flat(), ...columns].map((words) => detectLegacy(words ?? [])).find((each) => each !== undefined);
  return { see, encoding };
}

/** E003 where a sheet that is shown begins with text in an old Vietnamese font. */
export async function legacyText(sheets: readonly Sheet[]): Promise<Finding | undefined> {
  const shown = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of shown.length > 0 ? shown : sheets) {
    const rows = await judgedRows(sheet);
    const { see, encoding } = suspicion();
    for (const { cells } of rows) see(cells);
    const detected = encoding();
    if (detected) return legacyFinding(detected, sheet.name, rows);
  }
  return undefined;
}

/** The same sheet, but reading it breaks off with E003 where rows in an old font come later. */
export const watchSheet = (sheet: Sheet): Sheet => ({ ...sheet, rows: () => watched(sheet) });

/** Rows of a chunk that are looked at where its last one has such words. */
const looked = 20;

/** Looks at few rows only: those pasted from another list come in numbers, and looking costs. */
async function* watched(sheet: Sheet): AsyncGenerator<readonly Row[]> {
  const { see, encoding } = suspicion();
  for await (const rows of sheet.rows()) {
    if (see(rows.at(-1)?.cells ?? [])) {
      const last = rows.slice(-looked);
      for (const { cells } of last) see(cells);
      const detected = encoding();
      if (detected) throw new FileRejected(legacyFinding(detected, sheet.name, last));
    }
    yield rows;
  }
}
