import { closedVillage } from '../../shared/batch/upload-scope.ts';
import { Refusal } from '../../shared/errors.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { uploadScope } from '../../shared/ward/survey.ts';
import { withoutVotedDown } from '../../shared/ward/vetting.ts';
import type { InStage } from '../../shared/ward/ward-review.ts';
import { changeRecords, type Surveyed, surveyedOf } from '../ward/change-records.ts';
import type { WardContext } from '../ward/ward-command.ts';

/**
 * A recorded household that the ward may still change as a file could. Refuses `WrongStage`, `HouseholdNotFound` and
 * `VillageNotOpen`.
 */
export async function openHousehold(context: WardContext, named: string): Promise<Surveyed> {
  const { review, campaign } = context;
  requireStage(review, campaign, 'survey');
  const household = await surveyedOf(context, named);
  const { village } = household.recorded.household;
  const isClosed = closedVillage(uploadScope(review), { key: household.key, villages: [village] });
  if (isClosed !== undefined) throw new Refusal('VillageNotOpen', { village });
  return household;
}

/** A household's next version, once it is no longer surveyed. Its entry of the opening list is open again. */
const notSurveyed = ({ key, excused }: HouseholdRecord): HouseholdRecord =>
  excused ? { key, excused } : { key };

/**
 * Writes the next version of a household that is no longer surveyed, and of the one that took its record. After a return
 * both are posted and approved again.
 */
export function leaveSurvey(
  context: WardContext,
  left: HouseholdRecord,
  taker?: HouseholdRecord,
): Promise<InStage<'survey'>> {
  const { review, campaign } = context;
  requireStage(review, campaign, 'survey');
  const changed = taker ? [notSurveyed(left), taker] : [notSurveyed(left)];
  const keys = changed.map(({ key }) => key);
  const met = withoutVotedDown(review, left.key, takes(left, taker) ? [taker.key] : []);
  return changeRecords({ ...context, review: widenReturn(met, keys) }, changed);
}

/** Whether the other household has the record of the one that left: then it is met on in its place. */
const takes = (left: HouseholdRecord, taker: HouseholdRecord | undefined): taker is HouseholdRecord =>
  taker?.recorded !== undefined &&
  taker.recorded.batch === left.recorded?.batch &&
  taker.recorded.row === left.recorded.row;
