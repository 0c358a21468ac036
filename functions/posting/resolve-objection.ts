import { standardsOf } from '../../shared/campaign.ts';
import { rescoreRecorded } from '../../shared/rescore.ts';
import { resolve } from '../../shared/ward/posting.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { changeRecords, surveyedOf } from '../ward/change-records.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { withPostedList } from './posted-list.ts';

/**
 * The recheck's answer (phúc tra): the result stands, or the household was scored anew and is posted again,
 * whatever its class. `text` says what the recheck found.
 */
export const resolveObjection = wardCommand('resolveObjection', async (situation) => {
  const { input, review, campaign, now } = situation;
  const { outcome, set, text } = input;
  requireStage(review, campaign, 'posting');
  const record = await surveyedOf(situation, input.household);
  const { key, recorded } = record;
  const resolved = resolve(review, key, outcome, campaign, now);
  const changed =
    outcome === 'changed'
      ? [{ ...record, recorded: rescoreRecorded(recorded, set, standardsOf(campaign)) }]
      : [];
  const late = resolved.publication.objections.findLast(({ household }) => household === key)?.late ?? false;
  const counted = await changeRecords({ ...situation, review: resolved }, changed);
  return {
    review: await withPostedList(review, counted, situation),
    detail: { household: key, outcome, late },
    decision: { household: key, outcome, set, text },
    answer: undefined,
  };
});
