import type { ColumnDef, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnIndex } from '../../shared/batch/columns.ts';
import { FileRejected } from '../../shared/batch/file-rejected.ts';
import { summarySheet } from '../../shared/batch/find-list.ts';
import { limits } from '../../shared/batch/limits.ts';
import type { Sheet } from '../../shared/batch/rows.ts';
import type { WorkbookSheet } from './xlsx.ts';
import type { Look } from './xlsx-look.ts';

/** Ranges and widths as the file has them; merged ranges beyond the columns that are read are left out. */
export async function lookOf(sheet: Sheet): Promise<Pick<WriteSheet, 'merges' | 'columns'>> {
  if (!hasLook(sheet)) return {};
  const { merges, widths } = await sheet.look().catch(unlessRejected);
  const columns: ColumnDef[] = [];
  for (const { from, to, width } of widths)
    for (let column = from; column <= Math.min(to, limits.columns); column += 1)
      columns[column - 1] = { width };
  return {
    merges: merges.flatMap((range) => rangeOf(range) ?? []),
    columns: Array.from(columns, (each) => each ?? {}),
  };
}

/** A damaged sheet has no look; the finding says that it is damaged. */
function unlessRejected(error: unknown): Look {
  if (!(error instanceof FileRejected)) throw error;
  return { merges: [], widths: [] };
}

const hasLook = (sheet: Sheet): sheet is WorkbookSheet => 'look' in sheet;

function rangeOf(range: string): MergeRange | undefined {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
  if (!from || !to || columnIndex(to) >= limits.columns) return undefined;
  const [startCol, endCol] = [columnIndex(from), columnIndex(to)];
  const [startRow, endRow] = [Number(top) - 1, Number(bottom) - 1];
  return endCol >= startCol && endRow >= startRow ? { startRow, startCol, endRow, endCol } : undefined;
}

/** Names as a workbook may have them: short, without its special letters, each once. */
export function tabNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set([summarySheet.toLowerCase()]);
  return sheets.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Danh sách';
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${plain.slice(0, 24)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
