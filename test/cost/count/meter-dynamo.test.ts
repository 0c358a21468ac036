import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, inject, test } from 'vitest';
import { freshTables } from '../../../cost/count/fresh-tables.ts';
import { createMeter } from '../../../cost/count/meter.ts';
import { meterDynamo } from '../../../cost/count/meter-dynamo.ts';
import { allItems, type Dynamo, firstItem, getItem } from '../../../functions/aws/dynamo/dynamo.ts';
import { deleteAll, putAll } from '../../../functions/aws/dynamo/dynamo-batch-write.ts';
import { addItem, put, putNew, transact } from '../../../functions/aws/dynamo/dynamo-transact.ts';

/** Adds up the capacity that the engine reports. */
function enginesOwn({ client }: Dynamo): { units: number } {
  const said = { units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(args);
      const { ConsumedCapacity: one } = result.output as { ConsumedCapacity?: ConsumedCapacity };
      const all: ConsumedCapacity[] = one ? [one].flat() : [];
      said.units += all.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      return result;
    },
    { step: 'initialize', name: 'enginesOwn' },
  );
  return said;
}

async function metered() {
  const dynamo = await freshTables(inject('dynamodb'));
  const meter = createMeter();
  const said = enginesOwn(dynamo);
  const held = meterDynamo(dynamo, meter);
  const counted = () =>
    Object.entries(meter.counts()).reduce(
      (sum, [name, amount]) => (/^(writes|reads)\//.test(name) ? sum + amount : sum),
      0,
    );
  return { dynamo, held, said, counted };
}

const item = (sk: string, bytes: number) => ({ pk: 'P', sk, body: 'x'.repeat(bytes), count: 12 });
const many = Array.from({ length: 60 }, (_, n) => item(String(n).padStart(3, '0'), 200 + n * 90));

describe.skipIf(!inject('dynamodb'))('the counted capacity', () => {
  test('is what the engine reports for puts, updates and deletions', async () => {
    const { dynamo, said, counted } = await metered();
    const { client, tables } = dynamo;
    const TableName = tables.registry;
    await putAll(dynamo, 'registry', many);
    await putAll(dynamo, 'registry', [item('059', 10)]);
    await addItem(dynamo, 'registry', item('one', 1500));
    await client.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'P', sk: 'one' },
        UpdateExpression: 'SET #body = :body, #more = :more',
        ExpressionAttributeNames: { '#body': 'body', '#more': 'more' },
        ExpressionAttributeValues: { ':body': 'y'.repeat(3000), ':more': 'z'.repeat(2000) },
      }),
    );
    await deleteAll(dynamo, 'registry', many.slice(0, 30));
    await client.send(new DeleteCommand({ TableName, Key: { pk: 'P', sk: 'one' } }));
    await client.send(new DeleteCommand({ TableName, Key: { pk: 'P', sk: 'never' } }));
    expect(said.units).toBeGreaterThan(100);
    expect(counted()).toBe(said.units);
  });

  test('is what the engine reports for reads, with any projection', async () => {
    const { dynamo, said, counted } = await metered();
    await putAll(dynamo, 'households', many);
    await getItem(dynamo, 'households', { pk: 'P', sk: '059' });
    await getItem(dynamo, 'households', { pk: 'P', sk: 'never' });
    await allItems(dynamo, 'households', { pk: 'P' });
    await allItems(dynamo, 'households', { pk: 'P', prefix: '00', only: ['pk', 'sk'] });
    await allItems(dynamo, 'households', { pk: 'nobody' });
    await firstItem(dynamo, 'households', { pk: 'P', newestFirst: true });
    expect(counted()).toBe(said.units);
  });

  test('is doubled in a transaction', async () => {
    const { dynamo, said, counted } = await metered();
    await transact(dynamo, [
      put(dynamo, 'registry', item('a', 10)),
      put(dynamo, 'households', item('b', 2000)),
    ]);
    expect(said.units).toBe(2 + 4);
    expect(counted()).toBe(said.units);
  });

  test('includes the writes to an index', async () => {
    const { dynamo, held, counted } = await metered();
    await putAll(dynamo, 'audit', [{ pk: 'P', sk: '1', c: 'campaign', t: '1', body: 'x'.repeat(1100) }]);
    expect(counted()).toBe(2 + 2);
    expect(held.stored(dynamo.tables.audit)).toBeGreaterThan(1200);
  });

  test('includes a write whose condition fails, which changes nothing', async () => {
    const { dynamo, held, counted } = await metered();
    await addItem(dynamo, 'registry', item('a', 10));
    const before = held.stored(dynamo.tables.registry);
    expect(await transact(dynamo, [putNew(dynamo, 'registry', item('a', 5000))])).toEqual([0]);
    expect(counted()).toBe(1 + 10);
    expect(held.stored(dynamo.tables.registry)).toBe(before);
  });
});
