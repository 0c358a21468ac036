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
  /** Other visible sheets that look like lists of households too, and are not read. */
  readonly others: readonly { readonly sheet: string; readonly row: number }[];
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

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => isBlank(cell));

/** Columns of the format from which a sheet with names and births is a list of its own, and not an extract. */
const fewestOfList = 6;

/** Whether a sheet looks like a list of households, with something in it. */
function isList({ columns, known, lastRow }: Header, first: readonly Row[]): boolean {
  const has = (...keys: readonly string[]) => columns.some(({ key }) => key && keys.includes(key));
  const persons = has('head', 'name', 'member') && has('birth', 'birthMale');
  return known >= fewestOfList && persons && first.some((row) => row.number > lastRow && !isEmpty(row));
}

/** The first sheet whose header names most columns of the format. Sheets are looked at one by one: there may be many. */
async function best(sheets: readonly Sheet[], lookup: Lookup): Promise<Found> {
  let found: Omit<Found, 'others'> = { empty: true, first: [] };
  const lists: { sheet: string; row: number }[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet);
    const empty = found.empty && first.every(isEmpty);
    const header = findHeader(first, lookup);
    const isBetter = header && header.known > (found.header?.known ?? 0);
    found = isBetter ? { sheet, header, first, empty } : { ...found, empty };
    if (header && isList(header, first)) lists.push({ sheet: sheet.name, row: header.row });
  }
  return { ...found, others: lists.filter(({ sheet }) => sheet !== found.sheet?.name) };
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
  return { ...hidden, empty: visible.empty && hidden.empty, others: [] };
}
