import type { Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import { limits } from '../../../shared/batch/findings/limits.ts';
import { columnIndex } from '../../../shared/batch/header/columns.ts';
import type { Geometry } from '../xlsx/read/geometry.ts';
import type { WorkbookSheet } from '../xlsx/read/open-xlsx.ts';

/** The merged ranges and column widths of a sheet; merged ranges beyond the columns that are read are left out. */
export async function geometryOf(sheet: Sheet): Promise<Geometry> {
  if (!isOfWorkbook(sheet)) return { merges: [], widths: [] };
  const { merges, widths } = await sheet.geometry().catch(noneIfRejected);
  return { merges: merges.filter(isWithin), widths };
}

/** A damaged sheet has none; a finding reports the damage. */
function noneIfRejected(error: unknown): Geometry {
  if (!(error instanceof FileRejected)) throw error;
  return { merges: [], widths: [] };
}

const isOfWorkbook = (sheet: Sheet): sheet is WorkbookSheet => 'geometry' in sheet;

function isWithin(range: string): boolean {
  const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range) ?? [];
  if (!from || !to || columnIndex(to) >= limits.columns) return false;
  return columnIndex(to) >= columnIndex(from) && Number(bottom) >= Number(top) && Number(top) >= 1;
}
