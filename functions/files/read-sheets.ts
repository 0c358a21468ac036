import { writeFile } from 'node:fs/promises';
import { textOf } from '../../shared/batch/cells/cell-text.ts';
import type { Sheet } from '../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../shared/batch/findings/file-rejected.ts';
import { problem, Refusal } from '../../shared/errors.ts';
import { type OpenOptions, openSurveyFile } from './open.ts';
import { temporaryFile } from './temporary-file.ts';

/** A sheet with its cells as text; the first row is row 1, and rows that the file leaves out are empty. */
export interface SheetText {
  readonly name: string;
  readonly rows: string[][];
}

/** Bytes of JSON. Lambda answers at most 6 MB, and what is made of the cells is sent in a request of its own. */
const maxBytes = 5_000_000;

/**
 * Reads a whole file, of a workbook the visible sheets if there are any. Throws `FileRejected` where it cannot be read,
 * and refuses `SheetTooLarge`.
 */
export async function readSheets(bytes: Uint8Array, options: OpenOptions): Promise<SheetText[]> {
  const { path, release } = await temporaryFile();
  try {
    await writeFile(path, bytes);
    return await sheetsAt(path, options);
  } finally {
    await release();
  }
}

async function sheetsAt(path: string, options: OpenOptions): Promise<SheetText[]> {
  const { sheets, findings, close } = await openSurveyFile(path, options);
  try {
    const [finding] = findings;
    if (finding) throw new FileRejected(finding);
    const visible = sheets.filter(({ hidden }) => !hidden);
    const texts: SheetText[] = [];
    const room = { left: maxBytes };
    for (const sheet of visible.length > 0 ? visible : sheets) {
      texts.push({ name: sheet.name, rows: await textsOf(sheet, room) });
    }
    return texts;
  } finally {
    await close();
  }
}

async function textsOf(sheet: Sheet, room: { left: number }): Promise<string[][]> {
  const texts: string[][] = [];
  const add = (cells: string[]) => {
    room.left -= Buffer.byteLength(JSON.stringify(cells)) + 1;
    if (room.left < 0) throw new Refusal('SheetTooLarge', problem('5 MB văn bản', '5 MB of text'));
    texts.push(cells);
  };
  for await (const rows of sheet.rows()) {
    for (const { number, cells } of rows) {
      while (texts.length < number - 1) add([]);
      const filled = cells.findLastIndex((cell) => textOf(cell) !== '');
      add(cells.slice(0, filled + 1).map(textOf));
    }
  }
  return texts;
}
