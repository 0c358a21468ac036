import type { Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import { limits } from '../../../shared/batch/findings/limits.ts';
import { columnIndex } from '../../../shared/batch/header/columns.ts';
import { summarySheet } from '../../../shared/batch/header/find-list.ts';
import type { Look } from '../xlsx/read/geometry.ts';
import type { WorkbookSheet } from '../xlsx/read/open-xlsx.ts';

/** Ranges and widths as the file has them; merged ranges beyond the columns that are read are left out. */
export async function lookOf(sheet: Sheet): Promise<Look> {
  if (!hasLook(sheet)) return { merges: [], widths: [] };
  const { merges, widths } = await sheet.look().catch(unlessRejected);
  return { merges: merges.filter(isWithin), widths };
}

/** A damaged sheet has no look; the finding says that it is damaged. */
function unlessRejected(error: unknown): Look {
  if (!(error instanceof FileRejected)) throw error;
  return { merges: [], widths: [] };
}

const hasLook = (sheet: Sheet): sheet is WorkbookSheet => 'look' in sheet;

function isWithin(range: string): boolean {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
  if (!from || !to || columnIndex(to) >= limits.columns) return false;
  return columnIndex(to) >= columnIndex(from) && Number(bottom) >= Number(top) && Number(top) >= 1;
}

/** Names as a workbook may have them: short, without its special letters, each once. */
export function tabNames(sheets: readonly { readonly name: string }[]): string[] {
  const taken = new Set([summarySheet.toLowerCase()]);
  return sheets.map(({ name }) => {
    const allowed = name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .slice(0, 31)
      .replace(/^'+|'+$/g, '');
    const plain = allowed.trim() === '' ? 'Danh sách' : allowed;
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain.slice(0, 24)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
