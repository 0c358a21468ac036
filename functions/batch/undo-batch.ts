import type { Batch } from '../../shared/batch/batch.ts';
import { takenOver } from '../../shared/batch/take-over.ts';
import { requireUnchangedSince, requireUndoable, writtenBy } from '../../shared/batch/undo.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { narrowReturn } from '../../shared/ward/approval.ts';
import { withoutVotedDown } from '../../shared/ward/vetting.ts';
import type { InStage } from '../../shared/ward/ward-review.ts';
import type { Step } from '../step.ts';
import { withPresentVillages } from '../villages/with-present-villages.ts';
import { replaceGenerations } from '../ward/change-records.ts';
import { type WardContext, wardCommand } from '../ward/ward-command.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';

const undo = wardCommand('undoBatch', async (context) => {
  const { call, input, ref, review, campaign, now, ports } = context;
  const batch = await batchIn(ref, call.batchId, ports);
  requireUndoable(review, campaign, batch);
  const reason = requireReason(input.reason);
  const { before: dropped, ...kept } = await withoutBatch(batch, { ...context, review });
  const before = await withPresentVillages({ ...context, review: dropped });
  const undone = { ...batch, ...kept, status: 'undone' as const, endedAt: now.toISOString() };
  const { id } = batch;
  return {
    review: before,
    batch: undone,
    detail: { batch: id, households: before.totals.households, ...(kept.kept && { kept: kept.kept }) },
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: { batch: id, reason },
    answer: viewOfBatch(undone),
  };
});

/** The review without what a batch recorded, but with the households that other files hold too. */
async function withoutBatch(batch: Batch, context: WardContext & { readonly review: InStage<'survey'> }) {
  const { ref, review, ports } = context;
  const batches = await ports.batches.list(ref);
  const written = writtenBy(batch, batches);
  const dropped = written.map(({ generation }) => generation);
  if (dropped.length === 0) return { before: review };
  const sinceThen = review.generations.filter((each) => each >= Math.min(...dropped));
  const all = await ports.households.versions(ref, sinceThen);
  requireUnchangedSince(all, written);
  const versions = all.filter(({ generation }) => dropped.includes(generation));
  const takings = takenOver({ batch, batches, written, versions });
  const records = takings.map((each) => each.records);
  const keptKeys = new Set(records.flat().map(({ key }) => key));
  const notKept = (keys: readonly string[]) => keys.filter((key) => !keptKeys.has(key));
  const narrowed = narrowReturn(review, notKept(written.flatMap((each) => each.widened)));
  const gone = notKept(written.flatMap((each) => each.broughtBack));
  const { review: before, added } = await replaceGenerations(
    { ...context, review: gone.reduce((met, key) => withoutVotedDown(met, key), narrowed) },
    dropped,
    records,
  );
  if (keptKeys.size === 0) return { before };
  const given = takings.map(({ records: _, ...taking }, index) => ({
    ...taking,
    generation: added[index] ?? 0,
  }));
  return { before, kept: keptKeys.size, takenOver: given };
}

/**
 * Takes back the commit of a batch: records, rejections and totals are as if it had never been. Households that a later
 * file holds unchanged stay, as that file's. The same request again answers with the batch. Refuses `BatchNotCommitted`,
 * `UndoTooLate`, `ReasonMissing`, `HouseholdsChangedSince` and `HouseholdsHeldLater`.
 */
export const undoBatch = (async (call, ports) =>
  (await undo(call, ports)) ??
  viewOfBatch(await batchIn(call, call.batchId, ports))) satisfies Step<'undoBatch'>;
