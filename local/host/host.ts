import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { batchOfFile } from '../../functions/batch/batch-file.ts';
import * as steps from '../../functions/steps.ts';
import type { Task } from '../../functions/task.ts';
import { vaultOf } from '../../functions/vault.ts';
import type { Ports, Workflows } from '../../shared/ports.ts';
import { campaign } from '../../workflows/campaign.ts';
import { wardReview } from '../../workflows/ward-review.ts';
import { readKeyFile } from '../data-folder/key-file.ts';
import { type DiskFiles, diskFiles } from '../files/disk-files.ts';
import { sqliteIdentity } from '../identity/sqlite-identity.ts';
import { mailFolder } from '../mail/mail-folder.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import { openDatabase } from '../sqlite/database.ts';
import { type SqliteStores, sqliteStores } from '../stores/sqlite-stores.ts';

export interface HostOptions {
  /** The data folder: database, files, outgoing mail and the key. */
  readonly folder: string;
  readonly now: () => Date;
  /** `NORMAL` for runs that nobody keeps. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** 1 makes the order of a simulation certain. */
  readonly concurrency?: number;
  /** Stores of another kind than this folder's database, for runs that compare the two. */
  readonly stores?: Omit<SqliteStores, 'schedules'>;
  /** Called around every step that this host calls by itself, for runs that count. */
  readonly around?: (step: string, call: () => Promise<unknown>) => Promise<unknown>;
}

/** One machine: the stores, the runner and the timers behind the same ports that AWS gives. */
export interface Host {
  readonly db: DatabaseSync;
  readonly ports: Ports & { readonly files: DiskFiles };
  readonly runner: Runner;
  /** Lets workflows, arrived files and the outbox go on until nothing moves. */
  settle(): Promise<void>;
  /** Calls every step whose time has come, then settles. */
  tick(): Promise<void>;
  /** When `tick` has something to do next. */
  nextDue(): Date | undefined;
  close(): void;
}

/** Opens a data folder. What a crash interrupted goes on at the first `settle`. */
export function openHost({
  folder,
  now,
  synchronous = 'FULL',
  concurrency = 64,
  around = (_, call) => call(),
  ...options
}: HostOptions): Host {
  const db = openDatabase(folder, { synchronous });
  const stores = { ...sqliteStores(db, vaultOf(readKeyFile(folder)), now), ...options.stores };
  const runner = createRunner({
    db,
    now,
    concurrency,
    definitions: { campaign, wardReview },
    invoke: ({ functionName, payload }) => call(functionName ?? '', payload),
  });
  const files = diskFiles(join(folder, 'files'), db, now);
  const ports = {
    ...stores,
    files,
    workflows: workflowsOf(runner),
    mail: mailFolder(join(folder, 'mail'), { now }),
    identity: sqliteIdentity(db, { now }),
    now,
  };
  const { schedules } = stores;
  const call: Call = (name, input) => around(name, () => callStep(name, input, ports));

  async function settle(): Promise<void> {
    do await runner.run();
    while ((await takeArrivals(ports, call)) || (await emptyOutbox(ports, call)));
  }

  return {
    db,
    ports,
    runner,
    settle,
    async tick() {
      for (const { campaignId, schedule, at } of schedules.due(now())) {
        await call(schedule.step, schedule.input);
        schedules.fired(campaignId, schedule.id, at);
      }
      await settle();
    },
    nextDue: () => earliest(schedules.nextAt(), runner.nextDue()),
    close: () => db.close(),
  };
}

type Call = (step: string, input: unknown) => Promise<unknown>;

/** A step parses its own input, so that workflows and schedules can hand it anything. */
const stepsByName = new Map(Object.entries(steps) as [string, Task<unknown, unknown>][]);

/** Calls a step by its name. Throws for an unknown name: then the definition that holds it is broken. */
function callStep(name: string, input: unknown, ports: Ports): Promise<unknown> {
  const step = stepsByName.get(name);
  if (!step) throw new Error(`There is no step ${name}`);
  return step(input, ports);
}

const workflowsOf = (runner: Runner): Workflows => ({
  start: async (workflow, name, input) => runner.start(workflow, name, input),
  complete: async (token, output) => void runner.succeed(token, output),
  stop: async (_workflow, name, cause) => runner.stop(name, cause),
});

const arrivalsAtOnce = 100;

/** Files that arrived are ingested; true when there were any. */
async function takeArrivals({ files }: { readonly files: DiskFiles }, call: Call): Promise<boolean> {
  const arrivals = files.arrivals.pending(arrivalsAtOnce);
  for (const { id, key } of arrivals) {
    const batch = batchOfFile(key);
    if (batch) await call('ingestBatch', batch);
    files.arrivals.done(id);
  }
  return arrivals.length > 0;
}

/** True when something was delivered; what could not be is tried again at its own time. */
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
