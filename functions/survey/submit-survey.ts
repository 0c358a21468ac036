import { submit } from '../../shared/ward/survey.ts';
import { wardCommand } from '../ward/ward-command.ts';

/** The ward submits its survey; the village meetings follow. Refuses `RejectedStand`, `OpeningListOpen`. */
export const submitSurvey = wardCommand('submitSurvey', ({ review, campaign, now }) => ({
  review: submit(review, campaign, now),
  detail: { households: review.totals.households },
  answer: undefined,
}));
