// Records a province in a process of its own, or its floor does, and answers with what it took.
import { mkdirSync } from 'node:fs';
import { peakBytes } from '../files/peak.ts';
import { profiled } from '../parts/profiled.ts';
import { codesOf, madeUpCampaign } from '../report/made-up-review.ts';
import { recordBare } from './floor-province.ts';
import type { ProvinceAnswer, ProvinceJob } from './province.ts';
import { divisionOfProvince } from './province-parts.ts';
import { openProvince, recordProvince } from './record-province.ts';

const { what, files, folder, households }: ProvinceJob = JSON.parse(process.argv[2] ?? '');
const campaign = { ...madeUpCampaign(households), training: { gate: 'advisory' as const } };
mkdirSync(folder, { recursive: true });

async function measured(record: () => Promise<number>): Promise<ProvinceAnswer> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const recorded = await record();
  const { user, system } = process.cpuUsage(cpu);
  return { recorded, ms: (user + system) / 1000, wall: performance.now() - wall, bytes: peakBytes() };
}

async function answer(): Promise<unknown> {
  if (what === 'floor') return measured(async () => recordBare(files, folder, codesOf(campaign)));
  const host = await openProvince(folder, campaign);
  try {
    const record = () => recordProvince(host, campaign, files);
    return what === 'rasoat' ? await measured(record) : await profiled(record, divisionOfProvince);
  } finally {
    host.close();
  }
}

console.log(JSON.stringify(await answer()));
