import { hash } from 'node:crypto';
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type AuditDraft, AuditEvent, type Head, link, noHead } from '../../../shared/audit.ts';
import type { Audit } from '../../../shared/ports.ts';
import { backoff } from './backoff.ts';
import { allItems, type Dynamo, firstItem, type Item } from './dynamo.ts';
import { type Action, putNew, transact } from './dynamo-transact.ts';
import { keys, padded } from './format/keys.ts';
import { tables } from './tables.ts';

/** Audit chains in a table of their own, to which the functions may only append. */
export function dynamoAudit(dynamo: Dynamo): Audit {
  return {
    async chain(campaignId, ward) {
      const items = await allItems(dynamo, 'audit', { pk: keys.chain({ campaignId, ward }) });
      return items.map(eventOf);
    },
    async story(campaignId, limit) {
      const events: AuditEvent[] = [];
      for await (const page of storyPages(dynamo, campaignId, { Limit: limit })) {
        events.push(...((page.Items ?? []) as Item[]).map(eventOf));
        if (events.length >= limit) break;
      }
      return events.slice(0, limit);
    },
    async count(campaignId) {
      let events = 0;
      for await (const { Count } of storyPages(dynamo, campaignId, { Select: 'COUNT' })) events += Count ?? 0;
      return events;
    },
  };
}

const eventOf = ({ body }: Item): AuditEvent => AuditEvent.parse(JSON.parse(String(body)));

/** A campaign's events over all chains, newest first, in pages. The index lags behind the table by up to a second. */
async function* storyPages(
  { client, tables: names }: Dynamo,
  campaignId: string,
  wanted: Pick<QueryCommandInput, 'Limit' | 'Select'>,
) {
  const { name, partition } = tables.audit.index;
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: names.audit,
        IndexName: name,
        ExclusiveStartKey: start,
        ScanIndexForward: false,
        KeyConditionExpression: '#c = :c',
        ExpressionAttributeNames: { '#c': partition },
        ExpressionAttributeValues: { ':c': campaignId },
        ...wanted,
      }),
    );
    yield page;
    start = page.LastEvaluatedKey;
  } while (start);
}

const maxTries = 200;

/**
 * Does all actions and appends the event to its chain, or does nothing. Gives the indexes of the actions whose
 * condition failed. When another writer appended to the chain first, it reads the chain's head again and retries.
 */
export async function transactWithEvent(
  dynamo: Dynamo,
  actions: readonly Action[],
  draft: AuditDraft | undefined,
): Promise<number[]> {
  if (!draft) return transact(dynamo, actions);
  for (let tries = 1; ; tries += 1) {
    const event = link(draft, await headOf(dynamo, draft), (text) => hash('sha256', text));
    const failed = await transact(dynamo, [...actions, putNew(dynamo, 'audit', itemOf(event))]);
    const ours = failed.filter((index) => index < actions.length);
    if (failed.length === 0 || ours.length > 0) return ours;
    if (tries === maxTries)
      throw new Error('The event could not be appended: other writers kept extending the audit chain.');
    await backoff(tries);
  }
}

async function headOf(dynamo: Dynamo, ref: AuditDraft): Promise<Head> {
  const last = await firstItem(dynamo, 'audit', { pk: keys.chain(ref), newestFirst: true });
  return last ? eventOf(last) : noHead;
}

function itemOf(event: AuditEvent): Item {
  const { campaignId, ward, seq, at } = event;
  const order = `${at}#${ward}#${padded(seq, 9)}`;
  return { ...keys.event(event, seq), c: campaignId, t: order, body: JSON.stringify(event) };
}
