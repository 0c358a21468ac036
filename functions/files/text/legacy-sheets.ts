import { type Cell, firstRows, type Row, type Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';
import { maskText } from '../../../shared/batch/findings/mask.ts';
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { detectLegacy, strangeWords } from './legacy-words.ts';

/** The first rows of a sheet, by which its encoding is judged. */
const sampleRows = 60;
/** Words that are collected at most, because all of them are judged again after each chunk. */
const mostWords = { column: 400, sheet: 2_000 } as const;
/** Letters of a word that are collected; a longer one is no syllable in any encoding. */
const longestWord = 40;

/** The first rows of a sheet, by which its encoding is judged. */
export const sampleOf = (sheet: Sheet): Promise<Row[]> => firstRows(sheet, sampleRows);

const isStrange = (cell: Cell): cell is string => typeof cell === 'string' && strangeWords(cell).length > 0;

/** E003 at the first of the rows that is in the encoding, with some of their words for a person to judge. */
export function legacyFinding(encoding: LegacyEncoding, sheet: string, rows: readonly Row[]): Finding {
  const row = rows.find(({ cells }) => cells.some(isStrange))?.number;
  const words = rows.flatMap(({ cells }) => cells.filter(isStrange)).slice(0, 6);
  const sample = maskText(fromLegacy(words.join('; '), encoding)).slice(0, 80);
  return { code: 'E003', sheet, ...(row && { row }), params: { encoding, sample } };
}

/** Collects words that are not Vietnamese as they stand, by column: only one column may be in an old font. */
function wordCollector() {
  const columns: string[][] = [];
  let room: number = mostWords.sheet;
  /** Adds the words of a row; whether there were any, and room for them. */
  const add = (cells: readonly Cell[]): boolean => {
    const before = room;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i];
      if (typeof cell !== 'string' || room === 0) continue;
      const strange = strangeWords(cell);
      if (strange.length === 0) continue;
      const words = columns[i] ?? [];
      columns[i] = words;
      const added = strange.slice(0, Math.min(room, mostWords.column - words.length));
      words.push(...added.map((word) => word.slice(0, longestWord)));
      room -= added.length;
    }
    return room < before;
  };
  const encoding = (): LegacyEncoding | undefined =>
    [columns.flat(), ...columns].map((words) => detectLegacy(words ?? [])).find((each) => each !== undefined);
  return { add, encoding };
}

/** E003 where a visible sheet begins with text in an old Vietnamese font. */
export async function legacyText(sheets: readonly Sheet[]): Promise<Finding | undefined> {
  const shown = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of shown.length > 0 ? shown : sheets) {
    const rows = await sampleOf(sheet);
    const { add, encoding } = wordCollector();
    for (const { cells } of rows) add(cells);
    const detected = encoding();
    if (detected) return legacyFinding(detected, sheet.name, rows);
  }
  return undefined;
}

/** The same sheet, but reading it throws E003 at later rows in an old font. */
export const watchSheet = (sheet: Sheet): Sheet => ({ ...sheet, rows: () => watched(sheet) });

/** Rows of a chunk that are judged if its last row has such words. */
const judgedRows = 20;

/** Judges few rows of each chunk: rows pasted from another list come in numbers, and judging them takes time. */
async function* watched(sheet: Sheet): AsyncGenerator<readonly Row[]> {
  const { add, encoding } = wordCollector();
  for await (const rows of sheet.rows()) {
    if (add(rows.at(-1)?.cells ?? [])) {
      const last = rows.slice(-judgedRows);
      for (const { cells } of last) add(cells);
      const detected = encoding();
      if (detected) throw new FileRejected(legacyFinding(detected, sheet.name, last));
    }
    yield rows;
  }
}
