import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareBytes, buildChild } from '../files/fresh-process.ts';
import { machine } from '../files/machine.ts';
import { type Case, type Figure, report } from '../measure.ts';
import { fillStore } from './made-up-store.ts';
import type { Peak, ReportResults } from './report-tables.ts';
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
      name: `report and tables of a store, ${inText(households)}`,
      floorIs: 'read and parse the rows',
      floor: () => parseStore(store),
      ours: () => reportOnStore(store),
    },
  ];
}

const ownChild = fileURLToPath(new URL('./child.ts', import.meta.url));

/** The large size is measured in fewer rounds: its figures vary less, and each takes a minute. */
const roundsOf = (rounds: number, households: number): number =>
  Math.max(1, Math.round((rounds * sizes[0]) / households));

/** Classes, movements and the report at two sizes, and the peak memory of a report of a store in its own process. */
export async function measureReports(folder: string, rounds: number): Promise<ReportResults> {
  const bare = await bareBytes();
  const child = buildChild(folder, ownChild);
  const figures: Figure[] = [];
  const peaks: Peak[] = [];
  for (const households of sizes) {
    const store = join(folder, `store-${households}`);
    await fillStore(store, households);
    for (const each of casesOf(households, store))
      figures.push(await report(each, roundsOf(rounds, households)));
    const peak = spawnSync(process.execPath, [child, store], { encoding: 'utf8' }).stdout;
    peaks.push({ households, bytes: Number(peak) });
  }
  const on = new Date().toISOString().slice(0, 10);
  return { on, machine: machine(), node: process.versions.node, bareBytes: bare, figures, peaks };
}
