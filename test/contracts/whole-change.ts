import type { Change } from '../../shared/changes.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { newReview } from '../../shared/ward/ward-review.ts';
import { batch, campaignId, decision, draft, reminder, type Stores, xuanLac } from './examples.ts';

/** A request for something. */
export const request: RequestKey = { id: 'r1', content: 'c1' };

/** A change that touches everything there is, under `request`. */
export async function everything({ campaigns, wards }: Stores): Promise<Change> {
  return {
    run: { ...(await campaigns.get(campaignId)), status: 'running' },
    review: { ...(await wards.get(xuanLac)), generations: [1] },
    added: [newReview(campaignId, '02100')],
    batch: batch('b1'),
    decision: decision('d1'),
    reminders: [reminder('an@example.org')],
    task: { task: 'survey', token: 'token-1' },
    outbox: [{ kind: 'mail', campaignId, to: 'an@example.org', subject: 's', text: 't' }],
    event: draft(),
    request,
  };
}

/** All that can be seen of the example's campaign. */
export const world = async (stores: Stores) => ({
  run: await stores.campaigns.get(campaignId),
  wards: await stores.wards.list(campaignId),
  batches: await stores.batches.list(xuanLac),
  decisions: await stores.decisions.list(xuanLac),
  reminders: await stores.reminders.list(campaignId),
  token: await stores.tasks.token(campaignId, 'survey'),
  outbox: await stores.outbox.pending(10),
  story: await stores.audit.story(campaignId, 10),
  known: await stores.changes.knows(campaignId, request),
});
