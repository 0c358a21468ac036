import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './clients.ts';

/** How far a rehearsal's time is ahead of the real one: `{ pk, sk, offset }`, in milliseconds. */
const place = { pk: 'CLOCK', sk: 'CLOCK' } as const;

/** The clock of a rehearsal as it stands now. It goes on by itself; when it was moved, the next reading tells. */
export async function rehearsalClock({ documents, name }: Table): Promise<() => Date> {
  const command = new GetCommand({ TableName: name, Key: place, ConsistentRead: true });
  const { Item } = await documents.send(command);
  const offset = Number(Item?.offset ?? 0);
  return () => new Date(Date.now() + offset);
}

/** Sets a rehearsal's clock to an instant. */
export async function setRehearsalClock({ documents, name }: Table, at: Date): Promise<void> {
  const Item = { ...place, offset: at.getTime() - Date.now() };
  await documents.send(new PutCommand({ TableName: name, Item }));
}
