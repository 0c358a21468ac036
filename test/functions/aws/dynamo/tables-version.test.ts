import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { type Dynamo, getItem } from '../../../../functions/aws/dynamo/dynamo.ts';
import { keys } from '../../../../functions/aws/dynamo/format/keys.ts';
import { requireKnownTables } from '../../../../functions/aws/dynamo/tables-version.ts';
import { storedVersion } from '../../../../shared/stored/version.ts';
import { overTables } from '../../../dynamodb/over-dynamo.ts';
import { tampered } from '../../../dynamodb/tampered.ts';
import { refusal } from '../../../refusal.ts';

const later = storedVersion + 1;

const markedAs = async ({ client, tables }: Dynamo, version: number): Promise<void> =>
  void (await client.send(
    new PutCommand({ TableName: tables.registry, Item: { ...keys.version, version } }),
  ));

const markOf = async (dynamo: Dynamo) => (await getItem(dynamo, 'registry', keys.version))?.version;

overTables('the version of the tables', (fresh) => {
  test('is marked by whoever first uses them, or first after an upgrade', async () => {
    const dynamo = await fresh();
    await requireKnownTables(dynamo);
    expect(await markOf(dynamo)).toBe(storedVersion);
    await markedAs(dynamo, storedVersion - 1);
    await requireKnownTables(dynamo);
    expect(await markOf(dynamo)).toBe(storedVersion);
  });

  test('is refused where it is newer, and stays', async () => {
    const dynamo = await fresh();
    await markedAs(dynamo, later);
    const refused = refusal('DataNewer', { found: later, known: storedVersion });
    await expect(requireKnownTables(dynamo)).rejects.toEqual(refused);
    expect(await markOf(dynamo)).toBe(later);
  });

  test('is never set back by one who had read an older mark', async () => {
    const dynamo = await fresh();
    const overtaken = tampered(dynamo, async (name) => {
      if (name === 'UpdateCommand') await markedAs(dynamo, later);
    });
    await expect(requireKnownTables(overtaken)).rejects.toEqual(refusal('DataNewer'));
    expect(await markOf(dynamo)).toBe(later);
  });

  test('costs a later start one reading', async () => {
    const dynamo = await fresh();
    await requireKnownTables(dynamo);
    const sent: string[] = [];
    await requireKnownTables(tampered(dynamo, async (name) => void sent.push(name)));
    expect(sent).toEqual(['GetCommand']);
  });
});
