import { parseBirth } from '../batch/cells/births.ts';
import { isBlank, textOf } from '../batch/cells/cell-text.ts';
import { parseCitizenId, parseWardCode } from '../batch/cells/ids.ts';
import { parseNumber } from '../batch/cells/numbers.ts';
import type { Cell, Row, Sheet } from '../batch/cells/rows.ts';
import { parseClass, parseSex } from '../batch/cells/words.ts';
import { plainLabel } from '../batch/header/labels.ts';
import { type Campaign, wardsOf } from '../campaign.ts';
import { problem, Refusal } from '../errors.ts';
import type { OpeningEntry } from '../household.ts';

/** Columns of `opening.csv`, format 1; the citizen id and the year of escape may be missing. */
const labels = {
  code: 'Mã hộ',
  head: 'Chủ hộ',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  citizenId: 'CCCD',
  wardCode: 'Mã xã',
  village: 'Thôn',
  people: 'Số nhân khẩu',
  class: 'Phân loại',
  escapedIn: 'Năm thoát',
} as const;
type Key = keyof typeof labels;
const optional: readonly Key[] = ['code', 'birth', 'sex', 'citizenId', 'escapedIn'];

/** The place of a cell in a message: the row's number and the column's label. */
const placeOf = (row: number, key: Key): string => `${row}, ${labels[key]}`;

/** People and years are whole numbers. */
const parseCount = (cell: Cell): number | undefined => {
  const number = parseNumber(cell);
  return number !== undefined && Number.isInteger(number) && number >= 1 ? number : undefined;
};

const wrong = (place: string, vi: string, en: string): Refusal =>
  new Refusal('CampaignInvalid', { file: 'opening.csv', place, ...problem(vi, en) });

/**
 * Reads the opening list by ward code, with an empty list for a ward without households.
 * Refuses `CampaignInvalid` with the row and the column that cannot be read.
 */
export async function readOpeningList(
  sheet: Sheet,
  campaign: Campaign,
): Promise<Map<string, OpeningEntry[]>> {
  const byWard = new Map(wardsOf(campaign).map(({ code }) => [code, [] as OpeningEntry[]]));
  let columns: Map<Key, number> | undefined;
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (row.cells.every((cell) => isBlank(cell))) continue;
      if (!columns) {
        columns = readHeader(row);
        continue;
      }
      const { ward, entry } = readEntry(row, columns, campaign);
      const list = byWard.get(ward);
      if (!list)
        throw wrong(
          placeOf(row.number, 'wardCode'),
          `${ward} không phải xã của đợt rà soát`,
          `${ward} is no ward of the campaign`,
        );
      list.push(entry);
    }
  }
  return byWard;
}

function readHeader({ cells }: Row): Map<Key, number> {
  const texts = cells.map((cell) => plainLabel(textOf(cell)));
  const columns = new Map<Key, number>();
  for (const [key, label] of Object.entries(labels) as [Key, string][]) {
    const at = texts.indexOf(plainLabel(label));
    if (at >= 0) columns.set(key, at);
    else if (!optional.includes(key))
      throw wrong('header', `thiếu cột “${label}”`, `column “${label}” is missing`);
  }
  return columns;
}

function readEntry(
  { number, cells }: Row,
  columns: ReadonlyMap<Key, number>,
  campaign: Campaign,
): { ward: string; entry: OpeningEntry } {
  const cellOf = (key: Key): Cell => cells[columns.get(key) ?? -1] ?? null;
  const read = <T>(key: Key, parse: (cell: Cell) => T | undefined): T | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const value = parse(cell);
    if (value === undefined) throw wrong(placeOf(number, key), 'không đọc được', 'cannot be read');
    return value;
  };
  const required = <T>(key: Key, parse: (cell: Cell) => T | undefined): T => {
    const value = read(key, parse);
    if (value === undefined) throw wrong(placeOf(number, key), 'để trống', 'is empty');
    return value;
  };
  // Births are checked against the campaign's last day, because the file's own date is not known.
  const entry = withoutUndefined<OpeningEntry>({
    code: read('code', textOf),
    head: required('head', textOf),
    birth: read('birth', (cell) => parseBirth(cell, campaign.calendar.close)),
    sex: read('sex', parseSex),
    citizenId: read('citizenId', (cell) => parseCitizenId(cell)?.id),
    village: required('village', textOf),
    people: required('people', parseCount),
    class: required('class', parseClass),
    escapedIn: read('escapedIn', parseCount),
  });
  return { ward: required('wardCode', parseWardCode), entry };
}

/** Without undefined values, so that the stored entry has only what the file has. */
const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
