import { randomBytes } from 'node:crypto';
import { beforeEach } from 'vitest';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../functions/vault.ts';
import type { StoresOver } from '../fresh-host.ts';
import { batchRaces } from '../functions/batch/batch-races.ts';
import { overTables } from './over-dynamo.ts';

overTables('batches over DynamoDB', (fresh) => {
  let storesOver: StoresOver;
  beforeEach(async () => {
    const dynamo = await fresh();
    storesOver = (now) => dynamoStores(dynamo, vaultOf(randomBytes(32)), now);
  });
  batchRaces('DynamoDB', (now) => storesOver(now));
});
