import { figure, table } from '../print.ts';
import { type LastDay, lastDay } from './last-day.ts';

type Scene = Omit<LastDay, 'ingesting' | 'committing' | 'seed'>;

/** The last day of a survey for a province, for all of them in one place, and at its worst. */
const scenes: Readonly<Record<string, Scene>> = {
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

/** So many files are read at a time: what is deployed is 10. */
const limits = [2, 5, 10, 50, 200];

/** Requests of one function that Lambda serves at a time, where nothing is reserved. */
const committing = 1_000;

/** How the last day goes with one limit or another. */
export function arrivalTables(seed: number): string {
  return Object.entries(scenes)
    .map(([name, scene]) => table(name, [head, ...limits.map((limit) => row(scene, limit, seed))]))
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

function row(scene: Scene, ingesting: number, seed: number): string[] {
  const { files, ingest, commit, writes, hottest } = lastDay({ ...scene, ingesting, committing, seed });
  const seconds = [ingest.medianWait, ingest.longWait, ingest.worstWait].map((wait) => wait.toFixed(1));
  const units = [writes.households, writes.registry, writes.audit, hottest].map((each) =>
    figure(Math.round(each)),
  );
  return [
    ...[ingesting, files, ingest.peak, ingest.wished].map(figure),
    ...seconds,
    figure(commit.peak),
    ...units,
  ];
}
