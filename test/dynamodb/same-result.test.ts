import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { checkChains } from '../../functions/audit/check-chains.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { verifyPack } from '../../functions/evidence/verify/verify-pack.ts';
import { vaultOf } from '../../functions/vault.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type Host, type HostOptions, openHost } from '../../local/host/host.ts';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { simulate, simulationResult } from '../../local/simulation/simulate.ts';
import type { Actor } from '../../shared/access/actor.ts';
import { addDays, instantOf } from '../../shared/calendar.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { cutExample } from '../cut-example.ts';
import { partsOf } from '../functions/files/marking.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';
import { sized } from '../scale.ts';
import { freshTables } from './fresh-tables.ts';

// A list that is returned, one with an objection, and two lists with the same person.
const fourWards = {
  folder: () => cutExample(temporaryFolder(), ['02026', '02056', '02059', '02062']),
  wards: 4,
  households: 806,
  events: 122,
};
const example = {
  folder: () => new URL('../../examples/cho-don-2019', import.meta.url).pathname,
  wards: 22,
  households: 4295,
  events: 600,
};
const { folder, ...expected } = sized({ sample: fourWards, share: example, full: example });

/** A whole campaign in virtual time, over the stores of one machine or others. */
async function simulated(
  path: string,
  storesOver?: (now: () => Date) => Promise<NonNullable<HostOptions['stores']>>,
) {
  const campaignFolder = await readCampaignFolder(path);
  const { from } = campaignFolder.campaign.calendar.training;
  const clock = movableClock(instantOf(addDays(from, -7), '08:00'));
  const stores = await storesOver?.(clock.now);
  const host = openHost({
    folder: temporaryFolder(),
    now: clock.now,
    synchronous: 'NORMAL',
    concurrency: 1,
    ...(stores && { stores }),
  });
  try {
    await simulate(campaignFolder, host, clock);
    const result = await simulationResult(campaignFolder, host);
    const { campaign } = campaignFolder;
    return {
      ...result,
      report: await reportOn(campaign, host),
      evidence: await evidenceOf(campaign, host),
    };
  } finally {
    host.close();
  }
}

/** The texts in the report of the province, by file; workbooks hold when they were made. */
async function reportOn(
  { id, province }: Campaign,
  { ports, settle }: Host,
): Promise<Record<string, string>> {
  const by: Actor = { name: 'tinh', role: 'province', area: province.code, province: province.code };
  await perform('requestReport', { campaignId: id, by }, ports);
  await settle();
  const found = await perform('readReportFile', { campaignId: id, by, file: 'everything' }, ports);
  const { path } = await ports.files.fetch(found.file ?? '');
  const parts = Object.entries(await partsOf(path));
  return Object.fromEntries(parts.filter(([name]) => /\.(?:json|csv|html)$/.test(name)));
}

/** What does not hold in each ward's evidence pack, and how many entries and events it has. */
async function evidenceOf({ id, province, areas }: Campaign, { ports, settle }: Host) {
  const by: Actor = { name: 'tinh', role: 'province', area: province.code, province: province.code };
  const packs = [];
  for (const { code: ward } of areas.filter(({ level }) => level === 'ward')) {
    await perform('requestEvidence', { campaignId: id, ward, by }, ports);
    await settle();
    const { file } = await perform('readEvidenceFile', { campaignId: id, ward, by }, ports);
    const { problems, manifest } = await verifyPack((await ports.files.fetch(file ?? '')).path);
    packs.push({ ward, problems, entries: manifest?.entries.length, events: manifest?.head.seq });
  }
  // The anchors differ by the key and by the ids of the requests.
  const { chains, broken } = await checkChains({}, ports);
  return { packs, chains, broken };
}

describe.skipIf(!inject('dynamodb'))('a whole campaign over DynamoDB', () => {
  test('has the result that one machine has, to the letter', { timeout: 300_000 }, async () => {
    const path = folder();
    const overDynamo = async (now: () => Date) =>
      dynamoStores(await freshTables(inject('dynamodb')), vaultOf(randomBytes(32)), now);
    const result = await simulated(path);
    expect(JSON.stringify(await simulated(path, overDynamo))).toBe(JSON.stringify(result));
    expect({
      wards: result.wards.filter(({ stage }) => stage === 'recorded').length,
      households: result.totals.households,
      events: result.audit.events,
    }).toEqual(expected);
    expect(Object.keys(result.report)).toContain('lists/poor.csv');
    const { packs, ...checked } = result.evidence;
    expect(packs.map(({ problems }) => problems)).toEqual(Array(expected.wards).fill([]));
    expect(checked).toEqual({ chains: expected.wards + 1, broken: 0 });
    expect(result.duplicates).toEqual([{ wards: ['02056', '02059'] }]);
  });
});
