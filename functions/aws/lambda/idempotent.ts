import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import type { Context } from 'aws-lambda';
import { lazy } from '../../lazy.ts';
import { env } from '../env.ts';

/** Longer than SQS keeps a message. */
const expiresAfterSeconds = 15 * 24 * 3600;

const store = lazy(() => new DynamoDBPersistenceLayer({ tableName: env('IDEMPOTENCY_TABLE') }));

type Key = Readonly<Record<string, string>>;

/**
 * Runs something once per key. Throws while another invocation runs it, so that the message comes again; an
 * invocation that was cut off no longer counts once its time limit has passed.
 */
export async function idempotent(key: Key, lambdaContext: Context, run: () => Promise<void>): Promise<void> {
  const config = new IdempotencyConfig({ lambdaContext, expiresAfterSeconds });
  const runOnce = async (_: Key) => {
    await run();
    return 'done';
  };
  await makeIdempotent(runOnce, { persistenceStore: store(), config })(key);
}
