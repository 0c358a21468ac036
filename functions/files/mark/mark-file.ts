import { open } from 'node:fs/promises';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Tallies } from '../../../shared/batch/report.ts';
import { type OpenOptions, openSurveyFile } from '../open.ts';
import { isUnpatchable } from '../xlsx/unpatchable.ts';
import { writeBook } from '../xlsx/write/book.ts';
import { patchedBook } from './patched-book.ts';
import { rewrittenBook } from './rewritten-book.ts';
import type { Marking } from './summary-top.ts';

export type { Marking } from './summary-top.ts';

/** The rows of a file that is damaged or over a limit are not written out. */
const isReadable = (tallies: Tallies): boolean =>
  !(['E001', 'E002', 'E003'] as const).some((code) => tallies.has(code));

/**
 * Writes the marked workbook of a survey file to the path `out`, as XLSX: the summary first, then every sheet with
 * every row at its place, wrong cells coloured and commented. The ward's own workbook is patched; a CSV file, text of
 * an old font and a workbook that cannot be patched are rewritten. A file that cannot be read gives the summary alone.
 * Memory does not grow with the file.
 */
export async function markFile(
  path: string,
  marking: Marking,
  out: string,
  options: OpenOptions = {},
): Promise<void> {
  const withRows = isReadable(marking.spool.tallies);
  if (withRows && !options.encoding && (await patchIfPossible(path, marking, out))) return;
  const file = await openSurveyFile(path, { ...options, corrections: marking.corrections });
  try {
    await writeBook(out, rewrittenBook(file, marking, withRows));
  } finally {
    await file.close();
  }
}

/** Patches the file if it is a workbook that can be patched. Where it is not, `out` may hold a part of one. */
async function patchIfPossible(path: string, marking: Marking, out: string): Promise<boolean> {
  const file = await open(path);
  try {
    await writeBook(out, await patchedBook(file, marking));
    return true;
  } catch (error) {
    if (isUnpatchable(error) || error instanceof FileRejected) return false;
    throw error;
  } finally {
    await file.close();
  }
}
