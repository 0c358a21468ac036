import type { Preview } from '../../shared/batch/batch.ts';
import { requireGoodHousehold, requireHouseholdWithoutError } from '../../shared/batch/good-households.ts';
import { requireConfirmed } from '../../shared/batch/heads.ts';
import { heldBy } from '../../shared/batch/take-over.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { widenedBy, widenReturn } from '../../shared/ward/approval.ts';
import { currentRun } from '../../shared/ward/stage-runs.ts';
import { requireUpload } from '../../shared/ward/survey.ts';
import { broughtBack } from '../../shared/ward/vetting.ts';
import { type InStage, isIn } from '../../shared/ward/ward-review.ts';
import type { Step } from '../step.ts';
import { changeRecords } from '../ward/change-records.ts';
import { type WardContext, wardCommand } from '../ward/ward-command.ts';
import { batchIn, requireOriginal, requireReady, viewOfBatch } from './batch-view.ts';
import { bringClaimed } from './bring-claimed.ts';
import { prepareBatch, requireSameFile } from './prepare-batch.ts';

const commit = wardCommand('commitBatch', async (context) => {
  const { call, input, ref, review, campaign, now, ports } = context;
  requireUpload(review, campaign, dayOf(now));
  const batch = await batchIn(ref, call.batchId, ports);
  requireReady(batch);
  await requireOriginal(batch, ports);
  const prepared = await prepareBatch({ batch, review, campaign, ports });
  const { changed, preview } = prepared;
  requireSameFile(prepared, batch);
  // While the list is posted there is no survey that could end an error.
  if (isIn(review, 'posting')) requireHouseholdWithoutError(preview, ref.ward);
  else requireGoodHousehold(preview, ref.ward);
  requireConfirmed(prepared.heads, input.confirm);
  const { recorded, added, back } = isIn(review, 'posting')
    ? { recorded: await bringClaimed({ ...context, review }, changed), added: [], back: [] }
    : await recordSurvey({ ...context, review }, changed);
  const { generations } = recorded;
  const generation = generations.length > review.generations.length ? generations.at(-1) : undefined;
  const held = heldBy(prepared, review.generations);
  const committed = {
    ...batch,
    status: 'committed' as const,
    preview,
    committedAt: now.toISOString(),
    ...(isIn(review, 'survey') && { round: currentRun(review)?.round }),
    ...(generation !== undefined && { generation }),
    ...(held && { held }),
    ...(added.length > 0 && { widened: added }),
    ...(back.length > 0 && { broughtBack: [...back] }),
  };
  return {
    review: recorded,
    batch: committed,
    detail: detailOf(batch.id, preview),
    answer: viewOfBatch(committed),
  };
});

/**
 * After a return, what changes joins the households that were returned: `added`. Those that were voted down and removed
 * are met on again: `back`.
 */
async function recordSurvey(
  context: WardContext & { readonly review: InStage<'survey'> },
  changed: readonly HouseholdRecord[],
) {
  const { review } = context;
  const good = changed.filter(({ recorded }) => recorded).map(({ key }) => key);
  const { review: met, keys: back } = broughtBack(review, good);
  const widened = widenReturn(
    met,
    changed.map(({ key }) => key),
  );
  return {
    recorded: await changeRecords({ ...context, review: widened }, changed),
    added: widenedBy(review, widened),
    back,
  };
}

const detailOf = (batch: string, { heads = 0, foreign = 0, ...counts }: Preview) => ({
  batch,
  ...counts,
  ...(heads > 0 && { heads }),
  ...(foreign > 0 && { foreign }),
});

/**
 * Records a validated batch: its households without an error, and its rejections. The ward sees all of it at once or
 * nothing. The same request again answers with the batch. Refuses `BatchNotReady`, `BatchCommitted`, `FileChanged`,
 * `NoGoodHousehold` and `HeadsWouldChange`.
 */
export const commitBatch = (async (call, ports) =>
  (await commit(call, ports)) ??
  viewOfBatch(await batchIn(call, call.batchId, ports))) satisfies Step<'commitBatch'>;
