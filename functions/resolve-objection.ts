import * as z from 'zod';
import { standardsOf } from '../shared/campaign.ts';
import { Refusal } from '../shared/errors.ts';
import { NewScores, rescore, resultsAfter } from '../shared/rescore.ts';
import { resolve } from '../shared/stages/posting.ts';
import { needStage } from '../shared/ward-review.ts';
import { changeRecords, recordOf } from './change-records.ts';
import { WardInput, wardStep } from './ward-step.ts';

/**
 * The recheck's answer (phúc tra): the result stands, or the household was scored anew and is posted again,
 * whatever its class. `text` says what the recheck found.
 */
export const resolveObjection = wardStep({
  may: 'resolveObjection',
  did: 'resolveObjection',
  Input: WardInput.extend({
    household: z.string().min(1),
    outcome: z.enum(['upheld', 'changed']),
    set: NewScores.default({}),
    text: z.string().max(5000).optional(),
  }),
  act: async (situation) => {
    const { input, ref, review, campaign, now } = situation;
    const { outcome, set, text } = input;
    needStage(review, campaign, 'posting');
    const record = await recordOf(situation, input.household);
    const { key, recorded } = record;
    if (!recorded) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
    const resolved = resolve(review, key, outcome, campaign, now);
    const standards = standardsOf(campaign);
    const household =
      outcome === 'changed' ? rescore(recorded.household, set, standards[0]!) : recorded.household;
    const rechecked = {
      ...record,
      recorded: { ...recorded, household, results: resultsAfter(recorded, household, standards) },
    };
    const late = resolved.objections.find(
      (each) => each.household === key && each.resolvedAt === now.toISOString(),
    )?.late;
    return {
      review: await changeRecords(
        { ...situation, review: resolved },
        outcome === 'changed' ? [rechecked] : [],
      ),
      detail: { household: key, outcome, late: late ?? false },
      decision: { household: key, outcome, set, text },
      answer: undefined,
    };
  },
});
