import { joinedLists, openingIn } from '../../../shared/opening/opening-file.ts';
import { numbered } from '../../../shared/tables/table.ts';
import { inSheet } from '../../../shared/tables/table-findings.ts';
import type { OpeningFile } from '../files.ts';
import type { SheetRows } from '../read-file.ts';

/** The opening lists of all sheets of the file that have households, as last year's closing list has several. */
export function openingOfFile(
  sheets: readonly SheetRows[],
  name: string,
  reader: Parameters<typeof openingIn>[1],
): OpeningFile {
  const read = sheets.map((sheet) => {
    const list = openingIn(numbered(sheet.rows), reader);
    return { ...list, problems: inSheet(list.problems, sheet.name) };
  });
  const sizeOf = ({ opening }: ReturnType<typeof openingIn>): number => Object.values(opening).flat().length;
  const filled = read.filter((list) => sizeOf(list) > 0);
  const [first] = read;
  if (first === undefined) throw new Error('a file has at least one sheet');
  return { name, ...(filled.length > 0 ? joinedLists(filled) : first) };
}
