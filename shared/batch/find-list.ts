import { findHeader, type Header, headerSearch } from './header.ts';
import type { Lookup } from './labels.ts';
import type { Row, Sheet } from './rows.ts';
import { isBlank } from './values.ts';

/** The name of the summary sheet in a marked workbook, which is never the list. */
export const summarySheet = 'Kết quả kiểm tra';

/** The sheet that holds the list; `header` is undefined where no sheet has one. */
export interface Found {
  readonly sheet?: Sheet;
  readonly header?: Header;
  /** The sheet's first rows: those in which the header was looked for, and some below. */
  readonly first: readonly Row[];
  /** No sheet has anything in its first rows. */
  readonly empty: boolean;
}

/** Rows that are read of each sheet: those in which a header may stand, and those that say what follows it. */
const read = headerSearch.rows + headerSearch.after;

async function firstRows(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) {
    rows.push(...chunk.slice(0, read - rows.length));
    if (rows.length >= read) break;
  }
  return rows;
}

async function best(sheets: readonly Sheet[], lookup: Lookup): Promise<Found> {
  let found: Found = { empty: true, first: [] };
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    const empty = found.empty && rows.every(({ cells }) => cells.every((cell) => isBlank(cell)));
    const header = findHeader(rows, lookup);
    if (header && header.known > (found.header?.known ?? 0)) found = { sheet, header, empty, first: rows };
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
