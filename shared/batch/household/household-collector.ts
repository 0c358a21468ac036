import { officialClass } from '../../classify.ts';
import { Class } from '../../household.ts';
import type { Row } from '../cells/rows.ts';
import { FileRejected } from '../findings/file-rejected.ts';
import { limits, overLimit } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';
import { emptyForm, unsurveyed } from '../rows/unsurveyed.ts';
import { type Twin, twins } from './duplicates-in-file.ts';
import { asEvent, type BatchEvent, type Counting, noTotals, type Rejection } from './events.ts';
import { identify } from './identify.ts';
import { type BatchContext, householdReader, type ReadHousehold } from './read-household.ts';
import { errorsIn, warningsIn } from './reading.ts';

/** Where rows are gathered to households, and each is checked as soon as the next one begins. */
export interface Desk {
  readonly read: ReturnType<typeof householdReader>;
  readonly isEmptyForm: ReturnType<typeof emptyForm>;
  readonly isUnsurveyed: ReturnType<typeof unsurveyed>;
  readonly findTwins: ReturnType<typeof twins>;
  /** Ids of the campaign's standards. */
  readonly standards: readonly string[];
  readonly totals: Counting;
  /** What each household counted for, so that a later row can still make it a duplicate: a `Share`, 0 if rejected. */
  readonly shares: Share[];
  /** The rows of the household that is being gathered. */
  rows: Row[];
  /** What was found and not yet given on. */
  events: BatchEvent[];
}

/** People and class of an accepted household in one small number, because a file has up to 200,000 households. */
type Share = number;

const classes = Class.options;
const shareOf = (people: number, official: Class): Share =>
  people * classes.length + classes.indexOf(official);

export const openDesk = (layout: Layout, context: BatchContext): Desk => ({
  read: householdReader(layout, context),
  isEmptyForm: emptyForm(layout),
  isUnsurveyed: unsurveyed(layout),
  findTwins: twins(layout),
  standards: context.standards.map(({ id }) => id),
  totals: noTotals(false),
  shares: [],
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
  if (rows.length === 1 && desk.isEmptyForm(rows[0]!)) desk.totals.rows -= 1;
  else if (desk.isUnsurveyed(rows[0]!)) desk.totals.unsurveyed += 1;
  else settle(desk, desk.read(rows));
}

function settle(desk: Desk, read: ReadHousehold): void {
  const { household, results, findings, rows } = read;
  const row = rows[0]!.number;
  const { events, totals } = desk;
  const found = desk.findTwins(read);
  if (findings.length > 0) events.push(asEvent(findings));
  for (const twin of found) events.push(asEvent(twin.findings));
  const self = desk.shares.length;
  for (const twin of found) if (twin.earlier !== self) retract(desk, twin);
  totals.households += 1;
  if (household && found.length === 0) {
    const share = shareOf(household.people, officialClass({ results }, desk.standards));
    desk.shares.push(share);
    count(totals, share, 1);
    const warnings = warningsIn(findings);
    events.push({ is: 'household', checked: { household, results, warnings, row } });
  } else {
    desk.shares.push(0);
    totals.rejected += 1;
    events.push({ is: 'rejected', rejection: rejectionOf(read, found) });
  }
}

function rejectionOf(read: ReadHousehold, found: readonly Twin[]): Rejection {
  const { village, rows, findings } = read;
  const all = found.length > 0 ? [...findings, ...found.flatMap((twin) => twin.findings)] : findings;
  return { identity: identify(read), village, row: rows[0]!.number, codes: errorsIn(all) };
}

/** Takes back a household that was given before a later row made it a duplicate. */
function retract({ shares, totals, events }: Desk, { earlier, code }: Twin): void {
  const share = shares[earlier]!;
  if (share === 0) return;
  shares[earlier] = 0;
  count(totals, share, -1);
  totals.rejected += 1;
  events.push({ is: 'retracted', household: earlier, code });
}

function count(totals: Counting, share: Share, sign: 1 | -1): void {
  const people = sign * Math.floor(share / classes.length);
  const official = classes[share % classes.length];
  totals.accepted += sign;
  totals.people += people;
  if (!official) return;
  totals.classes[official].households += sign;
  totals.classes[official].people += people;
}
