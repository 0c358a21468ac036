import type { DatabaseSync } from 'node:sqlite';
import type { Issuer } from '../../shared/access/issuer.ts';
import type { Mail } from '../../shared/mail/mail.ts';
import type { Ports, Workflows } from '../../shared/ports.ts';
import { campaign } from '../../workflows/campaign.ts';
import { evidence } from '../../workflows/evidence.ts';
import { report } from '../../workflows/report.ts';
import { wardReview } from '../../workflows/ward-review.ts';
import type { DiskFiles } from '../files/disk-files.ts';
import type { IdentityOptions } from '../identity/sqlite-identity.ts';
import { mailRuns } from '../mail/mail-runs.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import type { Background } from '../runner/transition/calls-in-flight.ts';
import { openDatabase } from '../sqlite/database.ts';
import type { SqliteStores } from '../stores/sqlite-stores.ts';
import { callStep } from './call-step.ts';
import { type Call, dueWork, earliest } from './due-work.ts';
import { folderPorts } from './folder-ports.ts';
import type { StepThreads } from './threads/step-threads.ts';
import { timeBack } from './time-back.ts';

export interface HostOptions {
  /** The data folder: database, files, outgoing mail and the key. */
  readonly folder: string;
  readonly now: () => Date;
  /** `NORMAL` for runs whose data is thrown away. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** The most calls of steps at once; 1 makes the order of a simulation deterministic. */
  readonly concurrency?: number;
  /** Takes the long steps and the reading of files out of this thread. Without it they run here, and `settle` waits. */
  readonly threads?: StepThreads;
  /**
   * Hears why an arrived file or a timer failed, which is then tried again later, while the others go on. Without it
   * `settle` and `tick` throw: a simulation must not end as if all had been done.
   */
  readonly onFault?: (error: unknown) => void;
  /** Sends mails by a server in place of the folder, beside the other work. */
  readonly mailServer?: { readonly mail: Mail; readonly onFault: (error: unknown) => void } | undefined;
  /** Where people open the pages; see `Ports`. */
  readonly site?: string | undefined;
  /** Where people may sign in beside their passwords. */
  readonly issuer?: Issuer | undefined;
  /** See `Ports`. */
  readonly phoneTime?: () => Date;
  /** See `Ports`. */
  readonly spaceLeft?: () => number | undefined;
  /** What is asked of those who sign in, and what compares their passwords. */
  readonly signIns?: Omit<IdentityOptions, 'now' | 'vault'>;
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
  /** How many arrived files and timers have failed and wait to be tried again. */
  failing(): number;
  /** Resolves when a file that has arrived is ingested or set aside; at once where others wait before it. */
  isRead(key: string): Promise<void>;
  /** How many files wait to be read in threads. */
  unread(): number;
  /** Sends no more mail after those that are being sent. */
  stopMail(): Promise<void>;
  close(): void;
}

const definitions = { campaign, wardReview, report, evidence };

/** Opens a data folder. What a crash interrupted goes on with the first `settle`. */
export function openHost(options: HostOptions): Host {
  const { now, concurrency = 64, threads, mailServer, onFault, around = (_, call) => call() } = options;
  const db = openDatabase(options.folder, { ...options, isWatched: threads !== undefined });
  const runner = createRunner({
    db,
    now,
    concurrency,
    definitions,
    invoke: ({ functionName = '', payload }) => call(functionName, payload),
    background: threads && backgroundOf(threads),
  });
  const ports = { ...storesOf(db, options), workflows: workflowsOf(runner) };
  const call: Call = (name, input) =>
    around(name, () => (threads?.has(name) ? threads.call(name, input) : callStep(name, input, ports)));
  const due = dueWork(ports, { call, onFault, lookBack: timeBack(db, ports), threads });
  const mails = mailServer && mailRuns({ sendSome: () => sendSomeMails(call), onFault: mailServer.onFault });

  async function settle(): Promise<void> {
    do await runner.run();
    while ((await due.ingestArrivals()) || (await due.emptyOutbox(mails && 'complete')));
    mails?.wake();
  }
  return {
    db,
    ports,
    runner,
    settle,
    async tick() {
      await due.fireTimers();
      ports.files.expire();
      await settle();
    },
    nextDue: () => earliest(due.nextTimer(), runner.nextDue()),
    failing: due.failing,
    isRead: due.isRead,
    unread: due.unread,
    stopMail: async () => mails?.stop(),
    close: () => db.close(),
  };
}

/** What the folder holds, but for what the options replace. */
function storesOf(db: DatabaseSync, { folder, now, mailServer, stores, ...rest }: HostOptions) {
  return {
    ...folderPorts(folder, db, now, rest),
    ...(mailServer && { mail: mailServer.mail }),
    ...stores,
  };
}

const backgroundOf = (threads: StepThreads): Background => ({
  has: ({ functionName = '' }) => threads.has(functionName),
  onReturn: threads.onReturn,
});

const workflowsOf = (runner: Runner): Workflows => ({
  start: async (workflow, name, input) => runner.start(workflow, name, input),
  complete: async (token, output) => void runner.succeed(token, output),
  stop: async (_workflow, name, cause) => runner.stop(name, cause),
});

/** So many that the program, when it is stopped, does not wait long for the rest. */
const mailsAtOnce = 20;

/** Sends mails that are due; true when there may be more. */
async function sendSomeMails(call: Call): Promise<boolean> {
  const counts = (await call('deliver', { kind: 'mail', limit: mailsAtOnce })) as Record<string, number>;
  return Object.values(counts).some((count) => count > 0);
}
