import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { commitBatch } from '../../functions/batch/commit-batch.ts';
import { receiveBatch } from '../../functions/batch/receive-batch.ts';
import { createCampaign } from '../../functions/campaign/create-campaign.ts';
import { launchCampaign } from '../../functions/campaign/launch-campaign.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type Host, openHost } from '../../local/host/host.ts';
import { coordinator, wardOfficer } from '../../local/simulation/actors.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { codesOf } from '../report/made-up-review.ts';
import { fileOf } from './province-files.ts';

/** Opens a data folder with a campaign whose wards are in their survey. */
export async function openProvince(folder: string, campaign: Campaign): Promise<Host> {
  const clock = movableClock(new Date('2025-08-01T02:00:00Z'));
  const host = openHost({ folder, now: clock.now });
  const by = coordinator(campaign);
  await createCampaign({ campaign, opening: {}, by }, host.ports);
  await launchCampaign({ campaignId: campaign.id, by, request: 'launch' }, host.ports);
  await host.settle();
  const survey = new Date('2025-09-15T02:00:00Z');
  for (let due = host.nextDue(); due && due < survey; due = host.nextDue()) {
    clock.moveTo(due);
    await host.tick();
  }
  clock.moveTo(survey);
  return host;
}

/** Sends, checks and records the list of each ward, one after another. Gives the recorded households. */
export async function recordProvince(host: Host, campaign: Campaign, files: string): Promise<number> {
  const { ports, settle } = host;
  let count = 0;
  for (const ward of codesOf(campaign)) {
    const asWard = { campaignId: campaign.id, ward, by: wardOfficer(campaign, ward) };
    const { batch, upload } = await receiveBatch({ ...asWard, request: ward, name: `${ward}.csv` }, ports);
    if (!upload) throw new Error('The list has no address to be sent to.');
    await ports.files.receive(basename(upload.url), createReadStream(fileOf(files, ward)));
    await settle();
    await commitBatch({ ...asWard, request: `${ward}-commit`, batchId: batch.id }, ports);
    count += (await ports.wards.get({ campaignId: campaign.id, ward })).totals.households;
  }
  return count;
}
