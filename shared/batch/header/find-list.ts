import { isBlank } from '../cells/cell-text.ts';
import { firstRows, type Row, type Sheet } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import { limits, overLimit } from '../findings/limits.ts';
import { findHeader, type Header, headerSearch } from './header.ts';
import type { Labels } from './labels.ts';

/** The name of the summary sheet in a marked workbook, which is never the list. */
export const summarySheet = 'Kết quả kiểm tra';

const summaries = new RegExp(`^${summarySheet}(?: \\(\\d+\\))?$`);

/** Whether a sheet is the summary, or goes on with it: “Kết quả kiểm tra (2)”. */
export const isSummary = (name: string): boolean => summaries.test(name);

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

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => isBlank(cell));

/** Columns of the format from which a sheet with names and births is a list of its own, and not an extract. */
const fewestOfList = 6;

/** Whether anything stands below the header. */
const isFilled = ({ lastRow }: Header, first: readonly Row[]): boolean =>
  first.some((row) => row.number > lastRow && !isEmpty(row));

/** Whether a sheet looks like a list of households, with something in it. */
function isList(header: Header, first: readonly Row[]): boolean {
  const has = (...keys: readonly string[]) => header.columns.some(({ key }) => key && keys.includes(key));
  const persons = has('head', 'name', 'member') && has('birth', 'birthMale');
  return header.known >= fewestOfList && persons && isFilled(header, first);
}

/** More columns of the format; of as many, a list before an empty form. */
function isBetter(header: Header, first: readonly Row[], than: Pick<Found, 'header' | 'first'>): boolean {
  const known = than.header?.known ?? 0;
  const tied = header.known === known && than.header !== undefined;
  return header.known > known || (tied && isFilled(header, first) && !isFilled(than.header, than.first));
}

/** The sheet whose header names most columns, the first of several. One by one, because there may be many sheets. */
async function best(sheets: readonly Sheet[], labels: Labels): Promise<Found> {
  let found: Omit<Found, 'others'> = { empty: true, first: [] };
  const lists: { sheet: Sheet; row: number }[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet, read);
    const empty = found.empty && first.every(isEmpty);
    const header = findHeader(first, labels);
    const better = header && isBetter(header, first, found);
    found = better ? { sheet, header, first, empty } : { ...found, empty };
    if (header && isList(header, first)) lists.push({ sheet, row: header.row });
  }
  const others = lists.filter(({ sheet }) => sheet !== found.sheet);
  return { ...found, others: others.map(({ sheet, row }) => ({ sheet: sheet.name, row })) };
}

/**
 * The sheet whose header names most columns of the format; a hidden one only where no visible one has a header.
 * Refuses a workbook of too many sheets (E002).
 */
export async function findList(sheets: readonly Sheet[], labels: Labels): Promise<Found> {
  const lists = sheets.filter(({ name }) => !isSummary(name));
  if (lists.length > limits.sheets) throw new FileRejected(overLimit('sheets'));
  const visible = await best(
    lists.filter(({ hidden }) => !hidden),
    labels,
  );
  if (visible.header) return visible;
  const hidden = await best(
    lists.filter((sheet) => sheet.hidden),
    labels,
  );
  return { ...hidden, empty: visible.empty && hidden.empty, others: [] };
}
