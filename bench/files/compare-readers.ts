import { median } from '../measure.ts';
import type { Command } from './commands.ts';
import { runJob, timeCommand } from './fresh-process.ts';
import type { Answer, Job, Stage } from './job.ts';
import { type List, type Lists, rowsOf } from './lists.ts';
import { peerFolder, versionOf } from './peer-folder.ts';
import { peers } from './peers.ts';
import { isOurs, type Measure } from './results.ts';

/** A peer that takes more milliseconds runs only once. */
const runOnceAbove = 5_000;

/** A reader with one list and stage, and the answers of its processes. */
interface Entrant extends Pick<Measure, 'stage' | 'reader'> {
  readonly list: List;
  readonly run: () => Promise<Answer | undefined>;
  readonly answers: Answer[];
  gaveUp: boolean;
}

/** A list full of errors gives no records; the additional lists are only processed completely. */
function stagesOf({ kind }: List): readonly Stage[] {
  if (kind === 'all') return ['parse', 'check'];
  return kind === 'families' || kind === 'inline' || kind === 'ward'
    ? ['record']
    : ['parse', 'check', 'record'];
}

type Entry = Pick<Entrant, 'list' | 'stage' | 'reader' | 'run'>;

function jobOf(child: string, list: List, stage: Stage, reader: string): Entry {
  const { format, path, kind } = list;
  const job: Job = { reader, format, path, stage, rows: rowsOf(kind), peers: peerFolder };
  return { list, stage, reader, run: () => runJob(child, job) };
}

/** Only the time of a command is known. */
async function runCommand({ command, args }: Command, { path }: List): Promise<Answer | undefined> {
  const ms = await timeCommand(command, args(path));
  return ms === undefined ? undefined : { ms, bytes: 0, tally: {} };
}

/** rasoat and its floor with every list and stage, peers and commands with the clean list. */
function entrantsFor(lists: Lists, child: string, commands: readonly Command[]): Entrant[] {
  const [clean] = lists;
  const able = peers.filter(
    ({ format, upTo = clean.rows, package: name }) =>
      format === clean.format && clean.rows <= upTo && versionOf(name),
  );
  const entries = [
    ...lists.flatMap((list) =>
      stagesOf(list).flatMap((stage) =>
        ['rasoat', 'floor'].map((reader) => jobOf(child, list, stage, reader)),
      ),
    ),
    ...able.map(({ name }) => jobOf(child, clean, 'parse', name)),
    ...(clean.format === 'csv' ? commands : []).map(
      (each): Entry => ({
        list: clean,
        stage: 'parse',
        reader: each.name,
        run: () => runCommand(each, clean),
      }),
    ),
  ];
  return entries.map((entry) => ({ ...entry, answers: [], gaveUp: false }));
}

/** Runs the readers in turns, so that noise affects all of them. */
async function runInTurns(all: readonly Entrant[], title: string, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`${title}, round ${round + 1} of ${rounds}\n`);
    for (const each of all) {
      if (each.gaveUp || (!isOurs(each.reader) && (each.answers[0]?.ms ?? 0) > runOnceAbove)) continue;
      const answer = await each.run();
      if (answer) each.answers.push(answer);
      else each.gaveUp = true;
    }
  }
}

function measured({ list, stage, reader, answers, gaveUp }: Entrant): Measure {
  const { format, kind, rows } = list;
  const base = { format, kind, rows, stage, reader };
  const [first] = answers;
  if (gaveUp || !first) return { ...base, runs: 0, ms: 0, bytes: 0, tally: {} };
  const ms = Math.round(median(answers.map((answer) => answer.ms)));
  const bytes = Math.max(...answers.map((answer) => answer.bytes));
  return { ...base, runs: answers.length, ms, bytes, tally: first.tally };
}

/** Throws if rasoat and the floor count differently, because the floor would then do less work. */
function requireSameTally(measures: readonly Measure[]): void {
  for (const ours of measures.filter(({ reader }) => reader === 'rasoat')) {
    const same = (each: Measure) =>
      each.reader === 'floor' && each.kind === ours.kind && each.stage === ours.stage;
    const [one, other] = [ours, measures.find(same)].map((each) => JSON.stringify(each?.tally));
    if (ours.runs === 0 || one !== other)
      throw new Error(`${ours.format} ${ours.kind} ${ours.stage}: rasoat counts ${one}, the floor ${other}`);
  }
}

/** Measures all readers with the lists of one format and size. Throws if rasoat and the floor count differently. */
export async function compareReaders(
  lists: Lists,
  { child, commands, rounds }: { child: string; commands: readonly Command[]; rounds: number },
): Promise<Measure[]> {
  const all = entrantsFor(lists, child, commands);
  await runInTurns(all, `${lists[0].format}, ${lists[0].rows} rows`, rounds);
  const measures = all.map(measured);
  requireSameTally(measures);
  return measures;
}
