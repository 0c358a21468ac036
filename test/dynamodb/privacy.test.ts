import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, test } from 'vitest';
import type { Dynamo, Item } from '../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { householdDictionary } from '../../functions/aws/dynamo/format/dictionary.ts';
import type { TableName } from '../../functions/aws/dynamo/tables.ts';
import { vaultOf } from '../../functions/vault.ts';
import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { simulate, simulationResult } from '../../local/simulation/simulate.ts';
import { addDays, instantOf } from '../../shared/calendar.ts';
import { marked, numbers, writeMarkedFolder } from '../marked-campaign.ts';
import { overTables } from './over-dynamo.ts';

const nameOfTable = ['registry', 'households', 'audit'] as const satisfies TableName[];

/** Runs the campaign of marked people over the tables; gives its result. */
async function campaignOver(dynamo: Dynamo) {
  const base = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const folder = await readCampaignFolder(writeMarkedFolder(base));
  const clock = movableClock(instantOf(addDays(folder.campaign.calendar.training.from, -7), '08:00'));
  const stores = dynamoStores(dynamo, vaultOf(randomBytes(32)), clock.now);
  const data = { folder: join(base, 'data'), synchronous: 'NORMAL', concurrency: 1 } as const;
  const host = openHost({ ...data, now: clock.now, stores });
  try {
    await simulate(folder, host, clock);
    return await simulationResult(folder, host);
  } finally {
    host.close();
    rmSync(base, { recursive: true, force: true });
  }
}

async function itemsOf({ client, tables }: Dynamo, table: TableName): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: tables[table], ExclusiveStartKey }));
    items.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** What one could make of bytes without a key: as they stand, and unpacked in every way in which we pack. */
function* readings(bytes: Uint8Array): Generator<string> {
  yield Buffer.from(bytes).toString('utf8');
  const ways = [
    () => brotliDecompressSync(bytes),
    () => inflateRawSync(bytes),
    () => inflateRawSync(bytes, { dictionary: householdDictionary }),
  ];
  for (const unpack of ways) {
    try {
      yield unpack().toString('utf8');
    } catch {
      // Not packed so.
    }
  }
}

/** Every key, attribute and packed text of an item. */
const textOf = (item: Item): string =>
  Object.entries(item)
    .flatMap(([name, value]) =>
      value instanceof Uint8Array ? [...readings(value)] : `${name}=${JSON.stringify(value)}`,
    )
    .join('\n');

overTables('a campaign of marked people in DynamoDB', (fresh) => {
  const texts = new Map<TableName, string[]>();
  let result: Awaited<ReturnType<typeof campaignOver>>;
  beforeAll(async () => {
    const dynamo = await fresh();
    result = await campaignOver(dynamo);
    for (const table of nameOfTable) texts.set(table, (await itemsOf(dynamo, table)).map(textOf));
  }, 120_000);

  test('ran through refusals, objections and a return', () => {
    expect(result.wards[0]).toMatchObject({ stage: 'recorded', rounds: { posting: 3, approval: 2 } });
    expect(result.refused).toHaveLength(6);
    expect(result.duplicates).toHaveLength(2);
  });

  test.each(nameOfTable)('names nobody in clear in the table %s', (table) => {
    expect(texts.get(table)?.length).toBeGreaterThan(5);
    for (const text of texts.get(table)!) {
      expect(text).not.toMatch(marked);
      expect(text).not.toMatch(numbers);
    }
  });

  test('can be read through the packing where nothing is sealed, so that it would be seen', () => {
    const registry = texts.get('registry')!.join('\n');
    expect(registry).toContain('"stage":"recorded"');
    expect(registry).toContain('huyen@thu.example');
  });
});
