import { closedVillage } from '../../shared/batch/upload-scope.ts';
import { Refusal } from '../../shared/errors.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { requireStage } from '../../shared/ward/stage-runs.ts';
import { uploadScope } from '../../shared/ward/survey.ts';
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
export const notSurveyed = ({ key, excused }: HouseholdRecord): HouseholdRecord =>
  excused ? { key, excused } : { key };

/** Writes next versions during the survey. After a return their households are posted and approved again. */
export function changeInSurvey(
  context: WardContext,
  changed: readonly HouseholdRecord[],
): Promise<InStage<'survey'>> {
  const { review, campaign } = context;
  requireStage(review, campaign, 'survey');
  const keys = changed.map(({ key }) => key);
  return changeRecords({ ...context, review: widenReturn(review, keys) }, changed);
}
