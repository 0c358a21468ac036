import { open } from 'node:fs/promises';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Tallies } from '../../../shared/batch/report.ts';
import { type OpenOptions, openSurveyFile } from '../open.ts';
import { isOdd } from '../xlsx/patch/xml.ts';
import { writeBook } from '../xlsx/write/book.ts';
import { patchedBook } from './patched-book.ts';
import { bookAnew } from './rewritten-book.ts';
import type { Marking } from './summary-top.ts';

export type { Marking } from './summary-top.ts';

/** Of a file that is damaged or over a limit the rows are not written out again. */
const isWhole = (tallies: Tallies): boolean =>
  !(['E001', 'E002', 'E003'] as const).some((code) => tallies.has(code));

/**
 * Writes the marked workbook of a survey file to the path `out`, as XLSX: the summary first, then every sheet with
 * every row at its place, wrong cells coloured and commented. A workbook stays the ward's own; a CSV file, text of an
 * old font and a workbook that is written oddly are written anew. A file that cannot be read gives the summary alone.
 * Memory does not grow with the file.
 */
export async function markFile(
  path: string,
  marking: Marking,
  out: string,
  options: OpenOptions = {},
): Promise<void> {
  const whole = isWhole(marking.spool.tallies);
  if (whole && !options.encoding && (await patched(path, marking, out))) return;
  const file = await openSurveyFile(path, options);
  try {
    await writeBook(out, bookAnew(file, marking, whole));
  } finally {
    await file.close();
  }
}

/** Whether the file is a workbook that can be patched; what was written is written over where it turns out not to be. */
async function patched(path: string, marking: Marking, out: string): Promise<boolean> {
  const file = await open(path);
  try {
    await writeBook(out, await patchedBook(file, marking));
    return true;
  } catch (error) {
    if (isOdd(error) || error instanceof FileRejected) return false;
    throw error;
  } finally {
    await file.close();
  }
}
