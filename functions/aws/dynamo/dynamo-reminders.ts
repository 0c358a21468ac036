import * as z from 'zod';
import { dayOf } from '../../../shared/calendar.ts';
import type { Message } from '../../../shared/changes.ts';
import type { Reminders } from '../../../shared/ports.ts';
import { Reminder } from '../../../shared/reminders.ts';
import { allItems, type Dynamo } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';
import { sequence } from './format/sequence.ts';

type Status = 'queued' | 'sent' | 'failed';
const Lines = z.array(Reminder);

/**
 * Reminders in the registry, those of one change in one item. One's status is that of the newest digest to the same
 * person on the same day; a reminder for which nothing was written to anybody has failed, so that it is seen.
 */
export function dynamoReminders(dynamo: Dynamo): Reminders {
  return {
    async list(campaignId) {
      const statusOf = await statuses(dynamo, campaignId);
      const range = { pk: keys.reminders(campaignId), shownOnly: true };
      const items = await allItems(dynamo, 'registry', range);
      const lines = new Map<string, Reminder>();
      for (const line of items.flatMap(({ body }) => Lines.parse(unzip(body)))) {
        if (!lines.has(nameOf(line))) lines.set(nameOf(line), line);
      }
      return [...lines.values()].map((line) => ({ ...line, status: statusOf(line) }));
    },
  };
}

/** The same on the same day is the same reminder. */
const nameOf = ({ at, to, ward, stage, kind }: Reminder): string =>
  JSON.stringify([dayOf(new Date(at)), to, ward, stage, kind]);

/** Waiting mails are read before those whose fate is known: one that moves in between is met twice, never missed. */
async function statuses(dynamo: Dynamo, campaignId: string): Promise<(line: Reminder) => Status> {
  const waiting = await allItems(dynamo, 'registry', { pk: keys.outbox('mail') });
  const known = await allItems(dynamo, 'registry', { pk: keys.mails(campaignId) });
  const digests = new Map<string, { sk: string; status: Status }>();
  const note = (person: string, sk: string, status: Status) => {
    const before = digests.get(person);
    if (!before || before.sk <= sk) digests.set(person, { sk, status });
  };
  for (const { sk, day, body } of waiting) {
    const message = JSON.parse(String(body)) as Extract<Message, { kind: 'mail' }>;
    if (message.campaignId === campaignId) note(`${day} ${message.to}`, sk, 'queued');
  }
  for (const { sk, day, to, status } of known) note(`${day} ${to}`, sk, status as Status);
  return ({ at, to }) => digests.get(`${dayOf(new Date(at))} ${to}`)?.status ?? 'failed';
}

/** Adds the reminders of one change. */
export function remindersAction(
  dynamo: Dynamo,
  campaignId: string,
  reminders: readonly Reminder[],
  at: Date,
): Action {
  const sk = sequence(at);
  return put(dynamo, 'registry', { pk: keys.reminders(campaignId), sk, body: zip(reminders) });
}
