import { randomBytes } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Dynamo } from '../../../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../../../functions/vault.ts';
import {
  campaignId,
  choDon,
  choDonWards,
  created,
  draft,
  fixed,
  xuanLac,
} from '../../../contracts/examples.ts';
import { overTables } from '../../../dynamodb/over-dynamo.ts';
import { tampered } from '../../../dynamodb/tampered.ts';

const vault = vaultOf(randomBytes(32));
const storesOver = (dynamo: Dynamo) => dynamoStores(dynamo, vault, fixed);

/** Lets the next transaction meet a half-finished one, on which some of its conditions fail and some conflict. */
function meeting(dynamo: Dynamo, codes: readonly string[], rival: () => Promise<unknown>): Dynamo {
  let left = 1;
  return tampered(dynamo, async (name) => {
    if (name !== 'TransactWriteCommand' || left-- < 1) return;
    await rival();
    throw new TransactionCanceledException({
      message: 'met',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  });
}

overTables('a transaction that meets another', (fresh) => {
  const world = async () => {
    const dynamo = await fresh();
    const stores = storesOver(dynamo);
    await stores.campaigns.add(choDon, choDonWards, created(choDon));
    const change = { review: await stores.wards.get(xuanLac), event: draft(), request: { id: 'r1' } };
    return { dynamo, stores, change };
  };

  test('of the same request succeeds, even if the other is half finished', async () => {
    const { dynamo, stores, change } = await world();
    const codes = ['TransactionConflict', 'ConditionalCheckFailed', 'None'];
    const met = meeting(dynamo, codes, () => stores.changes.commit(change));
    await storesOver(met).changes.commit(change);
    expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
  });

  describe.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'by %s',
    (code) => {
      test('is retried', async () => {
        const { dynamo, stores, change } = await world();
        await storesOver(meeting(dynamo, [code], async () => {})).changes.commit(change);
        expect(await stores.audit.chain(campaignId, xuanLac.ward)).toHaveLength(1);
      });
    },
  );

  test('is not retried if the transaction itself is invalid', async () => {
    const { dynamo, change } = await world();
    const met = meeting(dynamo, ['ValidationError'], async () => {});
    await expect(storesOver(met).changes.commit(change)).rejects.toThrow('met');
  });
});
