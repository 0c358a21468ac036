import type { Lookup } from './columns.ts';
import { findHeader, type Header, headerSearch } from './header.ts';
import type { Row, Sheet } from './rows.ts';
import { isBlank } from './values.ts';

/** The name of the summary sheet in a marked workbook, which is never the list. */
export const summarySheet = 'Kết quả kiểm tra';

/** The sheet that holds the list; `header` is undefined where no sheet has one. */
export interface Found {
  readonly sheet?: Sheet;
  readonly header?: Header;
  /** No sheet has anything in its first rows. */
  readonly empty: boolean;
}

async function firstRows(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.slice(0, headerSearch.rows + 1 - rows.length));
    if (rows.length > headerSearch.rows) break;
  }
  return rows;
}

async function best(sheets: readonly Sheet[], lookup: Lookup): Promise<Found> {
  let found: Found = { empty: true };
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    const empty = found.empty && rows.every(({ cells }) => cells.every((cell) => isBlank(cell)));
    const header = findHeader(rows, lookup);
    if (header && header.known > (found.header?.known ?? 0)) found = { sheet, header, empty };
    else found = { ...found, empty };
  }
  return found;
}

/** The sheet whose header names most columns of the format; a hidden one only where no visible one has a header. */
export async function findList(sheets: readonly Sheet[], lookup: Lookup): Promise<Found> {
  const lists = sheets.filter(({ name }) => name !== summarySheet);
  const visible = await best(
    lists.filter(({ hidden }) => !hidden),
    lookup,
  );
  if (visible.header) return visible;
  const hidden = await best(
    lists.filter((sheet) => sheet.hidden),
    lookup,
  );
  return { ...hidden, empty: visible.empty && hidden.empty };
}
