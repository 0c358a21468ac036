import { isBlank } from '../cells/cell-text.ts';
import { firstRows, type Row, type Sheet } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import { limits, overLimit } from '../findings/limits.ts';
import { findHeader, type Header, headerSearch } from './header.ts';
import type { Labels } from './labels.ts';

/** The name of the summary sheet of a marked workbook, which is never the list. */
export const summarySheet = 'Kết quả kiểm tra';

const summaries = new RegExp(`^${summarySheet}(?: \\(\\d+\\))?$`);

/** Whether a sheet is the summary, or a continuation of it: “Kết quả kiểm tra (2)”. */
export const isSummary = (name: string): boolean => summaries.test(name);

/** The sheet that holds the list; `header` is undefined where no sheet has one. */
export interface FoundList {
  readonly sheet?: Sheet;
  readonly header?: Header;
  /** The sheet's first rows: those that were searched for the header, and some below. */
  readonly first: readonly Row[];
  /** Whether all sheets are empty in their first rows. */
  readonly empty: boolean;
  /** Other visible sheets that look like lists of households and are not read. */
  readonly others: readonly { readonly sheet: string; readonly row: number }[];
}

/** The rows that are read of each sheet: those that may hold the header, and some below it. */
const searchedRows = headerSearch.rows + headerSearch.after;

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => isBlank(cell));

/** A sheet with names and births but fewer columns of the format is an extract and not a list of its own. */
const minListColumns = 6;

/** Whether any row below the header has a value. */
const isFilled = ({ lastRow }: Header, first: readonly Row[]): boolean =>
  first.some((row) => row.number > lastRow && !isEmpty(row));

/** Whether a sheet looks like a list of households and is not empty. */
function isList(header: Header, first: readonly Row[]): boolean {
  const has = (...keys: readonly string[]) => header.columns.some(({ key }) => key && keys.includes(key));
  const persons = has('head', 'name', 'member') && has('birth', 'birthMale');
  return header.known >= minListColumns && persons && isFilled(header, first);
}

/** Whether the header names more columns of the format, or as many and its list is filled in. */
function isBetter(header: Header, first: readonly Row[], than: Pick<FoundList, 'header' | 'first'>): boolean {
  const known = than.header?.known ?? 0;
  const tied = header.known === known && than.header !== undefined;
  return header.known > known || (tied && isFilled(header, first) && !isFilled(than.header, than.first));
}

/** The first of the sheets whose header names most columns. Reads one at a time, because there may be many. */
async function bestSheet(sheets: readonly Sheet[], labels: Labels): Promise<FoundList> {
  let found: Omit<FoundList, 'others'> = { empty: true, first: [] };
  const lists: { sheet: Sheet; row: number }[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet, searchedRows);
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
 * Finds the sheet whose header names most columns of the format; a hidden one only where no visible one has a header.
 * Rejects a workbook of too many sheets (E002).
 */
export async function findList(sheets: readonly Sheet[], labels: Labels): Promise<FoundList> {
  const lists = sheets.filter(({ name }) => !isSummary(name));
  if (lists.length > limits.sheets) throw new FileRejected(overLimit('sheets'));
  const visible = await bestSheet(
    lists.filter(({ hidden }) => !hidden),
    labels,
  );
  if (visible.header) return visible;
  const hidden = await bestSheet(
    lists.filter((sheet) => sheet.hidden),
    labels,
  );
  return { ...hidden, empty: visible.empty && hidden.empty, others: [] };
}
