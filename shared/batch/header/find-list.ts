import { latinTest } from '../../i18n/latin-pattern.ts';
import { looksLikeBirth } from '../cells/births.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
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

/** A sheet that holds a list. */
export interface FoundList {
  readonly sheet: Sheet;
  readonly header: Header;
  /** The sheet's first rows: those that were searched for the header, and some below. */
  readonly first: readonly Row[];
}

/** The lists of a file. */
export interface FoundLists {
  /** The lists that are read, in the order of their sheets; none where no sheet has a header. */
  readonly lists: readonly FoundList[];
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

/**
 * Whether a sheet looks like a list of households and is not empty: it has names and births, or scores beside one of
 * them, because the label of the other may be missing.
 */
function isList(header: Header, first: readonly Row[]): boolean {
  const has = (...keys: readonly string[]) => header.columns.some(({ key }) => key && keys.includes(key));
  const persons = [has('head', 'name', 'member'), has('birth', 'birthMale'), has('b1', 'income')];
  return header.known >= minListColumns && persons.filter(Boolean).length > 1 && isFilled(header, first);
}

/** Whether the header names more columns of the format, or as many and its list is filled in. */
function isBetter(one: FoundList, than: FoundList | undefined): boolean {
  if (!than || one.header.known !== than.header.known) return one.header.known > (than?.header.known ?? 0);
  return isFilled(one.header, one.first) && !isFilled(than.header, than.first);
}

const keysOf = ({ columns }: Header): ReadonlySet<unknown> =>
  new Set(columns.flatMap(({ key }) => key ?? []));

/** Whether two headers name the same columns of the format, in any order. */
function isSameHeader(one: Header, other: Header): boolean {
  const [keys, others] = [keysOf(one), keysOf(other)];
  return keys.size === others.size && keys.isSubsetOf(others);
}

const hasLetters = latinTest(/\p{L}{2}/u);

/**
 * The first row of a sheet without a header that stands in the columns of a list, as where a list was cut in two: it
 * has a name, a birth and half of the list's columns. Undefined where there is none.
 */
function firstRowLike({ columns, known }: Header, rows: readonly Row[]): number | undefined {
  const named = columns.filter(({ key }) => key !== undefined);
  const birth = named.find(({ key }) => key === 'birth' || key === 'birthMale')?.index;
  const name = named.find(({ key }) => key === 'head' || key === 'name')?.index;
  if (birth === undefined || name === undefined) return undefined;
  const isLike = ({ cells }: Row): boolean =>
    hasLetters(textOf(cells[name])) &&
    looksLikeBirth(textOf(cells[birth])) &&
    named.filter(({ index }) => textOf(cells[index]) !== '').length * 2 >= known;
  return rows.find(isLike)?.number;
}

/** The sheet whose header names most columns, and those with the same one. Reads one at a time: there may be many. */
async function listsIn(sheets: readonly Sheet[], labels: Labels): Promise<FoundLists> {
  let best: FoundList | undefined;
  let empty = true;
  const found: FoundList[] = [];
  const headless: { readonly sheet: string; readonly first: readonly Row[] }[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet, searchedRows);
    empty &&= first.every(isEmpty);
    const header = findHeader(first, labels);
    if (!header) {
      headless.push({ sheet: sheet.name, first });
      continue;
    }
    const own = { sheet, header, first };
    if (isBetter(own, best)) best = own;
    if (best === own || isList(header, first)) found.push(own);
  }
  if (!best) return { lists: [], empty, others: [] };
  const { header } = best;
  const lists = found.filter(
    (own) => own === best || (isList(own.header, own.first) && isSameHeader(own.header, header)),
  );
  const unread = found
    .filter((own) => isList(own.header, own.first) && !lists.includes(own))
    .map((own) => ({ sheet: own.sheet.name, row: own.header.row }));
  const cut = headless.flatMap(({ sheet, first }) => {
    const row = firstRowLike(header, first);
    return row === undefined ? [] : [{ sheet, row }];
  });
  return { lists, empty, others: [...unread, ...cut] };
}

/**
 * Finds the sheet whose header names most columns of the format, and the other lists with the same header, such as one
 * for each village; hidden ones only where no visible one has a header. Rejects a workbook of too many sheets (E002).
 */
export async function findLists(sheets: readonly Sheet[], labels: Labels): Promise<FoundLists> {
  const all = sheets.filter(({ name }) => !isSummary(name));
  if (all.length > limits.sheets) throw new FileRejected(overLimit('sheets'));
  const visible = await listsIn(
    all.filter(({ hidden }) => !hidden),
    labels,
  );
  if (visible.lists.length > 0) return visible;
  const hidden = await listsIn(
    all.filter((sheet) => sheet.hidden),
    labels,
  );
  return { lists: hidden.lists.slice(0, 1), empty: visible.empty && hidden.empty, others: [] };
}
