import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { type TableName, tables } from '../../functions/aws/dynamo/tables.ts';
import { vaultOf } from '../../functions/vault.ts';
import { movableClock } from '../../local/host/clock.ts';
import { type Host, openHost } from '../../local/host/host.ts';
import { type CampaignFolder, readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { instantOf } from '../../shared/calendar.ts';
import { wardsOf } from '../../shared/campaign.ts';
import { writeSampleCampaign } from '../sample/sample-campaign.ts';
import type { Shape } from '../sample/sample-events.ts';
import type { Counts } from './counts.ts';
import { freshTables } from './fresh-tables.ts';
import { createMeter } from './meter.ts';
import { meterDynamo } from './meter-dynamo.ts';
import { meterFilesAndMail } from './meter-files.ts';
import { play } from './play.ts';

/** What a campaign used, and the sizes of its executions. */
export interface Counted {
  readonly shape: Shape;
  readonly counts: Counts;
  /** State transitions of each ward's execution. */
  readonly transitions: readonly number[];
  /** Events in the longest execution history. */
  readonly longestHistory: number;
}

/** Runs a sample campaign with a simulated clock over the stores of AWS, and counts what it uses. */
export async function countCampaign(endpoint: string, shape: Shape): Promise<Counted> {
  const path = mkdtempSync(join(tmpdir(), 'rasoat-cost-'));
  writeSampleCampaign(path, shape);
  const folder = await readCampaignFolder(path);
  const clock = movableClock(instantOf('2026-09-07', '08:00'));
  const meter = createMeter();
  const dynamo = await freshTables(endpoint);
  const sizes = meterDynamo(dynamo, meter);
  const host = openHost({
    folder: join(path, 'data'),
    now: clock.now,
    synchronous: 'NORMAL',
    concurrency: 1,
    stores: dynamoStores(dynamo, vaultOf(randomBytes(32)), clock.now),
    around: (step, call) => meter.as(step, call),
  });
  try {
    meterFilesAndMail(host, meter);
    await play(folder, host, { clock, meter });
    for (const table of Object.keys(tables) as TableName[]) {
      meter.note(`stored/${table}`, sizes.stored(dynamo.tables[table]));
    }
    meter.note('transitions', host.runner.transitions());
    return { shape, counts: meter.counts(), ...executions(folder, host) };
  } finally {
    host.close();
    dynamo.client.destroy();
    rmSync(path, { recursive: true, force: true });
  }
}

function executions({ campaign }: CampaignFolder, { runner }: Host) {
  const wards = wardsOf(campaign).map(({ code }) => runner.history(`${campaign.id}-${code}-1`));
  const lengths = runner.executions().map(({ name }) => runner.history(name).length);
  return {
    transitions: wards.map((events) => events.filter(({ type }) => type.endsWith('StateEntered')).length),
    longestHistory: Math.max(...lengths),
  };
}
