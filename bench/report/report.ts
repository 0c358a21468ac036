import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareBytes, buildChild } from '../files/fresh-process.ts';
import { type Case, report } from '../measure.ts';
import { fillStore } from './made-up-store.ts';
import { classifyAndMove, loopOver, parseStore, reportOnLists, reportOnStore } from './work.ts';

const sizes = [50_000, 500_000] as const;
const inText = (households: number): string => households.toLocaleString('en');

function casesOf(households: number, store: string): Case[] {
  const amount = { unit: 'households', amount: households } as const;
  const loop = { floorIs: 'loop over the records', floor: () => loopOver(households) } as const;
  return [
    {
      ...amount,
      ...loop,
      name: `classes, movements, ${inText(households)}`,
      ours: () => classifyAndMove(households),
    },
    {
      ...amount,
      ...loop,
      name: `report of lists, ${inText(households)}`,
      ours: () => reportOnLists(households),
    },
    {
      ...amount,
      name: `report of a store, ${inText(households)}`,
      floorIs: 'read and parse the rows',
      floor: () => parseStore(store),
      ours: () => reportOnStore(store),
    },
  ];
}

const ownChild = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Classes, movements and the report at two sizes, and the peak memory of a report of a store in its own process. */
export async function reportReports(folder: string, rounds: number): Promise<void> {
  const bare = await bareBytes();
  const child = buildChild(folder, ownChild);
  for (const households of sizes) {
    const store = join(folder, `store-${households}`);
    await fillStore(store, households);
    for (const each of casesOf(households, store)) await report(each, rounds);
    const peak = Number(spawnSync(process.execPath, [child, store], { encoding: 'utf8' }).stdout);
    const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
    console.log(
      `${`memory of a report, ${inText(households)}`.padEnd(34)} ${mebibytes(peak).padStart(9)} MiB, ` +
        `of which Node alone ${mebibytes(bare)}`,
    );
  }
}
