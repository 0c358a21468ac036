import { formatNumber, table } from '../tables.ts';
import { type LastDay, lastDay } from './last-day.ts';

type Scenario = Omit<LastDay, 'ingesting' | 'committing' | 'seed'>;

/** The last day of a survey for one province, for the whole nation in one deployment, and for the worst case. */
const scenarios: Readonly<Record<string, Scenario>> = {
  'một tỉnh / one province': { wards: 170, householdsOfWard: 2_941, sending: 0.6, files: 2, rush: 0.3 },
  'cả nước / the nation': { wards: 3_321, householdsOfWard: 8_431, sending: 0.6, files: 2, rush: 0.3 },
  'cả nước, mọi tệp trong ngày / the nation, every file on this day': {
    wards: 3_321,
    householdsOfWard: 8_431,
    sending: 1,
    files: 9,
    rush: 0.5,
  },
};

/** Files that are ingested at once; 10 is deployed. */
const limits = [2, 5, 10, 50, 200];

/** Lambda's default limit of concurrent requests. */
const committing = 1_000;

/** The last day of each scenario, with each limit. */
export function lastDayTables(seed: number): string {
  return Object.entries(scenarios)
    .map(([name, scenario]) => table(name, [head, ...limits.map((limit) => row(scenario, limit, seed))]))
    .join('');
}

const head = [
  'read at once',
  'files',
  'reading',
  'wished',
  'wait p50',
  'p99',
  'worst, s',
  'committing',
  'WU/s households',
  'registry',
  'audit',
  'hottest key',
];

function row(scenario: Scenario, ingesting: number, seed: number): string[] {
  const { files, ingest, commit, writes, hottest } = lastDay({ ...scenario, ingesting, committing, seed });
  const seconds = [ingest.medianWait, ingest.longWait, ingest.worstWait].map((wait) => wait.toFixed(1));
  const units = [writes.households, writes.registry, writes.audit, hottest].map((each) =>
    formatNumber(Math.round(each)),
  );
  return [
    ...[ingesting, files, ingest.peak, ingest.wished].map(formatNumber),
    ...seconds,
    formatNumber(commit.peak),
    ...units,
  ];
}
