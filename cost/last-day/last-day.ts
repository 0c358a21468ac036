import { assumed } from '../assumptions.ts';
import { seededRandom } from '../sample/random.ts';
import { type Arrival, arrivalsOn, type Day } from './arrivals.ts';
import { type Job, peak, quantile, type Served, serve, waits } from './queue.ts';

/**
 * Seconds and write units of one file, from the campaign that docs/costs.md counts: fixed (requests to DynamoDB and
 * S3), per household in the file, and per household of its ward, all of which are read.
 */
const work = {
  ingest: { fixed: 0.45, perHousehold: 0.00013, perHouseholdOfWard: 0.00006 },
  commit: { fixed: 0.25, perHousehold: 0.0005, perHouseholdOfWard: 0.00012 },
  /** Per household, in the table of the households: a record and its share of the claims. */
  householdWrites: 1.12,
  /** Per commit, in the registry: the batch, its ward, the request and the review, each twice for the transaction. */
  registryWrites: 12,
  /** Per commit, in the audit and its index. */
  auditWrites: 3,
} as const;

/** Partitions of a ward's records. */
const shards = 4;

/** The mean time in seconds for which people look at the preview before they commit; seldom more than seven minutes. */
const previewSeconds = 90;

export interface LastDay extends Day {
  /** Files that are ingested at once. */
  readonly ingesting: number;
  /** Requests that the batch API serves at once. */
  readonly committing: number;
}

export interface LastDayResult {
  readonly files: number;
  readonly served: number;
  readonly ingest: PhaseResult;
  readonly commit: PhaseResult;
  /** Write units in the busiest second. */
  readonly writes: { readonly households: number; readonly registry: number; readonly audit: number };
  /** Write units in the busiest second of the busiest partition. */
  readonly hottest: number;
}

interface PhaseResult {
  readonly peak: number;
  /** The peak without a limit. */
  readonly wished: number;
  readonly medianWait: number;
  readonly longWait: number;
  readonly worstWait: number;
}

/** Simulates the last day of a survey: files arrive, are ingested, previewed and committed. */
export function lastDay({ ingesting, committing, ...day }: LastDay): LastDayResult {
  const files = arrivalsOn(day);
  const next = seededRandom(day.seed + 1);
  const read = serve(jobs(files, day, work.ingest), ingesting);
  const ready = files
    .map((file, index) => {
      const { ends } = servedAt(read, index);
      return { ...file, at: ends - previewSeconds * Math.log(1 - next()) };
    })
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

/** Jobs keep their order while they are served. */
function servedAt(served: readonly Served[], index: number): Served {
  const found = served[index];
  if (!found) throw new Error(`There is no job ${index}.`);
  return found;
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

const phase = (served: readonly Served[]): PhaseResult => {
  const waited = waits(served);
  return {
    peak: peak(served),
    wished: peak(served.map(({ at, takes }) => ({ begins: at, ends: at + takes }))),
    medianWait: quantile(waited, 0.5),
    longWait: quantile(waited, 0.99),
    worstWait: waited.at(-1) ?? 0,
  };
};

/** A commit spreads its household writes over its duration. */
function writesOf(
  files: readonly Arrival[],
  committed: readonly Served[],
): Pick<LastDayResult, 'writes' | 'hottest'> {
  const households = new Map<number, number>();
  const commits = new Map<number, number>();
  let hottest = 0;
  for (const [index, file] of files.entries()) {
    const { begins, ends } = servedAt(committed, index);
    const units = file.households * work.householdWrites;
    const perSecond = units / Math.max(1, ends - begins);
    hottest = Math.max(hottest, perSecond / shards);
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
