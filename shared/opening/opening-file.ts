import { isAbsent } from '../batch/cells/absent.ts';
import { parseBirth } from '../batch/cells/births.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseClass } from '../batch/cells/classes.ts';
import { parseCode } from '../batch/cells/codes.ts';
import { parseCitizenId, parseWardCode } from '../batch/cells/ids.ts';
import { parseNumber } from '../batch/cells/numbers.ts';
import type { Cell, Row, Sheet } from '../batch/cells/rows.ts';
import { parseSex } from '../batch/cells/words.ts';
import { columns as ofFormat } from '../batch/header/columns.ts';
import type { Day } from '../calendar.ts';
import { type Campaign, wardsOf } from '../campaign.ts';
import { problem, Refusal } from '../errors.ts';
import { OpeningEntry } from '../household.ts';
import { type Column, type TableProblem, type TableRow, tableIn } from '../tables/table.ts';

const day = { vi: 'dd/mm/yyyy hoặc năm sinh', en: 'dd/mm/yyyy or the year of birth' };
const digits = { vi: '12 hoặc 9 chữ số', en: '12 or 9 digits' };
const wholeCode = { vi: 'đủ mã, ô dạng văn bản', en: 'the whole code, in a cell formatted as text' };
const positive = { vi: 'số nguyên từ 1', en: 'a whole number from 1' };
const classes = { vi: 'Hộ nghèo, Hộ cận nghèo hoặc Không', en: 'Hộ nghèo, Hộ cận nghèo or Không' };

/** Columns of `opening.csv`, format 1. */
const columns = {
  code: { labels: ofFormat.code, optional: true, expects: wholeCode },
  head: { labels: ['Chủ hộ', ...ofFormat.head] },
  birth: { labels: ['Ngày sinh', ...ofFormat.birth], optional: true, expects: day },
  sex: { labels: ofFormat.sex, optional: true, expects: { vi: 'Nam hoặc Nữ', en: 'Nam or Nữ' } },
  citizenId: { labels: ['CCCD', ...ofFormat.citizenId], optional: true, expects: digits },
  wardCode: { labels: ofFormat.wardCode },
  village: { labels: ofFormat.village },
  people: { labels: ofFormat.people, expects: positive },
  class: { labels: ['Phân loại', 'Phân loại hộ', ...ofFormat.previous], expects: classes },
  escapedIn: { labels: ['Năm thoát', 'Năm thoát nghèo'], optional: true },
} as const satisfies Record<string, Column>;
type Key = keyof typeof columns;

/** What an opening list is read for. */
interface Reader {
  /** Codes of the campaign's wards. */
  readonly wards: readonly string[];
  /** The last day on which somebody of the list can be born: the file's own date is not known. */
  readonly until: Day;
}

interface OpeningLists {
  /** By ward code, with an empty list for a ward without households. */
  readonly opening: Record<string, OpeningEntry[]>;
  readonly problems: readonly TableProblem[];
}

/** The opening lists in a sheet, and everything in it that cannot be read. */
export function openingIn(rows: readonly Row[], { wards, until }: Reader): OpeningLists {
  const byWard = new Map(wards.map((code): [string, OpeningEntry[]] => [code, []]));
  const table = tableIn(rows, columns);
  for (const row of table.rows) {
    const ward = row.required('wardCode', parseWardCode);
    const list = byWard.get(ward ?? '');
    if (ward !== undefined && !list) {
      row.report('wardCode', `${ward} không phải xã của đợt rà soát`, `${ward} is no ward of the campaign`);
    }
    const entry = entryIn(row, until);
    if (entry) list?.push(entry);
  }
  return { opening: Object.fromEntries(byWard), problems: table.problems };
}

/** People and years are whole numbers. */
const parseCount = (cell: Cell): number | undefined => {
  const number = parseNumber(cell);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
};

/** A citizen id, '' where the cell says that there is none. */
const idOf = (cell: Cell): string | undefined => (isAbsent(cell) ? '' : parseCitizenId(cell)?.id);

function entryIn(row: TableRow<Key>, until: Day): OpeningEntry | undefined {
  const entry = {
    code: row.read('code', parseCode) || undefined,
    head: row.required('head', textOf),
    birth: row.read('birth', (cell) => parseBirth(cell, until)),
    sex: row.read('sex', parseSex),
    citizenId: row.read('citizenId', idOf) || undefined,
    village: row.required('village', textOf),
    people: row.required('people', parseCount),
    class: row.required('class', parseClass),
    escapedIn: row.read('escapedIn', parseCount),
  };
  return row.isSound() ? OpeningEntry.parse(withoutUndefined(entry)) : undefined;
}

/** Without undefined values, so that the stored entry has only what the file has. */
const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** Reads the opening list by ward code. Refuses `CampaignInvalid` with the row and the column that cannot be read. */
export async function readOpeningList(
  sheet: Sheet,
  campaign: Campaign,
): Promise<Map<string, OpeningEntry[]>> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) rows.push(...chunk);
  const wards = wardsOf(campaign).map(({ code }) => code);
  const { opening, problems } = openingIn(rows, { wards, until: campaign.calendar.close });
  const [first] = problems;
  if (first) {
    const { row, column, text } = first;
    const place = `${row}, ${column}`;
    throw new Refusal('CampaignInvalid', { file: 'opening.csv', place, ...problem(text.vi, text.en) });
  }
  return new Map(Object.entries(opening));
}
