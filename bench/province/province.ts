import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, buildChild, productFlags } from '../files/fresh-process.ts';
import { count, megabytes, table } from '../files/tables.ts';
import type { Shares } from '../parts/profile-shares.ts';
import { codesOf, madeUpCampaign } from '../report/made-up-review.ts';
import { householdsOfWard, writeProvince } from './province-files.ts';
import { type ProvincePart, partsOfProvince } from './province-parts.ts';

/** What a fresh process has to do: record the lists, the same under the profiler, or what is the least. */
export interface ProvinceJob {
  readonly what: 'rasoat' | 'profile' | 'floor';
  /** The folder of the lists, and the one that they are recorded in. */
  readonly files: string;
  readonly folder: string;
  /** Gives the campaign its number of wards. */
  readonly households: number;
}

/** Households recorded, milliseconds of processor time of all threads and of a clock, and the peak memory. */
export interface ProvinceAnswer {
  readonly recorded: number;
  readonly ms: number;
  readonly wall: number;
  readonly bytes: number;
}

const ownChild = fileURLToPath(new URL('./child.ts', import.meta.url));

/** The largest takes minutes. */
const timeout = 900_000;

async function run<T>(child: string, job: ProvinceJob): Promise<T> {
  rmSync(job.folder, { recursive: true, force: true });
  const flags = job.what === 'floor' ? [] : productFlags;
  const said = await ask(process.execPath, [...flags, child, JSON.stringify(job)], timeout);
  rmSync(job.folder, { recursive: true, force: true });
  if (said === undefined) throw new Error(`The province was not recorded (${job.what}).`);
  return JSON.parse(said) as T;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** A line of the table: a province of so many wards beside its floor. */
function lineOf(wards: number, ours: ProvinceAnswer, floor: ProvinceAnswer): string[] {
  if (ours.recorded !== floor.recorded)
    throw new Error(`rasoat records ${ours.recorded} households, its floor ${floor.recorded}.`);
  const perHousehold = ((ours.ms / ours.recorded) * 1000).toFixed(0);
  const times = (ours.ms / floor.ms).toFixed(1);
  const measured = [count(wards), count(ours.recorded), seconds(ours.ms), seconds(ours.wall)];
  return [...measured, perHousehold, seconds(floor.ms), times, megabytes(ours.bytes)];
}

const whereOf = (shares: Shares<ProvincePart>): string =>
  table(
    ['part', 'share'],
    partsOfProvince.map((part) => [part, `${(100 * shares[part]).toFixed(0)}%`]),
  );

/**
 * Provinces of several sizes from the files of their wards to the recorded results, each beside its floor in fresh
 * processes of the same run, and where the time of the smallest goes.
 */
export async function measureProvince(folder: string, sizes: readonly number[]): Promise<string> {
  const child = buildChild(folder, ownChild);
  const files = join(folder, 'lists');
  mkdirSync(files);
  const lines: string[][] = [];
  const jobOf = (wards: number, what: ProvinceJob['what']): ProvinceJob => ({
    what,
    files,
    folder: join(folder, 'province'),
    households: wards * householdsOfWard,
  });
  for (const wards of sizes) {
    await writeProvince(files, codesOf(madeUpCampaign(wards * householdsOfWard)));
    const floor = await run<ProvinceAnswer>(child, jobOf(wards, 'floor'));
    const ours = await run<ProvinceAnswer>(child, jobOf(wards, 'rasoat'));
    lines.push(lineOf(wards, ours, floor));
  }
  const shares = await run<Shares<ProvincePart>>(child, jobOf(Math.min(...sizes), 'profile'));
  const titles = ['wards', 'households', 'CPU s', 'wall s', 'µs/household', 'floor s', 'times', 'peak MB'];
  return [table(titles, lines), whereOf(shares)].join('\n\n');
}
