import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { householdKey, identityOfEntry } from '../../shared/household.ts';
import { isListed } from '../../shared/opening/opening-list.ts';
import { ExcuseReason } from '../../shared/records.ts';
import { requireStage } from '../../shared/ward/require-stage.ts';
import { changeRecords } from '../ward/change-records.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';

/**
 * Says why a household of the opening list is not surveyed. If it is surveyed after all, the survey wins.
 * Refuses `NotOnOpeningList`.
 */
export const excuseHousehold = wardStep({
  may: 'excuse',
  did: 'excuseHousehold',
  Input: WardInput.extend({ household: z.string().min(1), reason: ExcuseReason }),
  act: async (situation) => {
    const { input, ref, review, campaign, now, ports } = situation;
    requireStage(review, campaign, 'survey');
    const { fingerprint } = ports.households;
    const entries = await ports.households.opening(ref);
    const entry = entries.find(
      (each) =>
        isListed(each) &&
        (each.code === input.household ||
          each.citizenId === input.household ||
          householdKey(identityOfEntry(each), fingerprint) === input.household),
    );
    if (!entry) throw new Refusal('NotOnOpeningList', { ward: ref.ward });
    const key = householdKey(identityOfEntry(entry), fingerprint);
    const before = await ports.households.record(ref, review.generations, key);
    const excused = { reason: input.reason, at: now.toISOString() };
    return {
      review: await changeRecords(situation, [{ ...before, key, excused }]),
      detail: { household: key, reason: input.reason },
      answer: undefined,
    };
  },
});
