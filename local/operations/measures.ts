import { monitorEventLoopDelay } from 'node:perf_hooks';
import { softwareVersion } from '../../shared/evidence/software-version.ts';
import { storedVersion } from '../../shared/stored/version.ts';
import { lastBackup } from '../data-folder/last-backup.ts';
import type { Space } from '../data-folder/space.ts';
import type { Driver } from '../host/driver.ts';
import type { Host } from '../host/host.ts';
import { query } from '../sqlite/query.ts';
import { gauge, type Metric, type Sample } from './exposition.ts';

interface Measured {
  readonly folder: string;
  readonly host: Pick<Host, 'db' | 'failing' | 'ports'>;
  readonly driver: Pick<Driver, 'isFailing'>;
  readonly space: Space;
}

/** What can be measured of a running machine at any time. Reading it ends the interval that the loop's delay is of. */
export function createMeasures(measured: Measured): { metrics(): Promise<Metric[]>; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  return {
    metrics: async () => [
      ...ofProcess(delay),
      ...ofStores(measured.host.db),
      ...ofWork(measured),
      ...(await ofFolder(measured)),
    ],
    stop: () => void delay.disable(),
  };
}

function ofProcess(delay: ReturnType<typeof monitorEventLoopDelay>): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const seconds = (nanoseconds: number) => nanoseconds / 1e9;
  const delays = [
    { labels: { quantile: '0.99' }, value: seconds(delay.percentile(99)) },
    { labels: { quantile: '1' }, value: seconds(delay.max) },
  ];
  delay.reset();
  return [
    {
      name: 'rasoat_build_info',
      help: 'The version of the program and of what it stores.',
      type: 'gauge',
      samples: [{ labels: { version: softwareVersion, stored: String(storedVersion) }, value: 1 }],
    },
    gauge('process_resident_memory_bytes', 'Memory that the process takes.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory that its objects take.', heapUsed),
    gauge('process_start_time_seconds', 'When it was started.', Math.round(performance.timeOrigin / 1000)),
    {
      name: 'rasoat_event_loop_delay_seconds',
      help: 'How late the program came to its work, since this was read last.',
      type: 'gauge',
      samples: delays,
    },
  ];
}

interface Counted {
  readonly status: string;
  readonly count: number;
}

function ofStores(db: Host['db']): Metric[] {
  const batches = query<Counted>(
    db,
    "SELECT body ->> '$.status' AS status, count(*) AS count FROM batches GROUP BY 1",
  );
  const messages = query<Counted & { kind: string }>(
    db,
    `SELECT status, iif(recipient IS NULL, 'work', 'mail') AS kind, count(*) AS count FROM outbox
     WHERE status IN ('queued', 'failed', 'bounced') GROUP BY 1, 2`,
  );
  return [
    {
      name: 'rasoat_batches',
      help: 'Files of survey lists by what became of them.',
      type: 'gauge',
      samples: batches.all().map(({ status, count }) => ({ labels: { status }, value: count })),
    },
    {
      name: 'rasoat_outbox',
      help: 'Mails and pieces of work that wait or have failed.',
      type: 'gauge',
      samples: outboxSamples(messages.all()),
    },
  ];
}

/** Zeros too, so that an alarm can be set on what has never been. */
const outboxSamples = (counted: readonly (Counted & { readonly kind: string })[]): Sample[] =>
  ['work', 'mail'].flatMap((kind) =>
    ['queued', 'failed', 'bounced'].map((status) => {
      const found = counted.find((each) => each.kind === kind && each.status === status);
      return { labels: { kind, status }, value: found?.count ?? 0 };
    }),
  );

const ofWork = ({ host, driver }: Measured): Metric[] => [
  gauge('rasoat_failing_work', 'Arrived files and timers that failed and are tried again.', host.failing()),
  gauge('rasoat_work_failing', 'Whether the last round of work broke off.', Number(driver.isFailing())),
];

/** Times are 0 where there has been no such thing. */
async function ofFolder({ folder, host, space }: Measured): Promise<Metric[]> {
  const check = await host.ports.anchors.lastCheck();
  const secondsOf = (at: string | undefined) => (at === undefined ? 0 : Date.parse(at) / 1000);
  return [
    gauge('rasoat_disk_free_bytes', 'Space left where the data is.', space.free()),
    gauge('rasoat_disk_least_bytes', 'Space below which no file is taken.', space.least),
    gauge(
      'rasoat_last_backup_timestamp_seconds',
      'When the newest backup was begun.',
      secondsOf(lastBackup(folder)?.at),
    ),
    gauge(
      'rasoat_last_chain_check_timestamp_seconds',
      'When the audit chains were checked.',
      secondsOf(check?.at),
    ),
    gauge('rasoat_chain_problems', 'What that check found wrong.', check?.problems.length ?? 0),
  ];
}
