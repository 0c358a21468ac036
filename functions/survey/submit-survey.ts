import { submit } from '../../shared/ward/survey.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';

/** The ward hands its survey in; the villages meet next. Refuses `RejectedStand`, `OpeningListOpen`. */
export const submitSurvey = wardStep({
  may: 'submit',
  did: 'submitSurvey',
  Input: WardInput,
  act: ({ review, campaign, now }) => ({
    review: submit(review, campaign, now),
    detail: { households: review.totals.households },
    answer: undefined,
  }),
});
