import type { Support } from '../../../shared/support/support.ts';
import { supportIn } from '../../../shared/support/support-file.ts';
import { numbered } from '../../../shared/tables/table.ts';
import { inSheet, type TableProblem } from '../../../shared/tables/table-findings.ts';
import type { SheetRows } from '../../launch/read-file.ts';

/** What a file held, and what in it cannot be used. */
export interface SupportFile {
  readonly name: string;
  readonly support: Support[];
  readonly problems: readonly TableProblem[];
}

/** The support in the file's sheet that has the most rows of it, else what is wrong with the first sheet. */
export function supportOfFile(
  sheets: readonly SheetRows[],
  name: string,
  wards: readonly string[],
): SupportFile {
  const read = sheets.map((sheet) => {
    const found = supportIn(numbered(sheet.rows), wards);
    return { ...found, problems: inSheet(found.problems, sheet.name) };
  });
  const [first, ...rest] = read;
  if (!first) throw new Error('a file has at least one sheet');
  const most = rest.reduce((best, each) => (each.support.length > best.support.length ? each : best), first);
  return { name, ...most };
}
