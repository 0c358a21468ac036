import * as z from 'zod';
import { dayOf } from '../../../shared/calendar.ts';
import type { Message } from '../../../shared/changes.ts';
import type { Reminders } from '../../../shared/ports.ts';
import { Reminder } from '../../../shared/reminders.ts';
import { allItems, type Dynamo } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';
import { timeKey } from './format/time-key.ts';

type Status = 'queued' | 'sent' | 'failed';
const Lines = z.array(Reminder);

/**
 * Reminders in the registry, those of one change in one item. A reminder has the status of the latest digest to the
 * same person on the same day. Without a digest it counts as failed, so that somebody notices.
 */
export function dynamoReminders(dynamo: Dynamo): Reminders {
  return {
    async list(campaignId) {
      const statusOf = await statuses(dynamo, campaignId);
      const range = { pk: keys.reminders(campaignId), eventuallyConsistent: true };
      const items = await allItems(dynamo, 'registry', range);
      const lines = new Map<string, Reminder>();
      for (const line of items.flatMap(({ body }) => Lines.parse(unzip(body)))) {
        if (!lines.has(identityOf(line))) lines.set(identityOf(line), line);
      }
      return [...lines.values()].map((line) => ({ ...line, status: statusOf(line) }));
    },
  };
}

/** A reminder that is written twice on one day is the same reminder. */
const identityOf = ({ at, to, ward, stage, kind }: Reminder): string =>
  JSON.stringify([dayOf(new Date(at)), to, ward, stage, kind]);

/** Reads pending mails before finished ones: a mail that finishes in between is read twice, never missed. */
async function statuses(dynamo: Dynamo, campaignId: string): Promise<(line: Reminder) => Status> {
  const pending = await allItems(dynamo, 'registry', { pk: keys.outbox('mail') });
  const finished = await allItems(dynamo, 'registry', { pk: keys.mails(campaignId) });
  const digests = new Map<string, { sk: string; status: Status }>();
  const note = (person: string, sk: string, status: Status) => {
    const before = digests.get(person);
    if (!before || before.sk <= sk) digests.set(person, { sk, status });
  };
  for (const { sk, day, body } of pending) {
    const message = JSON.parse(String(body)) as Extract<Message, { kind: 'mail' }>;
    if (message.campaignId === campaignId) note(`${day} ${message.to}`, sk, 'queued');
  }
  for (const { sk, day, to, status } of finished) note(`${day} ${to}`, sk, status as Status);
  return ({ at, to }) => digests.get(`${dayOf(new Date(at))} ${to}`)?.status ?? 'failed';
}

/** Adds the reminders of one change. */
export function remindersAction(
  dynamo: Dynamo,
  campaignId: string,
  reminders: readonly Reminder[],
  at: Date,
): Action {
  const sk = timeKey(at);
  return put(dynamo, 'registry', { pk: keys.reminders(campaignId), sk, body: zip(reminders) });
}
