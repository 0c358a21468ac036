import { median } from '../measure.ts';
import type { Command } from './commands.ts';
import { runJob, timeCommand } from './fresh-process.ts';
import type { Answer, Job, Stage } from './job.ts';
import type { List } from './lists.ts';
import { peerFolder, versionOf } from './peer-folder.ts';
import { peers } from './peers.ts';
import { isOurs, type Measure } from './results.ts';

/** What takes longer is not run again and again; only peers ever do. */
const onceFrom = 5_000;

/** One reader, one list, one stage, and the answers of its processes. */
interface Contestant extends Pick<Measure, 'stage' | 'reader'> {
  readonly list: List;
  readonly run: () => Promise<Answer | undefined>;
  readonly answers: Answer[];
  gaveUp: boolean;
}

/** Where all is wrong there are no records to make; the lists besides the three are only taken to the end. */
function stagesOf({ kind }: List): readonly Stage[] {
  if (kind === 'all') return ['parse', 'check'];
  return kind === 'families' || kind === 'inline' ? ['record'] : ['parse', 'check', 'record'];
}

type Entry = Pick<Contestant, 'list' | 'stage' | 'reader' | 'run'>;

function jobOf(child: string, list: List, stage: Stage, reader: string): Entry {
  const { format, path, kind } = list;
  const job: Job = { reader, format, path, stage, families: kind === 'families', peers: peerFolder };
  return { list, stage, reader, run: () => runJob(child, job) };
}

/** Of a command only the time is known. */
async function runCommand({ command, args }: Command, { path }: List): Promise<Answer | undefined> {
  const ms = await timeCommand(command, args(path));
  return ms === undefined ? undefined : { ms, bytes: 0, tally: {} };
}

/** Everyone who reads these lists: ours beside its floor at every stage, peers and commands on the clean list. */
function contestants(lists: readonly List[], child: string, commands: readonly Command[]): Contestant[] {
  const [clean] = lists as readonly [List];
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

/** Lets everyone run in turns, so that a noisy machine disturbs all alike. */
async function compete(all: readonly Contestant[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const { format, rows } = all[0]!.list;
    process.stderr.write(`${format}, ${rows} rows, round ${round + 1} of ${rounds}\n`);
    for (const each of all) {
      if (each.gaveUp || (!isOurs(each.reader) && (each.answers[0]?.ms ?? 0) > onceFrom)) continue;
      const answer = await each.run();
      if (answer) each.answers.push(answer);
      else each.gaveUp = true;
    }
  }
}

function measured({ list, stage, reader, answers, gaveUp }: Contestant): Measure {
  const { format, kind, rows } = list;
  const base = { format, kind, rows, stage, reader };
  if (gaveUp || answers.length === 0) return { ...base, runs: 0, ms: 0, bytes: 0, tally: {} };
  const ms = Math.round(median(answers.map((answer) => answer.ms)));
  const bytes = Math.max(...answers.map((answer) => answer.bytes));
  return { ...base, runs: answers.length, ms, bytes, tally: answers[0]!.tally };
}

/** A floor that gives another answer is no floor. Throws where ours and the floor's differ in anything counted. */
function holdAgainstFloor(measures: readonly Measure[]): void {
  for (const ours of measures.filter(({ reader }) => reader === 'rasoat')) {
    const same = (each: Measure) =>
      each.reader === 'floor' && each.kind === ours.kind && each.stage === ours.stage;
    const [one, other] = [ours, measures.find(same)].map((each) => JSON.stringify(each?.tally));
    if (ours.runs === 0 || one !== other)
      throw new Error(`${ours.format} ${ours.kind} ${ours.stage}: rasoat counts ${one}, the floor ${other}`);
  }
}

/** Everyone's figures for the lists of one format and size. Throws where ours and the floor's answers differ. */
export async function contest(
  lists: readonly List[],
  { child, commands, rounds }: { child: string; commands: readonly Command[]; rounds: number },
): Promise<Measure[]> {
  const all = contestants(lists, child, commands);
  await compete(all, rounds);
  const measures = all.map(measured);
  holdAgainstFloor(measures);
  return measures;
}
