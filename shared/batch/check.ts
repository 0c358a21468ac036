import type { Result } from '../classify.ts';
import type { Class, Household, Identity } from '../household.ts';
import { columnLookup } from './columns.ts';
import { FileRejected } from './file-rejected.ts';
import { findList } from './find-list.ts';
import { type Finding, type FindingCode, rejectsFile } from './findings.ts';
import type { Header } from './header.ts';
import { headerFindings, type Layout, layOut } from './layout.ts';
import { limits, overLimit } from './limits.ts';
import { type BatchContext, type ReadHousehold, readHousehold } from './read-household.ts';
import { errorsIn, warningsIn } from './reading.ts';
import { rowKinds } from './row-kind.ts';
import type { Row, Sheet } from './rows.ts';
import { type Remembered, twins } from './twins.ts';

export type { BatchContext } from './read-household.ts';

/** A household without an error, its result under each standard that could be computed, and its warnings (one each). */
export interface Checked {
  readonly household: Household;
  readonly results: Readonly<Record<string, Result>>;
  readonly warnings: readonly FindingCode[];
  readonly row: number;
}

/** A household with errors. `identity` is what a corrected row will be known by, where that is sure. */
export interface Rejection {
  readonly identity?: Identity | undefined;
  readonly village?: string | undefined;
  readonly row: number;
  readonly codes: readonly FindingCode[];
}

export type BatchEvent =
  | { readonly is: 'household'; readonly checked: Checked }
  | { readonly is: 'rejected'; readonly rejection: Rejection }
  /** A household given before that a later row made a duplicate. */
  | { readonly is: 'retracted'; readonly row: number; readonly rejection: Rejection }
  | { readonly is: 'finding'; readonly finding: Finding };

/** Sums of a file. Where `fileRejected`, nothing given before counts and the sums are zero. */
export interface BatchTotals {
  readonly rows: number;
  readonly households: number;
  readonly accepted: number;
  readonly rejected: number;
  /** People and classes of the accepted households, by the official standard. */
  readonly people: number;
  readonly classes: Readonly<Record<Class, { households: number; people: number }>>;
  readonly fileRejected: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const zero = (fileRejected: boolean): Mutable<BatchTotals> => ({
  rows: 0,
  households: 0,
  accepted: 0,
  rejected: 0,
  people: 0,
  classes: {
    poor: { households: 0, people: 0 },
    'near-poor': { households: 0, people: 0 },
    other: { households: 0, people: 0 },
  },
  fileRejected,
});

/** The totals of a file of which nothing is accepted. */
export const nothingAccepted = (): BatchTotals => zero(true);

const asEvent = (finding: Finding): BatchEvent => ({ is: 'finding', finding });

/**
 * Reads the list out of the sheets and checks it whole. Streams: gives events in chunks as rows are read, and never
 * holds the sheet. An error of the file itself may come last; `fileRejected` then takes back what was given.
 */
export async function* checkBatch(
  sheets: readonly Sheet[],
  context: BatchContext,
): AsyncGenerator<readonly BatchEvent[], BatchTotals> {
  try {
    const found = await findList(sheets, columnLookup(context.standards));
    if (found.empty) throw new FileRejected({ code: 'E004' });
    const { sheet, header } = found;
    const named = sheet ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0]!;
    const empty: Header = { row: 1, lastRow: 1, columns: [], known: 0 };
    const layout = layOut(named, header ?? empty, context.standards);
    const findings = headerFindings(layout, header ?? empty, context.standards);
    yield findings.map(asEvent);
    if (findings.some(({ code }) => rejectsFile(code))) return nothingAccepted();
    return yield* checkRows(named, header ?? empty, layout, context);
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    yield [asEvent(error.finding)];
    return nothingAccepted();
  }
}

async function* checkRows(
  sheet: Sheet,
  header: Header,
  layout: Layout,
  context: BatchContext,
): AsyncGenerator<readonly BatchEvent[], BatchTotals> {
  const kindOf = rowKinds(layout, context.villages?.map(({ name }) => name) ?? []);
  const desk = checkingDesk(layout, context);
  for await (const chunk of sheet.rows()) {
    for (const row of chunk) {
      if (row.number <= header.lastRow) continue;
      const kind = kindOf(row.cells);
      if (kind !== 'skip') desk.take(row, kind === 'household');
    }
    yield desk.give();
  }
  const last = desk.finish();
  if (desk.totals.rows === 0) throw new FileRejected({ code: 'E004', sheet: sheet.name });
  yield last;
  return desk.totals;
}

/** A copy: what is cut from a file's text would keep that whole piece of text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

/** One copy of each of the few texts that come again and again. */
function interner(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    const copy = copies.get(text) ?? detached(text);
    if (copies.size < 10_000) copies.set(copy, copy);
    return copy;
  };
}

/** Gathers rows to households and checks each as soon as the next one begins. */
function checkingDesk(layout: Layout, context: BatchContext) {
  const totals = zero(false);
  const official = context.standards[0]!.id;
  const findTwins = twins(layout);
  const interned = interner();
  let rows: Row[] = [];
  let events: BatchEvent[] = [];

  const count = ({ class: klass, people }: Remembered, sign: 1 | -1): void => {
    totals.accepted += sign;
    totals.people += sign * people;
    if (!klass) return;
    totals.classes[klass].households += sign;
    totals.classes[klass].people += sign * people;
  };

  const retract = (earlier: Remembered, code: FindingCode): void => {
    if (!earlier.accepted) return;
    earlier.accepted = false;
    count(earlier, -1);
    totals.rejected += 1;
    const { identity, village, row } = earlier;
    events.push({ is: 'retracted', row, rejection: { identity, village, row, codes: [code] } });
  };

  const settle = (read: ReadHousehold): void => {
    const { household, results, findings, identity, village, row } = read;
    const self: Remembered = {
      row,
      identity: identity && {
        ...identity,
        name: detached(identity.name),
        village: detached(identity.village),
      },
      village: village && interned(village),
      class: results[official]?.class,
      people: household?.people ?? 0,
      accepted: household !== undefined,
    };
    const found = findTwins(read, self);
    const codes = errorsIn([...findings, ...found.flatMap((twin) => twin.findings)]);
    events.push(...findings.map(asEvent));
    for (const { findings, earlier, code } of found) {
      events.push(...findings.map(asEvent));
      if (earlier !== self) retract(earlier, code);
    }
    self.accepted = household !== undefined && found.length === 0;
    totals.households += 1;
    if (household && self.accepted) {
      count(self, 1);
      events.push({ is: 'household', checked: { household, results, warnings: warningsIn(findings), row } });
    } else {
      totals.rejected += 1;
      events.push({ is: 'rejected', rejection: { identity, village, row, codes } });
    }
  };

  const close = (): void => {
    if (rows.length > 0) settle(readHousehold(rows, layout, context));
    rows = [];
  };

  const give = (): readonly BatchEvent[] => {
    const given = events;
    events = [];
    return given;
  };

  return {
    totals: totals as BatchTotals,
    take(row: Row, starts: boolean): void {
      totals.rows += 1;
      if (totals.rows > limits.rows) throw new FileRejected(overLimit('rows'));
      if (starts) close();
      rows.push(row);
    },
    give,
    finish(): readonly BatchEvent[] {
      close();
      return give();
    },
  };
}
