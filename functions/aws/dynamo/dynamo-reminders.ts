import * as z from 'zod';
import { dayOf } from '../../../shared/calendar.ts';
import type { Message } from '../../../shared/changes.ts';
import type { MailStatus } from '../../../shared/mail/mail-status.ts';
import { type MailTrouble, troubleOf } from '../../../shared/mail/mail-trouble.ts';
import type { Reminders } from '../../../shared/ports.ts';
import { Reminder } from '../../../shared/reminders.ts';
import { allItems, type Dynamo, type Item } from './dynamo.ts';
import { type Action, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';
import { unzip, zip } from './format/pack.ts';
import { timeKey } from './format/time-key.ts';

/** What became of a digest, and what hindered it last. */
interface Fate {
  readonly status: MailStatus;
  readonly why?: MailTrouble;
}
const Lines = z.array(Reminder);

/**
 * Reminders in the registry, those of one change in one item. A reminder has the status of the latest digest to the
 * same person on the same day. Without a digest it counts as failed, so that somebody notices.
 */
export function dynamoReminders(dynamo: Dynamo): Reminders {
  return {
    async list(campaignId) {
      const fateOf = await fates(dynamo, campaignId);
      const range = { pk: keys.reminders(campaignId), eventuallyConsistent: true };
      const items = await allItems(dynamo, 'registry', range);
      const lines = new Map<string, Reminder>();
      for (const line of items.flatMap(({ body }) => Lines.parse(unzip(body)))) {
        if (!lines.has(identityOf(line))) lines.set(identityOf(line), line);
      }
      return [...lines.values()].map((line) => ({ ...line, ...fateOf(line) }));
    },
  };
}

/** A reminder that is written twice on one day is the same reminder. */
const identityOf = ({ at, to, ward, stage, kind }: Reminder): string =>
  JSON.stringify([dayOf(new Date(at)), to, ward, stage, kind]);

/** Reads pending mails before finished ones: a mail that finishes in between is read twice, never missed. */
async function fates(dynamo: Dynamo, campaignId: string): Promise<(line: Reminder) => Fate> {
  const pending = await allItems(dynamo, 'registry', { pk: keys.outbox('mail') });
  const finished = await allItems(dynamo, 'registry', { pk: keys.mails(campaignId) });
  const digests = new Map<string, Fate & { readonly sk: string }>();
  const note = (person: string, { sk, why }: Item, status: MailStatus) => {
    const before = digests.get(person);
    if (before && before.sk > sk) return;
    digests.set(person, { sk, status, ...(why !== undefined && { why: troubleOf(String(why)) }) });
  };
  for (const item of pending) {
    const message = JSON.parse(String(item.body)) as Extract<Message, { kind: 'mail' }>;
    if (message.campaignId === campaignId) note(`${item.day} ${message.to}`, item, 'queued');
  }
  for (const item of finished) note(`${item.day} ${item.to}`, item, item.status as MailStatus);
  return ({ at, to }) => {
    const { status = 'failed', why } = digests.get(`${dayOf(new Date(at))} ${to}`) ?? {};
    return { status, ...(why && { why }) };
  };
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
