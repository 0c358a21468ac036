import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { Context } from 'aws-lambda';
import { lazy } from '../../lazy.ts';
import { env } from '../env.ts';

/** Longer than any queue keeps a message. */
const remembered = 15 * 24 * 3600;

const store = lazy(() => new DynamoDBPersistenceLayer({ tableName: env('IDEMPOTENCY_TABLE') }));

type Key = Readonly<Record<string, string>>;

/**
 * Does something once for each key. While another invocation is at it this one fails, and comes again; one that was
 * cut off counts no more when its function's time is over.
 */
export async function once(
  key: Key,
  { lambdaContext, work }: { readonly lambdaContext: Context; readonly work: () => Promise<void> },
): Promise<void> {
  const config = new IdempotencyConfig({ lambdaContext, expiresAfterSeconds: remembered });
  const run = async (_: Key) => {
    await work();
    return 'done';
  };
  await makeIdempotent(run, { persistenceStore: store(), config })(key);
}
