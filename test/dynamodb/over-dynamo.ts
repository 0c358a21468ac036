import { randomBytes } from 'node:crypto';
import { describe, inject } from 'vitest';
import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { dynamoStores } from '../../functions/aws/dynamo/dynamo-stores.ts';
import { vaultOf } from '../../functions/vault.ts';
import { openDatabase } from '../../local/sqlite/database.ts';
import { sqliteSchedules } from '../../local/stores/sqlite-schedules.ts';
import type { CreateStores } from '../contracts/examples.ts';
import { freshTables } from './fresh-tables.ts';

const create: CreateStores = async (now) => ({
  ...dynamoStores(await freshTables(inject('dynamodb')), vaultOf(randomBytes(32)), now),
  // No table's business: the Scheduler keeps them, and its own tests run where there is one.
  schedules: sqliteSchedules(openDatabase(':memory:')),
});

/** Runs contract suites over a DynamoDB-compatible engine, or skips them where there is none. */
export function overDynamo(...suites: ((name: string, create: CreateStores) => void)[]): void {
  describe.skipIf(!inject('dynamodb'))('over a DynamoDB-compatible engine', () => {
    for (const suite of suites) suite('DynamoDB', create);
  });
}

/** Runs tests over fresh tables of such an engine, or skips them where there is none. */
export function overTables(what: string, tests: (fresh: () => Promise<Dynamo>) => void): void {
  describe.skipIf(!inject('dynamodb'))(what, () => tests(() => freshTables(inject('dynamodb'))));
}
