import type { Batch } from '../../shared/batch/batch.ts';
import { requireUnchangedSince, requireUndoable } from '../../shared/batch/undo.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { narrowReturn } from '../../shared/ward/approval.ts';
import type { Step } from '../step.ts';
import { dropGeneration } from '../ward/change-records.ts';
import { type WardContext, wardCommand } from '../ward/ward-command.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';

const undo = wardCommand('undoBatch', async (context) => {
  const { call, input, ref, review, campaign, now, ports } = context;
  const batch = await batchIn(ref, call.batchId, ports);
  requireUndoable(review, campaign, batch);
  const reason = requireReason(input.reason);
  await requireNoLaterChange(batch, context);
  const narrowed = narrowReturn(review, batch.widened ?? []);
  const { id, generation } = batch;
  const undone = { ...batch, status: 'undone' as const, endedAt: now.toISOString() };
  const before =
    generation === undefined ? narrowed : await dropGeneration({ ...context, review: narrowed }, generation);
  return {
    review: before,
    batch: undone,
    detail: { batch: id, households: before.totals.households },
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: { batch: id, reason },
    answer: viewOfBatch(undone),
  };
});

async function requireNoLaterChange(
  { generation }: Batch,
  { ref, review, ports }: WardContext,
): Promise<void> {
  if (generation === undefined) return;
  const later = review.generations.filter((each) => each > generation);
  if (later.length === 0) return;
  requireUnchangedSince(await ports.households.versions(ref, [generation, ...later]), generation);
}

/**
 * Takes back the commit of a batch: its generation no longer counts, so records, rejections and totals are those of
 * before. The same request again answers with the batch. Refuses `BatchNotCommitted`, `UndoTooLate`, `ReasonMissing` and
 * `HouseholdsChangedSince`.
 */
export const undoBatch = (async (call, ports) =>
  (await undo(call, ports)) ??
  viewOfBatch(await batchIn(call, call.batchId, ports))) satisfies Step<'undoBatch'>;
