import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf } from '../../../shared/calendar.ts';
import type { Message } from '../../../shared/changes.ts';
import { leaseTime, maxTries, retryDelay } from '../../../shared/outbox-retries.ts';
import type { Outbox } from '../../../shared/ports.ts';
import { type Dynamo, eachItem, getItem, type Item, type Key } from './dynamo.ts';
import { putAll } from './dynamo-batch-write.ts';
import { type Action, conditionHolds, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { timeKey } from './format/time-key.ts';

const kinds = ['complete', 'mail'] as const satisfies Message['kind'][];

/**
 * The outbox in the registry. Each kind has one partition, which holds only pending messages and is normally empty. A
 * finished mail moves to its campaign's mails, where reminders look up its status.
 */
export function dynamoOutbox(dynamo: Dynamo, now: () => Date): Outbox {
  const find = (id: string) => getItem(dynamo, 'registry', keyOf(id));
  const remove = (id: string) =>
    dynamo.client.send(new DeleteCommand({ TableName: dynamo.tables.registry, Key: keyOf(id) }));
  /** Writes the status first: a crash in between may send a mail twice, but never loses its status. */
  const finish = async (item: Item, status: 'sent' | 'failed', why?: string) => {
    await putAll(dynamo, 'registry', [resultOf(item, status, why)]);
    await remove(idOf(item));
  };
  return {
    async pending(limit, kind) {
      const at = now().getTime();
      const due: Item[] = [];
      for (const each of kind ? [kind] : kinds) due.push(...(await dueItems(dynamo, each, at, limit)));
      return due
        .sort((a, b) => (a.sk < b.sk ? -1 : 1))
        .slice(0, limit)
        .map((item) => ({ id: idOf(item), message: messageOf(item) }));
    },
    async lease(id) {
      const at = now().getTime();
      return update(dynamo, id, '#nextAt <= :at', { nextAt: at + leaseTime }, { ':at': at });
    },
    async done(id) {
      const item = await find(id);
      if (item && messageOf(item).kind === 'mail') await finish(item, 'sent');
      else if (item) await remove(id);
    },
    async failed(id, why) {
      const item = await find(id);
      if (!item) return;
      const tries = Number(item.tries) + 1;
      if (tries >= maxTries) return finish(item, 'failed', why);
      const nextAt = now().getTime() + retryDelay(tries);
      await update(dynamo, id, 'attribute_exists(pk)', { tries, why, nextAt });
    },
  };
}

async function dueItems(dynamo: Dynamo, kind: Message['kind'], at: number, limit: number): Promise<Item[]> {
  const due: Item[] = [];
  for await (const item of eachItem(dynamo, 'registry', { pk: keys.outbox(kind) })) {
    if (Number(item.nextAt) <= at) due.push(item);
    if (due.length === limit) break;
  }
  return due;
}

const separator = '/';
const idOf = ({ pk, sk }: Key): string => `${pk}${separator}${sk}`;
function keyOf(id: string): Key {
  const [pk = '', sk] = id.split(separator);
  return { pk, sk: sk || '-' };
}
const messageOf = ({ body }: Item): Message => JSON.parse(String(body)) as Message;

/** The status of a finished mail, in the partition of its campaign. */
function resultOf(item: Item, status: 'sent' | 'failed', why?: string): Item {
  const message = messageOf(item);
  const to = message.kind === 'mail' ? message.to : message.task;
  return { pk: keys.mails(message.campaignId), sk: item.sk, to, day: item.day, status, ...(why && { why }) };
}

/** Sets attributes of a pending message. False if it is no longer pending or the condition fails. */
function update(
  { client, tables }: Dynamo,
  id: string,
  condition: string,
  values: Readonly<Record<string, string | number>>,
  others: Readonly<Record<string, number>> = {},
): Promise<boolean> {
  const names = Object.keys(values);
  const command = new UpdateCommand({
    TableName: tables.registry,
    Key: keyOf(id),
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(names.map((name) => [`:${name}`, values[name]])),
      ...others,
    },
  });
  return conditionHolds(client.send(command));
}

/** Adds a message that is due at once. `at` is the instant of the change. */
export function messageAction(dynamo: Dynamo, message: Message, at: Date): Action {
  return put(dynamo, 'registry', {
    pk: keys.outbox(message.kind),
    sk: timeKey(at),
    body: JSON.stringify(message),
    day: dayOf(at),
    tries: 0,
    nextAt: 0,
  });
}
