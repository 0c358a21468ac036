import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../functions/vault.ts';
import { readCampaignFolder } from '../../local/campaign-folder.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type HostOptions, openHost } from '../../local/host/host.ts';
import { simulate, simulationResult } from '../../local/simulation/simulate.ts';
import { addDays, instantOf } from '../../shared/calendar.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { freshTables } from './fresh-tables.ts';

const choDon = new URL('../../examples/cho-don-2019', import.meta.url).pathname;

/** A whole campaign in virtual time, over the stores of one machine or others. */
async function simulated(storesOver?: (now: () => Date) => Promise<NonNullable<HostOptions['stores']>>) {
  const folder = await readCampaignFolder(choDon);
  const clock = movableClock(instantOf(addDays(folder.campaign.calendar.training.from, -7), '08:00'));
  const stores = await storesOver?.(clock.now);
  const host = openHost({
    ...{ folder: temporaryFolder(), now: clock.now, synchronous: 'NORMAL', concurrency: 1 },
    ...(stores && { stores }),
  });
  try {
    await simulate(folder, host, clock);
    return await simulationResult(folder, host);
  } finally {
    host.close();
  }
}

describe.skipIf(!inject('dynamodb'))('a whole campaign over DynamoDB', () => {
  test('has the result that one machine has, to the letter', async () => {
    const overDynamo = async (now: () => Date) =>
      dynamoStores(await freshTables(inject('dynamodb')), vaultOf(randomBytes(32)), now);
    expect(JSON.stringify(await simulated(overDynamo))).toBe(JSON.stringify(await simulated()));
  });
});
