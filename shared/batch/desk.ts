import type { Class } from '../household.ts';
import { asEvent, type BatchEvent, type Counting, noTotals } from './events.ts';
import { FileRejected } from './file-rejected.ts';
import type { FindingCode } from './findings.ts';
import type { Layout } from './layout.ts';
import { limits, overLimit } from './limits.ts';
import { type BatchContext, householdReader, type ReadHousehold } from './read-household.ts';
import { errorsIn, warningsIn } from './reading.ts';
import type { Row } from './rows.ts';
import { twins } from './twins.ts';

/** Where rows are gathered to households, and each is checked as soon as the next one begins. */
export interface Desk {
  readonly read: ReturnType<typeof householdReader>;
  readonly findTwins: ReturnType<typeof twins>;
  readonly official: string;
  readonly totals: Counting;
  /** What is remembered of each household, so that a later row can still make it a duplicate. */
  readonly given: Given[];
  /** The rows of the household that is being gathered. */
  rows: Row[];
  /** What was found and not yet given on. */
  events: BatchEvent[];
}

/** An accepted household that was given, or undefined for a rejected one. */
type Given = { readonly row: number; readonly class: Class | undefined; readonly people: number } | undefined;

export const openDesk = (layout: Layout, context: BatchContext): Desk => ({
  read: householdReader(layout, context),
  findTwins: twins(layout),
  official: context.standards[0]!.id,
  totals: noTotals(false),
  given: [],
  rows: [],
  events: [],
});

/** Takes the next row of data; `starts` where it is a household's first. Refuses a file of too many rows (E002). */
export function take(desk: Desk, row: Row, starts: boolean): void {
  desk.totals.rows += 1;
  if (desk.totals.rows > limits.rows) throw new FileRejected(overLimit('rows'));
  if (starts) closeHousehold(desk);
  desk.rows.push(row);
}

/** Gives what was found since it was last asked. */
export function give(desk: Desk): readonly BatchEvent[] {
  const given = desk.events;
  desk.events = [];
  return given;
}

/** Checks the household whose rows are gathered, if there is one. */
export function closeHousehold(desk: Desk): void {
  const { rows } = desk;
  if (rows.length === 0) return;
  desk.rows = [];
  settle(desk, desk.read(rows));
}

function settle(desk: Desk, read: ReadHousehold): void {
  const { household, results, findings, row } = read;
  const { events, totals } = desk;
  const found = desk.findTwins(read);
  for (const finding of findings) events.push(asEvent(finding));
  for (const twin of found) for (const finding of twin.findings) events.push(asEvent(finding));
  const self = desk.given.length;
  for (const { earlier, code } of found) if (earlier !== self) retract(desk, earlier, code);
  totals.households += 1;
  if (household && found.length === 0) {
    const given = { row, class: results[desk.official]?.class, people: household.people };
    desk.given.push(given);
    count(totals, given, 1);
    const warnings = warningsIn(findings);
    events.push({ is: 'household', checked: { household, results, warnings, row } });
  } else {
    desk.given.push(undefined);
    totals.rejected += 1;
    events.push({ is: 'rejected', rejection: rejectionOf(read, found) });
  }
}

function rejectionOf(
  { identity, village, row, findings }: ReadHousehold,
  found: ReturnType<Desk['findTwins']>,
) {
  const all = found.length > 0 ? [...findings, ...found.flatMap((twin) => twin.findings)] : findings;
  return { identity, village, row, codes: errorsIn(all) };
}

/** Takes back a household that was given before a later row made it a duplicate. */
function retract(desk: Desk, earlier: number, code: FindingCode): void {
  const given = desk.given[earlier];
  if (!given) return;
  desk.given[earlier] = undefined;
  count(desk.totals, given, -1);
  desk.totals.rejected += 1;
  desk.events.push({ is: 'retracted', row: given.row, code });
}

function count(totals: Counting, { class: official, people }: NonNullable<Given>, sign: 1 | -1): void {
  totals.accepted += sign;
  totals.people += sign * people;
  if (!official) return;
  totals.classes[official].households += sign;
  totals.classes[official].people += sign * people;
}
