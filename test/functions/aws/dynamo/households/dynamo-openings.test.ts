import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Dynamo } from '../../../../../functions/aws/dynamo/dynamo.ts';
import { sealer } from '../../../../../functions/aws/dynamo/format/pack.ts';
import { dynamoOpenings } from '../../../../../functions/aws/dynamo/households/dynamo-openings.ts';
import { sealedLists } from '../../../../../functions/aws/dynamo/households/sealed-lists.ts';
import { vaultOf } from '../../../../../functions/vault.ts';
import type { OpeningEntry } from '../../../../../shared/household.ts';
import { xuanLac } from '../../../../contracts/examples.ts';
import { overTables } from '../../../../dynamodb/over-dynamo.ts';
import { tampered } from '../../../../dynamodb/tampered.ts';

const seals = sealer(vaultOf(randomBytes(32)));
const openingsIn = (dynamo: Dynamo) => dynamoOpenings(sealedLists(dynamo, seals));
const list = (name: string, length: number): OpeningEntry[] =>
  Array.from({ length }, (_, index) => ({
    code: `${name}${index}`,
    head: 'Chủ hộ',
    village: 'Bản Tưn',
    people: 4,
    class: 'poor',
  }));

overTables('an opening list in DynamoDB', (fresh) => {
  /** Replaces the list while a reader is between its head and its parts. */
  const replacedMeanwhile = (dynamo: Dynamo, entries: readonly OpeningEntry[]) => {
    let left = 1;
    return tampered(dynamo, async (name) => {
      if (name === 'QueryCommand' && left-- > 0) await openingsIn(dynamo).putOpening(xuanLac, entries);
    });
  };

  test.each([0, 1, 2_500])(
    'of %i entries is read completely even if it is replaced during the reading',
    async (length) => {
      const dynamo = await fresh();
      await openingsIn(dynamo).putOpening(xuanLac, list('A', 2_500));
      const read = await openingsIn(replacedMeanwhile(dynamo, list('B', length))).opening(xuanLac);
      expect(read).toEqual(list('B', length));
    },
  );

  test('is one complete list if another is written between its parts and its head', async () => {
    const dynamo = await fresh();
    const store = openingsIn(dynamo);
    let left = 1;
    const overtaken = tampered(dynamo, async (name) => {
      if (name === 'PutCommand' && left-- > 0) await store.putOpening(xuanLac, list('B', 3));
    });
    await openingsIn(overtaken).putOpening(xuanLac, list('A', 3));
    expect(await store.opening(xuanLac)).toEqual(list('A', 3));
  });
});
