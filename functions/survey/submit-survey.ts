import { submit } from '../../shared/ward/survey.ts';
import { withoutStrays } from '../requests/without-strays.ts';
import { wardCommand } from '../ward/ward-command.ts';

/** The ward submits its survey; the village meetings follow. Refuses `RejectedStand`, `OpeningListOpen`. */
export const submitSurvey = wardCommand('submitSurvey', async (context) => {
  const { campaign, now } = context;
  const review = await withoutStrays(context);
  return {
    review: submit(review, campaign, now),
    detail: { households: review.totals.households },
    answer: undefined,
  };
});
