import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ask, buildChild, productFlags, runJob } from '../files/fresh-process.ts';
import type { Answer, Job } from '../files/job.ts';
import { type Kind, type List, listsOf, rowsOf, writeList } from '../files/lists.ts';
import { median } from '../measure.ts';
import { parts } from './parts.ts';
import type { Shares } from './profile-shares.ts';

/** Where the time goes with one list: the whole path to records in milliseconds, that of the floor, and the shares. */
export interface ListParts {
  readonly kind: Kind;
  readonly rows: number;
  readonly ms: number;
  readonly floorMs: number;
  readonly shares: Shares;
  /** Of a list without a mistake, each is a household that the version could not read. */
  readonly rejected: number;
}

/** What one version of rasoat needs. */
export interface PartsOfVersion {
  readonly commit: string;
  readonly on: string;
  readonly lists: readonly ListParts[];
}

/** The lists whose cells are not all wrong. */
const isMeasured = ({ kind }: List): boolean => kind !== 'all';

const jobOf = (list: List, reader: Job['reader']): Job => ({
  reader,
  format: 'csv',
  path: list.path,
  stage: 'record',
  rows: rowsOf(list.kind),
  peers: '',
});

async function runProfiled(child: string, job: Job): Promise<Shares> {
  const said = await ask(process.execPath, [...productFlags, child, JSON.stringify(job)]);
  if (said === undefined) throw new Error(`${job.path} cannot be profiled.`);
  return JSON.parse(said) as Shares;
}

async function answerOf(child: string, job: Job): Promise<Answer> {
  const answer = await runJob(child, job);
  if (!answer) throw new Error(`${job.path} cannot be read by ${job.reader}.`);
  return answer;
}

interface Children {
  readonly plain: string;
  readonly profiled: string;
}

/** Runs with and without the profiler in turns; the medians of the shares are made to add up to the whole. */
async function partsOfList(list: List, { plain, profiled }: Children, rounds: number): Promise<ListParts> {
  const [times, floors, all]: [number[], number[], Shares[]] = [[], [], []];
  let rejected = 0;
  for (let round = 0; round < rounds; round += 1) {
    floors.push((await answerOf(plain, jobOf(list, 'floor'))).ms);
    const { ms, tally } = await answerOf(plain, jobOf(list, 'rasoat'));
    times.push(ms);
    rejected = tally.rejected ?? 0;
    all.push(await runProfiled(profiled, jobOf(list, 'rasoat')));
  }
  const medians = parts.map((part) => [part, median(all.map((shares) => shares[part]))] as const);
  const total = medians.reduce((sum, [, share]) => sum + share, 0);
  const shares = Object.fromEntries(
    medians.map(([part, share]) => [part, Math.round((1_000 * share) / total) / 1_000]),
  ) as Shares;
  const { kind, rows } = list;
  return { kind, rows, ms: Math.round(median(times)), floorMs: Math.round(median(floors)), shares, rejected };
}

const commitHere = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  }).trim();

/** Measures where the time goes with each CSV list. The lists are written to `folder` and removed again. */
export async function measureParts(
  folder: string,
  { rounds, sizes }: { readonly rounds: number; readonly sizes: readonly number[] },
): Promise<PartsOfVersion> {
  const profiledChild = fileURLToPath(new URL('./profiled-child.ts', import.meta.url));
  const children = { plain: buildChild(folder), profiled: buildChild(folder, profiledChild) };
  const lists: ListParts[] = [];
  for (const rows of sizes)
    for (const list of listsOf(folder, 'csv', rows).filter(isMeasured)) {
      process.stderr.write(`parts of ${list.kind}, ${rows} rows\n`);
      await writeList(list);
      lists.push(await partsOfList(list, children, rounds));
      rmSync(list.path);
    }
  return { commit: commitHere(), on: new Date().toISOString().slice(0, 10), lists };
}
