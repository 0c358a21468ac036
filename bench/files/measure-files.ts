import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { readZip } from '../../functions/files/xlsx/read/zip.ts';
import { writeBombs } from './bombs.ts';
import { type Command, commandNames, findCommands } from './commands.ts';
import { compareReaders } from './compare-readers.ts';
import { bareBytes, buildChild, runJob } from './fresh-process.ts';
import { type List, listsOf, writeList } from './lists.ts';
import { machine } from './machine.ts';
import { installPeers, peerFolder, versionOf } from './peer-folder.ts';
import { peers } from './peers.ts';
import type { Measure, Results } from './results.ts';

export interface Extent {
  /** For lists of up to 50,000 rows; half as many for larger ones. */
  readonly rounds: number;
  readonly sizes: readonly number[];
}

async function sharedStringsOf({ path }: List): Promise<number> {
  const file = await open(path);
  const entries = await readZip(file, statSync(path).size);
  await file.close();
  return [...entries.values()].find(({ name }) => name === 'xl/sharedStrings.xml')?.inflated ?? 0;
}

/** The number of cells in which each reader of workbooks breaks a letter. */
async function countLetters(child: string, { path, format }: List): Promise<Record<string, number>> {
  const readers = peers.filter((peer) => peer.format === format && versionOf(peer.package));
  const letters: Record<string, number> = {};
  for (const reader of ['rasoat', ...readers.map(({ name }) => name)]) {
    const job = { reader, format, path, stage: 'letters', rows: 'heads', peers: peerFolder } as const;
    const answer = await runJob(child, job);
    if (answer) letters[reader] = answer.tally.broken ?? 0;
  }
  return letters;
}

async function tryBombs(child: string, folder: string): Promise<Results['bombs']> {
  const tried: Results['bombs'][number][] = [];
  for (const { name, path, size } of await writeBombs(folder)) {
    const asked = { reader: 'rasoat', format: 'xlsx', stage: 'check', rows: 'heads' } as const;
    const answer = await runJob(child, { ...asked, path, peers: peerFolder });
    const { ms = 0, bytes = 0, tally = {} } = answer ?? {};
    tried.push({ name, size, refused: tally.refused === 1, ms: Math.round(ms), bytes });
  }
  return tried;
}

const versionsOf = (commands: readonly Command[]): Results['versions'] => ({
  Node: process.versions.node,
  ...Object.fromEntries(peers.map(({ package: name }) => [name, versionOf(name) ?? 'absent'])),
  ...Object.fromEntries(commandNames.map((name) => [name, 'absent'])),
  ...Object.fromEntries(commands.map(({ name, version }) => [name, version])),
});

/** Runs all benchmarks of survey files. Their lists are written to `folder` and removed again. */
export async function measureFiles(folder: string, { rounds, sizes }: Extent): Promise<Results> {
  installPeers();
  const child = buildChild(folder);
  const commands = await findCommands(folder);
  const measures: Measure[] = [];
  const sharedStrings: Record<string, number> = {};
  let letters: Results['letters'] = {};
  for (const format of ['csv', 'xlsx'] as const) {
    for (const rows of sizes) {
      const lists = listsOf(folder, format, rows);
      const [clean, , , inline] = lists;
      for (const list of lists) await writeList(list);
      const times = rows > 50_000 ? Math.ceil(rounds / 2) : rounds;
      measures.push(...(await compareReaders(lists, { child, commands, rounds: times })));
      if (format === 'xlsx') sharedStrings[rows] = await sharedStringsOf(clean);
      if (format === 'xlsx' && rows === sizes[0]) letters = await countLetters(child, inline);
      for (const { path } of lists) rmSync(path);
    }
  }
  const bombs = await tryBombs(child, folder);
  return {
    on: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions: versionsOf(commands),
    bareBytes: await bareBytes(),
    sharedStrings,
    measures,
    letters,
    bombs,
  };
}
