import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../functions/vault.ts';
import { passYear } from '../functions/requests/pass-year.ts';
import { overTables } from './over-dynamo.ts';

overTables('a year over DynamoDB', (fresh) => {
  test('has the same requests, reviews and lists', async () => {
    const dynamo = await fresh();
    const vault = vaultOf(randomBytes(32));
    await passYear((now) => dynamoStores(dynamo, vault, now));
  }, 240_000);
});
