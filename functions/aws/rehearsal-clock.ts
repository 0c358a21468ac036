import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Dynamo, getItem } from './dynamo/dynamo.ts';

/** How far a rehearsal's time is ahead of the real one: `{ pk: 'CLOCK', sk: 'CLOCK', offset }`, in milliseconds. */
const place = { pk: 'CLOCK', sk: 'CLOCK' } as const;

/** The clock of a rehearsal as it stands now. It goes on by itself; that it was moved the next reading tells. */
export async function rehearsalClock(dynamo: Dynamo): Promise<() => Date> {
  const offset = Number((await getItem(dynamo, 'registry', place))?.offset ?? 0);
  return () => new Date(Date.now() + offset);
}

/** Sets a rehearsal's clock to an instant. */
export async function setRehearsalClock({ client, tables }: Dynamo, at: Date): Promise<void> {
  const Item = { ...place, offset: at.getTime() - Date.now() };
  await client.send(new PutCommand({ TableName: tables.registry, Item }));
}
