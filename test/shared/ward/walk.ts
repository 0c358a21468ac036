import type { Campaign } from '../../../shared/campaign.ts';
import { emptyTotals, type WardTotals } from '../../../shared/results/totals.ts';
import { approve } from '../../../shared/ward/approval.ts';
import { openStage } from '../../../shared/ward/open-stage.ts';
import { post } from '../../../shared/ward/posting.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import { submit } from '../../../shared/ward/survey.ts';
import { train } from '../../../shared/ward/training.ts';
import { forward, meet } from '../../../shared/ward/vetting.ts';
import { newReview, type WardReview } from '../../../shared/ward/ward-review.ts';
import { at, lowerVillage, northWard, plainCampaign, upperVillage } from '../../examples.ts';

// A ward on its way through the stages, by the rules themselves. `open` stands for the workflow.

export const open = (review: WardReview, stage: Stage, when: string, campaign = plainCampaign): WardReview =>
  openStage(review, stage, campaign, at(when));

/** What a ward with two surveyed villages and nothing missing counts. */
export const surveyed: WardTotals = {
  ...emptyTotals,
  households: 4,
  villages: { [upperVillage]: 2, [lowerVillage]: 2 },
};

export const withTotals = (review: WardReview, totals: Partial<WardTotals>): WardReview => ({
  ...review,
  totals: { ...review.totals, ...totals },
});

export const inTraining = (campaign: Campaign = plainCampaign): WardReview =>
  open(newReview(campaign.id, northWard), 'training', '2019-09-16T08:00', campaign);

export const inSurvey = (campaign: Campaign = plainCampaign): WardReview => {
  const trained = train(inTraining(campaign), 20, at('2019-10-04T08:00'));
  return withTotals(open(trained, 'survey', '2019-10-04T08:00', campaign), surveyed);
};

export const inVetting = (campaign: Campaign = plainCampaign): WardReview =>
  open(submit(inSurvey(campaign), campaign, at('2019-10-18T15:00')), 'vetting', '2019-10-18T15:00', campaign);

export const meeting = (
  review: WardReview,
  village: string,
  [agreed, attended]: readonly [number, number],
  campaign: Campaign = plainCampaign,
): WardReview => meet(review, { village, attended, agreed }, campaign, at('2019-10-20T18:30'));

export const allMet = (review: WardReview, campaign: Campaign = plainCampaign): WardReview =>
  meeting(meeting(review, upperVillage, [10, 10], campaign), lowerVillage, [10, 10], campaign);

export const inPosting = (campaign: Campaign = plainCampaign, when = '2019-10-25T09:00'): WardReview =>
  open(forward(allMet(inVetting(campaign), campaign), campaign, at(when)), 'posting', when, campaign);

/** Posted on Friday 25/10/2019: the seven working days run from Monday 28/10 to Tuesday 05/11. */
export const onTheBoard = (campaign: Campaign = plainCampaign, when = '2019-10-25T09:00'): WardReview =>
  post(inPosting(campaign, when), campaign, at(when));

export const inApproval = (campaign: Campaign = plainCampaign): WardReview => {
  const posting = onTheBoard(campaign);
  const run = {
    ...posting.runs.at(-1)!,
    closedAt: at('2019-11-06T00:00').toISOString(),
    outcome: 'clear' as const,
  };
  return open({ ...posting, runs: posting.runs.with(-1, run) }, 'approval', '2019-11-06T00:00', campaign);
};

export const approved = (): WardReview => approve(inApproval(), plainCampaign, at('2019-11-07T10:00'));

/** The word with which a stage's last run ended, if it did. */
export const outcomeOf = ({ runs }: WardReview): string | undefined => runs.at(-1)?.outcome;
