import type { Finding } from '../../shared/batch/findings.ts';
import type { Cell, Row, Sheet } from '../../shared/batch/rows.ts';
import { detectLegacy, fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';

/** Rows of each sheet by which the encoding is judged. */
const judged = 60;

async function sampleOf(sheets: readonly Sheet[]): Promise<string[]> {
  const lines: string[] = [];
  for (const sheet of sheets) {
    let rows = 0;
    for await (const chunk of sheet.rows()) {
      const some = chunk.slice(0, judged - rows);
      lines.push(...some.map(({ cells }) => cells.filter((cell) => typeof cell === 'string').join(' ')));
      rows += some.length;
      if (rows >= judged) break;
    }
  }
  return lines;
}

/** The first words that only the legacy encoding makes readable, so that a person can judge. */
function sampleText(lines: readonly string[], encoding: LegacyEncoding): string {
  const line = lines.find((each) => fromLegacy(each, encoding) !== each) ?? '';
  return fromLegacy(line, encoding).slice(0, 80);
}

/** Text in an old Vietnamese font encoding: the encoding it looks like, and the finding that asks to confirm it. */
export async function legacyText(
  sheets: readonly Sheet[],
): Promise<{ readonly encoding: LegacyEncoding; readonly finding: Finding } | undefined> {
  const lines = await sampleOf(sheets);
  const encoding = detectLegacy(lines.join('\n'));
  if (!encoding) return undefined;
  const sample = sampleText(lines, encoding);
  return { encoding, finding: { code: 'E003', params: { encoding, sample } } };
}

/** The same sheets with their text turned to Unicode. */
export const convertSheets = (sheets: readonly Sheet[], encoding: LegacyEncoding): Sheet[] =>
  sheets.map((sheet) => ({ ...sheet, rows: () => convertRows(sheet.rows(), encoding) }));

async function* convertRows(
  chunks: AsyncIterable<readonly Row[]>,
  encoding: LegacyEncoding,
): AsyncGenerator<Row[]> {
  const convert = (cell: Cell): Cell => (typeof cell === 'string' ? fromLegacy(cell, encoding) : cell);
  for await (const rows of chunks)
    yield rows.map(({ number, cells }) => ({ number, cells: cells.map(convert) }));
}
