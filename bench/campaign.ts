import { join } from 'node:path';
import { openSurveyFile } from '../functions/files/open.ts';
import { movableClock } from '../local/host/clock.ts';
import { openHost } from '../local/host/host.ts';
import { readCampaignFolder } from '../local/simulation/campaign-folder.ts';
import { simulate } from '../local/simulation/simulate.ts';
import type { Case } from './measure.ts';

const sample = 'examples/cho-don-2019';
/** Recorded households in the expected result of the sample. */
const households = 4_295;

async function runCampaign(folder: string): Promise<void> {
  const clock = movableClock(new Date('2019-09-16T01:00:00Z'));
  const host = openHost({ folder, now: clock.now, synchronous: 'NORMAL', concurrency: 1 });
  await simulate(await readCampaignFolder(sample), host, clock);
  host.close();
}

/** The least that a campaign requires: reading every row of every file once. */
async function readFiles(): Promise<void> {
  const { events = [], path } = await readCampaignFolder(sample);
  for (const event of events) {
    if (event.do !== 'upload') continue;
    const { sheets, close } = await openSurveyFile(join(path, event.file));
    for (const sheet of sheets) for await (const _ of sheet.rows());
    await close();
  }
}

/** The whole campaign of the sample district: 22 wards, 30 uploads, 340 decisions. */
export function campaignCases(folder: string): Case[] {
  let round = 0;
  return [
    {
      name: 'whole campaign, 22 wards',
      unit: 'households',
      amount: households,
      floorIs: 'read the files once',
      floor: readFiles,
      ours: () => runCampaign(join(folder, `campaign-${++round}`)),
    },
  ];
}
