import { parseBirth } from '../batch/cells/births.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseClass } from '../batch/cells/classes.ts';
import { parseCode } from '../batch/cells/codes.ts';
import { parseWardCode } from '../batch/cells/ids.ts';
import { parseNumber } from '../batch/cells/numbers.ts';
import type { Cell, Row, Sheet } from '../batch/cells/rows.ts';
import { parseSex } from '../batch/cells/words.ts';
import type { Day } from '../calendar.ts';
import { type Campaign, wardsOf } from '../campaign.ts';
import { problem, Refusal } from '../errors.ts';
import { OpeningEntry } from '../household.ts';
import { identityOfEntry, nameBirthVillage } from '../household-key.ts';
import { tableIn } from '../tables/table.ts';
import type { TableProblem } from '../tables/table-findings.ts';
import { openingColumns } from './opening-columns.ts';
import { byHousehold, idOf, memberIn, type OpeningRow, withoutUndefined } from './opening-members.ts';
import { repeatFinder } from './repeated-entries.ts';

/** What an opening list is read for. */
interface Reader {
  /** Codes of the campaign's wards. */
  readonly wards: readonly string[];
  /** The last day on which somebody of the list can be born: the file's own date is not known. */
  readonly until: Day;
}

export interface OpeningLists {
  /** Whether the sheet has a header, so that it is meant as a list. */
  readonly hasHeader: boolean;
  /** By ward code, with an empty list for a ward without households. */
  readonly opening: Record<string, OpeningEntry[]>;
  readonly problems: readonly TableProblem[];
}

/** The opening lists in a sheet, and everything in it that cannot be read. */
export function openingIn(rows: readonly Row[], { wards, until }: Reader): OpeningLists {
  const byWard = new Map(wards.map((code): [string, OpeningEntry[]] => [code, []]));
  const table = tableIn(rows, openingColumns);
  const finders = new Map(wards.map((code) => [code, repeatFinder()]));
  for (const [row, ...members] of byHousehold(table.rows)) {
    const ward = row.required('wardCode', parseWardCode);
    const list = byWard.get(ward ?? '');
    if (ward !== undefined && !list) {
      row.report('wardCode', 'E521', { value: ward });
    }
    const entry = entryIn(row, members, until);
    if (!entry || !list) continue;
    reportRepeats(row, finders.get(ward ?? '')?.(entry, row.number) ?? []);
    if (row.isSound()) list.push(entry);
  }
  return { hasHeader: table.hasHeader, opening: Object.fromEntries(byWard), problems: table.problems };
}

/** Reports a household that a ward's list has in an earlier row. */
function reportRepeats(row: OpeningRow, repeats: ReturnType<ReturnType<typeof repeatFinder>>): void {
  for (const { key, first } of repeats) row.report(key, 'E531', { other: first });
}

/** People and years are whole numbers. */
const parseCount = (cell: Cell): number | undefined => {
  const number = parseNumber(cell);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
};

const parseYear = (cell: Cell, until: Day): number | undefined => {
  const found = parseCount(cell);
  return found !== undefined && found >= 1900 && found <= Number(until.slice(0, 4)) ? found : undefined;
};

function entryIn(row: OpeningRow, memberRows: readonly OpeningRow[], until: Day): OpeningEntry | undefined {
  const members = memberRows.flatMap((each) => memberIn(each, until) ?? []);
  const entry = {
    code: row.read('code', parseCode) || undefined,
    head: row.required('head', textOf),
    birth: row.read('birth', (cell) => parseBirth(cell, until)),
    sex: row.read('sex', parseSex),
    citizenId: row.read('citizenId', idOf) || undefined,
    village: row.required('village', textOf),
    people: row.required('people', parseCount),
    members: members.length > 0 ? members : undefined,
    class: row.required('class', parseClass),
    escapedIn: row.read('escapedIn', (cell) => parseYear(cell, until)),
  };
  return row.isSound() ? OpeningEntry.parse(withoutUndefined(entry)) : undefined;
}

/** A file that holds an opening list: one sheet (`opening.csv`), or the sheets of a workbook (`opening.xlsx`). */
interface OpeningFile {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

/**
 * Reads the opening list by ward code. Of a workbook every visible sheet with a header is read; a household that an
 * earlier sheet has already is not taken again, since the lists of those who escaped name the near-poor among them too.
 * Refuses `CampaignInvalid` with the sheet, the row and the column that cannot be read.
 */
export async function readOpeningList(
  { name, sheets }: OpeningFile,
  campaign: Campaign,
): Promise<Map<string, OpeningEntry[]>> {
  const wards = wardsOf(campaign).map(({ code }) => code);
  const byWard = new Map(wards.map((code): [string, OpeningEntry[]] => [code, []]));
  const lists = await listsIn(sheets, { wards, until: campaign.calendar.close });
  for (const { sheet, opening, problems } of lists) {
    const [first] = problems;
    if (first) throw unreadable(name, sheets.length > 1 ? sheet : undefined, first);
    for (const [ward, entries] of Object.entries(opening)) addNew(byWard.get(ward) ?? [], entries);
  }
  return byWard;
}

type SheetList = OpeningLists & { readonly sheet: string };

/** The lists of the sheets that have a header; where none has one, the first sheet's with its problems. */
async function listsIn(sheets: readonly Sheet[], reader: Reader): Promise<readonly SheetList[]> {
  const lists: SheetList[] = [];
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const rows: Row[] = [];
    for await (const chunk of sheet.rows()) rows.push(...chunk);
    lists.push({ sheet: sheet.name, ...openingIn(rows, reader) });
  }
  const withHeader = lists.filter(({ hasHeader }) => hasHeader);
  return withHeader.length > 0 ? withHeader : lists.slice(0, 1);
}

/** The lists of several sheets as one, a household of an earlier sheet not taken again. */
export function joinedLists(lists: readonly OpeningLists[]): OpeningLists {
  const opening: Record<string, OpeningEntry[]> = {};
  for (const list of lists)
    for (const [ward, entries] of Object.entries(list.opening)) {
      const known = opening[ward] ?? [];
      opening[ward] = known;
      addNew(known, entries);
    }
  return {
    hasHeader: lists.some(({ hasHeader }) => hasHeader),
    opening,
    problems: lists.flatMap(({ problems }) => problems),
  };
}

/** Adds the entries that the list did not have before any of them was added. */
function addNew(list: OpeningEntry[], entries: readonly OpeningEntry[]): void {
  const known = new Set(list.map(identityText));
  for (const entry of entries) if (!known.has(identityText(entry))) list.push(entry);
}

const identityText = (entry: OpeningEntry): string =>
  entry.code ?? entry.citizenId ?? nameBirthVillage(identityOfEntry(entry));

function unreadable(
  file: string,
  sheet: string | undefined,
  { row, label, text, cure }: TableProblem,
): Refusal {
  const place = [...(sheet === undefined ? [] : [sheet]), row, label].join(', ');
  return new Refusal('CampaignInvalid', {
    file,
    place,
    ...problem(`${text.vi} ${cure.vi}`, `${text.en} ${cure.en}`),
  });
}
