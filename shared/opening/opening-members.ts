import { isAbsent } from '../batch/cells/absent.ts';
import { parseBirth } from '../batch/cells/births.ts';
import { textOf } from '../batch/cells/cell-text.ts';
import { parseCitizenId } from '../batch/cells/ids.ts';
import type { Cell } from '../batch/cells/rows.ts';
import { parseSex } from '../batch/cells/words.ts';
import { isHead } from '../batch/rows/relations.ts';
import type { Day } from '../calendar.ts';
import type { Member } from '../household.ts';
import type { TableRow } from '../tables/table.ts';
import type { OpeningKey } from './opening-columns.ts';

export type OpeningRow = TableRow<OpeningKey>;

/** Whether a row holds a member: official lists have the head's row first, with the number and all of the household. */
function isMember(row: OpeningRow): boolean {
  if (!row.has('head') && row.has('member')) return true;
  const relation = row.read('relation', textOf);
  return relation !== undefined && !isHead(relation) && !row.has('no');
}

/** Whether a row holds nothing of a household: where households are numbered, it is a member of the one above. */
const isPersonAlone = (row: OpeningRow): boolean =>
  (['no', 'code', 'wardCode', 'village', 'people', 'class'] as const).every((key) => !row.has(key));

/** The rows of a household: its head's, and those of its members below. */
type HouseholdRows = [OpeningRow, ...OpeningRow[]];

/** The rows by household. Members above any household are left out. */
export function byHousehold(rows: readonly OpeningRow[]): HouseholdRows[] {
  const households: HouseholdRows[] = [];
  for (const row of rows) {
    const above = households.at(-1);
    if (isMember(row) || (above?.[0].has('no') && isPersonAlone(row))) above?.push(row);
    else households.push([row]);
  }
  return households;
}

/** The member of a row. What of it cannot be read is left out: the list is one of households, and opens without it. */
export function memberIn(row: OpeningRow, until: Day): Member | undefined {
  const text = (key: OpeningKey): string | undefined => row.read(key, textOf);
  const name = text('member') ?? text('head');
  if (name === undefined) return undefined;
  const optional = <T>(key: OpeningKey, parse: (cell: Cell) => T | undefined): T | undefined =>
    row.read(key, (cell) => ({ value: parse(cell) }))?.value;
  return withoutUndefined({
    name,
    relation: text('relation'),
    birth: optional('birth', (cell) => parseBirth(cell, until)),
    sex: optional('sex', parseSex),
    citizenId: optional('citizenId', idOf) || undefined,
    ethnicity: text('ethnicity'),
  });
}

/** A citizen id, '' where the cell says that there is none. */
export const idOf = (cell: Cell): string | undefined => (isAbsent(cell) ? '' : parseCitizenId(cell)?.id);

/** Without undefined values, so that the stored entry has only what the file has. */
export const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Defined<T>;

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };
