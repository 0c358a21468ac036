import { dayOf } from '../../shared/calendar.ts';
import { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireOwnOrLate } from '../../shared/requests/answer-request.ts';
import { monthlyReviewId } from '../../shared/requests/monthly-review.ts';
import { monthOf } from '../../shared/requests/request-clock.ts';
import { authorise } from '../authorise.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { requireOwnList } from './hand-on.ts';
import { requestsToReview, runOf } from './requests-to-review.ts';
import { startMonthlyReview } from './start-monthly-review.ts';

/** Takes the requests that wait for the month into its review. The ward's `rev` rises, so that two officers open one. */
const open = wardCommand(
  'openMonthlyReview',
  async ({ ref, review, run, campaign, by, now, ports }) => {
    const today = dayOf(now);
    if (review.stage !== 'recorded' && run.status !== 'closed') {
      throw new Refusal('WrongStage', { ward: ref.ward, stage: review.stage, needs: 'recorded' });
    }
    await requireOwnList(run, { ward: ref.ward, today }, ports);
    const { startsOn } = monthOf(campaign, today);
    if (today < startsOn) throw new Refusal('MonthNotBegun', { from: startsOn });
    const triages = await ports.intakes.triages(ref);
    if (triages.some((each) => each.outcome === 'taken' && each.startsOn === startsOn)) {
      throw new Refusal('MonthlyReviewOpen');
    }
    const requests = await requestsToReview(triages, startsOn, ports);
    if (requests.length === 0) throw new Refusal('NothingToReview', { from: startsOn });
    const [dueOn] = requests.flatMap((each) => each.dueOn ?? []).sort();
    requireOwnOrLate(by, dueOn, today);
    const id = monthlyReviewId(campaign.id, ref.ward, startsOn);
    // An id that an earlier version let another campaign have: nothing is taken that nobody could answer.
    if (await runOf(id, ports)) throw new Refusal('CampaignExists');
    const taken = {
      review: id,
      startsOn,
      receipts: requests.map(({ receipt }) => receipt),
    };
    return {
      review,
      // Without the receipts, by which whoever has one reads what became of the request.
      detail: { review: taken.review, startsOn, requests: requests.length },
      decision: taken,
      ruling: { outcome: 'taken', ...taken },
      answer: { campaignId: taken.review },
    };
  },
  { whenClosed: true },
);

/**
 * Opens the review of this month. Refuses `WrongStage` before the ward's list is recorded, `ListHandedOn`, `MonthNotBegun`,
 * `MonthlyReviewOpen`, `NothingToReview`, and `WardActsFirst` to those above the ward until it is late.
 */
export const openMonthlyReview: Step<'openMonthlyReview'> = async (call, ports) => {
  const { by } = await authorise('openMonthlyReview', call, ports);
  const ref = WardRef.parse(call);
  // What a crash left of an earlier call.
  await startMonthlyReview(ref, by, ports);
  await open(call, ports);
  return { campaignId: await startMonthlyReview(ref, by, ports) };
};
