import type { Identity } from '../household.ts';
import { asEvent, type BatchEvent, type Counting, noTotals } from './events.ts';
import { FileRejected } from './file-rejected.ts';
import type { FindingCode } from './findings.ts';
import type { Layout } from './layout.ts';
import { limits, overLimit } from './limits.ts';
import { type BatchContext, type ReadHousehold, readHousehold } from './read-household.ts';
import { errorsIn, warningsIn } from './reading.ts';
import type { Row } from './rows.ts';
import { type Remembered, twins } from './twins.ts';

/** Where rows are gathered to households, and each is checked as soon as the next one begins. */
export interface Desk {
  readonly layout: Layout;
  readonly context: BatchContext;
  readonly totals: Counting;
  readonly findTwins: ReturnType<typeof twins>;
  readonly intern: (text: string) => string;
  /** The rows of the household that is being gathered. */
  rows: Row[];
  /** What was found and not yet given on. */
  events: BatchEvent[];
}

export const openDesk = (layout: Layout, context: BatchContext): Desk => ({
  layout,
  context,
  totals: noTotals(false),
  findTwins: twins(layout),
  intern: interner(),
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
  const { rows, layout, context } = desk;
  desk.rows = [];
  if (rows.length > 0) settle(desk, readHousehold(rows, layout, context));
}

function settle(desk: Desk, read: ReadHousehold): void {
  const { household, results, findings, identity, village, row } = read;
  const self = remember(desk, read);
  const found = desk.findTwins(read, self);
  const twinFindings = found.flatMap((twin) => twin.findings);
  desk.events.push(...findings.map(asEvent), ...twinFindings.map(asEvent));
  for (const { earlier, code } of found) if (earlier !== self) retract(desk, earlier, code);
  self.accepted = household !== undefined && found.length === 0;
  desk.totals.households += 1;
  if (household && self.accepted) {
    count(desk, self, 1);
    desk.events.push({
      is: 'household',
      checked: { household, results, warnings: warningsIn(findings), row },
    });
  } else {
    desk.totals.rejected += 1;
    const codes = errorsIn([...findings, ...twinFindings]);
    desk.events.push({ is: 'rejected', rejection: { identity, village, row, codes } });
  }
}

function remember(
  { context, intern }: Desk,
  { row, identity, village, results, household }: ReadHousehold,
): Remembered {
  return {
    row,
    identity: identity && lasting(identity, intern),
    village: village && intern(village),
    class: results[context.standards[0]!.id]?.class,
    people: household?.people ?? 0,
    accepted: false,
  };
}

/** Takes back a household that was given before a later row made it a duplicate. */
function retract(desk: Desk, earlier: Remembered, code: FindingCode): void {
  if (!earlier.accepted) return;
  earlier.accepted = false;
  count(desk, earlier, -1);
  desk.totals.rejected += 1;
  const { identity, village, row } = earlier;
  desk.events.push({ is: 'retracted', row, rejection: { identity, village, row, codes: [code] } });
}

function count({ totals }: Desk, { class: official, people }: Remembered, sign: 1 | -1): void {
  totals.accepted += sign;
  totals.people += sign * people;
  if (!official) return;
  totals.classes[official].households += sign;
  totals.classes[official].people += sign * people;
}

/** A copy: what is cut from a file's text would keep that whole piece of text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

const lasting = (identity: Identity, intern: Desk['intern']): Identity => ({
  ...identity,
  name: detached(identity.name),
  village: intern(identity.village),
});

/** One copy of each of the few texts that come again and again. */
function interner(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    const copy = copies.get(text) ?? detached(text);
    if (copies.size < 10_000) copies.set(copy, copy);
    return copy;
  };
}
