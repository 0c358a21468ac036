import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Dynamo, getItem } from './dynamo/dynamo.ts';

/** Holds how many milliseconds a rehearsal's clock is ahead: `{ pk: 'CLOCK', sk: 'CLOCK', offset }`. */
const itemKey = { pk: 'CLOCK', sk: 'CLOCK' } as const;

/** A rehearsal's clock with its present offset. Read it again to notice that somebody moved it. */
export async function rehearsalClock(dynamo: Dynamo): Promise<() => Date> {
  const offset = Number((await getItem(dynamo, 'registry', itemKey))?.offset ?? 0);
  return () => new Date(Date.now() + offset);
}

/** Sets a rehearsal's clock to an instant. */
export async function setRehearsalClock({ client, tables }: Dynamo, at: Date): Promise<void> {
  const Item = { ...itemKey, offset: at.getTime() - Date.now() };
  await client.send(new PutCommand({ TableName: tables.registry, Item }));
}
