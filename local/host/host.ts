import type { DatabaseSync } from 'node:sqlite';
import { batchOfFile } from '../../functions/batch/batch-file.ts';
import type { Ports, Workflows } from '../../shared/ports.ts';
import { campaign } from '../../workflows/campaign.ts';
import { report } from '../../workflows/report.ts';
import { wardReview } from '../../workflows/ward-review.ts';
import type { DiskFiles } from '../files/disk-files.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import { openDatabase } from '../sqlite/database.ts';
import type { SqliteSchedules } from '../stores/sqlite-schedules.ts';
import type { SqliteStores } from '../stores/sqlite-stores.ts';
import { callStep } from './call-step.ts';
import { folderPorts } from './folder-ports.ts';
import type { StepThreads } from './threads/step-threads.ts';

export interface HostOptions {
  /** The data folder: database, files, outgoing mail and the key. */
  readonly folder: string;
  readonly now: () => Date;
  /** `NORMAL` for runs whose data is thrown away. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** The most calls of steps at once; 1 makes the order of a simulation deterministic. */
  readonly concurrency?: number;
  /** Takes the long steps out of this thread. Without it they run here, and `settle` waits for them. */
  readonly threads?: StepThreads;
  /** Stores of another kind in place of this folder's database, for runs that compare the two. */
  readonly stores?: Omit<SqliteStores, 'schedules'>;
  /** Wraps every call of a step by this host, for runs that count. */
  readonly around?: (step: string, call: () => Promise<unknown>) => Promise<unknown>;
}

/** One machine: the stores, the runner and the timers behind the same ports as on AWS. */
export interface Host {
  readonly db: DatabaseSync;
  readonly ports: Ports & { readonly files: DiskFiles };
  readonly runner: Runner;
  /** Runs workflows, arrived files and the outbox until nothing is left to do. */
  settle(): Promise<void>;
  /** Calls every step whose schedule is due, then settles. */
  tick(): Promise<void>;
  /** When `tick` has something to do next. */
  nextDue(): Date | undefined;
  close(): void;
}

/** Opens a data folder. What a crash interrupted goes on with the first `settle`. */
export function openHost(options: HostOptions): Host {
  const { folder, now, synchronous = 'FULL', concurrency = 64, threads } = options;
  const { around = (_, call) => call() } = options;
  const db = openDatabase(folder, { synchronous });
  const stores = { ...folderPorts(folder, db, now), ...options.stores };
  const { schedules } = stores;
  const runner = createRunner({
    db,
    now,
    concurrency,
    definitions: { campaign, wardReview, report },
    invoke: ({ functionName = '', payload }) => call(functionName, payload),
    background: threads && {
      has: ({ functionName = '' }) => threads.has(functionName),
      onReturn: threads.onReturn,
    },
  });
  const ports = { ...stores, workflows: workflowsOf(runner) };
  const call: Call = (name, input) =>
    around(name, () => (threads?.has(name) ? threads.call(name, input) : callStep(name, input, ports)));

  async function settle(): Promise<void> {
    do await runner.run();
    while ((await ingestArrivals(ports, call)) || (await emptyOutbox(ports, call)));
  }

  return {
    db,
    ports,
    runner,
    settle,
    async tick() {
      await callDueSteps(schedules, now(), call);
      ports.files.expire();
      await settle();
    },
    nextDue: () => earliest(schedules.nextAt(), runner.nextDue()),
    close: () => db.close(),
  };
}

type Call = (step: string, input: unknown) => Promise<unknown>;

const workflowsOf = (runner: Runner): Workflows => ({
  start: async (workflow, name, input) => runner.start(workflow, name, input),
  complete: async (token, output) => void runner.succeed(token, output),
  stop: async (_workflow, name, cause) => runner.stop(name, cause),
});

async function callDueSteps(schedules: SqliteSchedules, now: Date, call: Call): Promise<void> {
  for (const { campaignId, schedule, at } of schedules.due(now)) {
    await call(schedule.step, schedule.input);
    schedules.fired(campaignId, schedule.id, at);
  }
}

const arrivalsAtOnce = 100;

/** Ingests files that arrived; true when there were any. */
async function ingestArrivals({ files }: { readonly files: DiskFiles }, call: Call): Promise<boolean> {
  const arrivals = files.arrivals.pending(arrivalsAtOnce);
  for (const { id, key } of arrivals) {
    const batch = batchOfFile(key);
    if (batch) await call('ingestBatch', batch);
    files.arrivals.done(id);
  }
  return arrivals.length > 0;
}

/** Delivers messages; true when one was delivered. A message that failed is tried again at its own time. */
async function emptyOutbox({ outbox }: Ports, call: Call): Promise<boolean> {
  const before = await outbox.pending(1);
  if (before.length === 0) return false;
  await call('deliver', {});
  const [after] = await outbox.pending(1);
  return after?.id !== before[0]?.id;
}

const earliest = (a: Date | undefined, b: Date | undefined): Date | undefined => {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
};
