import { setTimeout as pause } from 'node:timers/promises';
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { type AuditDraft, AuditEvent, type Head, link, noHead } from '../../../shared/audit.ts';
import type { Audit } from '../../../shared/ports.ts';
import { sha256 } from '../../sha256.ts';
import { allItems, type Dynamo, firstItem, type Item, jitter } from './dynamo.ts';
import { type Action, putNew, transact } from './dynamo-transact.ts';
import { keys, padded } from './format/keys.ts';
import { tables } from './tables.ts';

/** The chains in a table of their own, to which nobody may do more than add. */
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

/** A campaign's events over all chains, newest first, page by page. The index follows the table within a second. */
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
 * Does all actions, and with them adds the event behind its chain's head; or nothing. Gives the places of the actions
 * whose condition did not hold. Who finds that another took the place behind the head reads the head again.
 */
export async function transactWithEvent(
  dynamo: Dynamo,
  actions: readonly Action[],
  draft: AuditDraft | undefined,
): Promise<number[]> {
  if (!draft) return transact(dynamo, actions);
  for (let tries = 1; ; tries += 1) {
    const event = link(draft, await headOf(dynamo, draft), sha256);
    const failed = await transact(dynamo, [...actions, putNew(dynamo, 'audit', itemOf(event))]);
    const ours = failed.filter((place) => place < actions.length);
    if (failed.length === 0 || ours.length > 0) return ours;
    if (tries === maxTries) throw new Error('The audit chain gives no place.');
    await pause(jitter(tries));
  }
}

async function headOf(dynamo: Dynamo, ref: AuditDraft): Promise<Head> {
  const last = await firstItem(dynamo, 'audit', { pk: keys.chain(ref), newestFirst: true });
  return last ? eventOf(last) : noHead;
}

function itemOf(event: AuditEvent): Item {
  const { campaignId, ward, seq, at } = event;
  const place = `${at}#${ward}#${padded(seq, 9)}`;
  return { ...keys.event(event, seq), c: campaignId, t: place, body: JSON.stringify(event) };
}
