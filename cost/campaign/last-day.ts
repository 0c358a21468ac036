import { assumed } from '../price/assumptions.ts';
import { type Arrival, arrivalsOn, type Day } from './arrivals.ts';
import { chance } from './chance.ts';
import { type Job, peak, quantile, type Served, serve, waits } from './queue.ts';

/**
 * What work on a file takes in seconds and writes in units, from the campaign that docs/costs.md counts: so much for
 * each file (requests to DynamoDB and S3), each household in it, and each household of its ward, which is read whole.
 * A file is read and marked by one run.
 */
const work = {
  ingest: { fixed: 0.45, perHousehold: 0.00013, perHouseholdOfWard: 0.00006 },
  commit: { fixed: 0.25, perHousehold: 0.0005, perHouseholdOfWard: 0.00012 },
  /** In the table of the households: a record and its share of the claims. */
  householdWrites: 1.12,
  /** In the registry: the batch, its place, the request and the review, each twice for the transaction. */
  registryWrites: 12,
  /** In the audit with its index. */
  auditWrites: 3,
} as const;

/** A ward's records lie in four partitions. */
const slots = 4;

/** People look at the preview before they commit: a minute and a half on average, seldom more than seven. */
const looking = 90;

export interface LastDay extends Day {
  /** Files that are read at a time. */
  readonly ingesting: number;
  /** Requests that the batch API serves at a time. */
  readonly committing: number;
}

export interface DayFigures {
  readonly files: number;
  readonly served: number;
  readonly ingest: PhaseFigures;
  readonly commit: PhaseFigures;
  /** Write units in the busiest second. */
  readonly writes: { readonly households: number; readonly registry: number; readonly audit: number };
  /** Write units in the busiest second of the busiest partition. */
  readonly hottest: number;
}

interface PhaseFigures {
  readonly peak: number;
  /** Without a limit. */
  readonly wished: number;
  readonly medianWait: number;
  readonly longWait: number;
  readonly worstWait: number;
}

/** How the last day of a survey goes: files come, are read, looked at and committed. */
export function lastDay({ ingesting, committing, ...day }: LastDay): DayFigures {
  const files = arrivalsOn(day);
  const next = chance(day.seed + 1);
  const read = serve(jobs(files, day, work.ingest), ingesting);
  const ready = files
    .map((file, place) => ({ ...file, at: read[place]!.ends - looking * Math.log(1 - next()) }))
    .sort((a, b) => a.at - b.at);
  const asked = jobs(ready, day, work.commit);
  const committed = serve(asked, committing);
  return {
    files: files.length,
    served: committed.length,
    ingest: phase(read),
    commit: phase(committed),
    ...writesOf(ready, committed),
  };
}

function jobs(
  files: readonly Arrival[],
  { householdsOfWard }: Day,
  of: typeof work.ingest | typeof work.commit,
): Job[] {
  return files.map(({ at, households }) => {
    const counted = of.fixed + households * of.perHousehold + householdsOfWard * of.perHouseholdOfWard;
    return { at, takes: counted * assumed('coreRatio') };
  });
}

const phase = (served: readonly Served[]): PhaseFigures => {
  const waited = waits(served);
  return {
    peak: peak(served),
    wished: peak(served.map(({ at, takes }) => ({ begins: at, ends: at + takes }))),
    medianWait: quantile(waited, 0.5),
    longWait: quantile(waited, 0.99),
    worstWait: waited.at(-1) ?? 0,
  };
};

/** A commit spreads what it writes over its time. */
function writesOf(
  files: readonly Arrival[],
  committed: readonly Served[],
): Pick<DayFigures, 'writes' | 'hottest'> {
  const households = new Map<number, number>();
  const commits = new Map<number, number>();
  let hottest = 0;
  for (const [place, { begins, ends }] of committed.entries()) {
    const units = files[place]!.households * work.householdWrites;
    const perSecond = units / Math.max(1, ends - begins);
    hottest = Math.max(hottest, perSecond / slots);
    for (let second = Math.floor(begins); second < ends; second += 1) {
      households.set(second, (households.get(second) ?? 0) + perSecond);
    }
    const last = Math.floor(ends);
    commits.set(last, (commits.get(last) ?? 0) + 1);
  }
  const most = Math.max(0, ...commits.values());
  const writes = {
    households: Math.max(0, ...households.values()),
    registry: most * work.registryWrites,
    audit: most * work.auditWrites,
  };
  return { writes, hottest };
}
