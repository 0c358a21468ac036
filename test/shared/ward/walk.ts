import type { Campaign } from '../../../shared/campaign.ts';
import { emptyTotals, type WardTotals } from '../../../shared/results/totals.ts';
import { type Answering, approve } from '../../../shared/ward/approval.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { endPosting, post } from '../../../shared/ward/posting.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { train } from '../../../shared/ward/training.ts';
import { forward, meet } from '../../../shared/ward/vetting.ts';
import { type InStage, newReview, type WardReview } from '../../../shared/ward/ward-review.ts';
import { at, districtOfficer, lowerVillage, northWard, plainCampaign, upperVillage } from '../../examples.ts';

// A ward on its way through the stages, by the rules themselves. `open` stands for the workflow.

export const open = <S extends Stage>(
  review: WardReview,
  stage: S,
  when: string,
  campaign = plainCampaign,
): InStage<S> => openStage(review, stage, campaign, at(when));

/** The district answers a list. */
export const byDistrict = (now: Date, campaign: Campaign = plainCampaign): Answering => ({
  campaign,
  by: districtOfficer,
  now,
});

/** What a ward with two surveyed villages and nothing missing counts. */
export const surveyed: WardTotals = {
  ...emptyTotals,
  households: 4,
  villages: { [upperVillage]: 2, [lowerVillage]: 2 },
};

export const withTotals = <R extends WardReview>(review: R, totals: Partial<WardTotals>): R => ({
  ...review,
  totals: { ...review.totals, ...totals },
});

export const inTraining = (campaign: Campaign = plainCampaign): InStage<'training'> =>
  open(newReview(campaign.id, northWard), 'training', '2019-09-16T08:00', campaign);

export const inSurvey = (campaign: Campaign = plainCampaign): InStage<'survey'> => {
  const trained = train(inTraining(campaign), 20, at('2019-10-04T08:00'));
  return withTotals(open(trained, 'survey', '2019-10-04T08:00', campaign), surveyed);
};

export const inVetting = (campaign: Campaign = plainCampaign): InStage<'vetting'> =>
  open(submit(inSurvey(campaign), campaign, at('2019-10-18T15:00')), 'vetting', '2019-10-18T15:00', campaign);

export const meeting = (
  review: WardReview,
  village: string,
  [agreed, attended]: readonly [number, number],
  campaign: Campaign = plainCampaign,
): ReturnType<typeof meet> => meet(review, { village, attended, agreed }, campaign, at('2019-10-20T18:30'));

export const allMet = (review: WardReview, campaign: Campaign = plainCampaign) =>
  meeting(meeting(review, upperVillage, [10, 10], campaign), lowerVillage, [10, 10], campaign);

export const inPosting = (
  campaign: Campaign = plainCampaign,
  when = '2019-10-25T09:00',
): InStage<'posting'> =>
  open(forward(allMet(inVetting(campaign), campaign), campaign, at(when)), 'posting', when, campaign);

/** Posted on Friday 25/10/2019: the seven working days run from Monday 28/10 to Tuesday 05/11. */
export const onTheBoard = (
  campaign: Campaign = plainCampaign,
  when = '2019-10-25T09:00',
): InStage<'posting'> => post(inPosting(campaign, when), campaign, at(when));

export const inApproval = (campaign: Campaign = plainCampaign): InStage<'approval'> => {
  const ended = endPosting(onTheBoard(campaign), campaign, at('2019-11-06T00:00'));
  return open(ended, 'approval', '2019-11-06T00:00', campaign);
};

export const approved = (): InStage<'approval'> => approve(inApproval(), byDistrict(at('2019-11-07T10:00')));

/** The word with which a stage's last run ended, if it did. */
export const outcomeOf = ({ runs }: WardReview): string | undefined => runs.at(-1)?.outcome;
