import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf } from '../../../shared/calendar.ts';
import type { Message } from '../../../shared/changes.ts';
import { type MailStatus, replacedBy } from '../../../shared/mail/mail-status.ts';
import type { Outbox } from '../../../shared/mail/outbox.ts';
import { leaseTime, maxTries, retryDelay } from '../../../shared/mail/outbox-retries.ts';
import { type Dynamo, eachItem, getItem, type Item, type Key } from './dynamo.ts';
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
    async postpone(id, until) {
      await update(dynamo, id, 'attribute_exists(pk)', { nextAt: until.getTime() });
    },
    async done(id) {
      const item = await find(id);
      if (item && messageOf(item).kind === 'mail') await finish(dynamo, item, 'sent');
      else if (item) await remove(dynamo, item);
    },
    async failed(id, why, { isFinal } = { isFinal: false }) {
      const item = await find(id);
      if (!item) return;
      const tries = Number(item.tries) + 1;
      if (isFinal || tries >= maxTries) return finish(dynamo, item, 'failed', why);
      const nextAt = now().getTime() + retryDelay(tries);
      await update(dynamo, id, 'attribute_exists(pk)', { tries, why, nextAt });
    },
    async learned(campaignId, id, { status, why }) {
      const pending = await find(id);
      if (pending) return finish(dynamo, pending, status, why);
      const result = await getItem(dynamo, 'registry', { pk: keys.mails(campaignId), sk: keyOf(id).sk });
      if (result) await putUnlessLater(dynamo, { ...result, status, why }, status);
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
  return { pk: pk || '-', sk: sk || '-' };
}
const messageOf = ({ body }: Item): Message => JSON.parse(String(body)) as Message;

const remove = ({ client, tables }: Dynamo, { pk, sk }: Key) =>
  client.send(new DeleteCommand({ TableName: tables.registry, Key: { pk, sk } }));

/**
 * Moves a finished mail to the partition of its campaign. It writes the status first: a crash in between may send a mail
 * twice, but never loses its status.
 */
async function finish(dynamo: Dynamo, item: Item, status: MailStatus, why?: string): Promise<void> {
  const message = messageOf(item);
  const to = message.kind === 'mail' ? message.to : message.task;
  const result = { pk: keys.mails(message.campaignId), sk: item.sk, to, day: item.day, status, why };
  await putUnlessLater(dynamo, result, status);
  await remove(dynamo, item);
}

/** Puts a status unless one is there that comes later in a mail's life. */
function putUnlessLater({ client, tables }: Dynamo, item: Item, status: MailStatus): Promise<boolean> {
  const earlier = replacedBy(status);
  const names = earlier.map((_, index) => `:earlier${index}`);
  const command = new PutCommand({
    TableName: tables.registry,
    Item: item,
    ConditionExpression: `attribute_not_exists(pk) OR #status IN (${names.join(', ')})`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: Object.fromEntries(names.map((name, index) => [name, earlier[index]])),
  });
  return conditionHolds(client.send(command));
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
  const { day = dayOf(at) } = message.kind === 'mail' ? message : {};
  return put(dynamo, 'registry', {
    pk: keys.outbox(message.kind),
    sk: timeKey(at),
    body: JSON.stringify(message),
    day,
    tries: 0,
    nextAt: 0,
  });
}
