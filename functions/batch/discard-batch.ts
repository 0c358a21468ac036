import { Refusal } from '../../shared/errors.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';

const discard = wardCommand('discardBatch', async ({ call, ref, review, now, ports }) => {
  const batch = await batchIn(ref, call.batchId, ports);
  const { id, status } = batch;
  if (status === 'committed') throw new Refusal('BatchCommitted');
  if (status === 'discarded' || status === 'undone') throw new Refusal('BatchNotReady', { status });
  const discarded = { ...batch, status: 'discarded' as const, endedAt: now.toISOString() };
  // With the review, so that of a commit and a discard at the same time one is `Stale`.
  return { review, batch: discarded, detail: { batch: id }, answer: viewOfBatch(discarded) };
});

/**
 * Puts aside a batch that is not committed: it is not offered any more, and its file and findings stay readable. The
 * same request again answers with the batch. Refuses `BatchCommitted`, and `BatchNotReady` where it has ended already.
 */
export const discardBatch = (async (call, ports) =>
  (await discard(call, ports)) ??
  viewOfBatch(await batchIn(call, call.batchId, ports))) satisfies Step<'discardBatch'>;
