import { dayOf } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import { answerByReview, type ReviewAnswer } from '../../shared/requests/reviewed-requests.ts';
import { commitCommand } from '../ward/commit-command.ts';
import { closedSuccessor, handOn } from './hand-on.ts';
import { listsOf } from './lists-of.ts';
import { movedList } from './moved-list.ts';
import { requestedHousehold } from './requested-household.ts';

/**
 * Answers the requests that the review of a month took, once it is recorded. The list of a later
 * campaign that runs already moves with it; where that one's survey is over, nothing is granted: the household asks there. Called again, it does what a crash left out. A campaign that is no such review has none.
 */
export async function answerReviewed({ campaign }: CampaignRun, ward: string, ports: Ports): Promise<void> {
  if (!campaign.review) return;
  const { id: review, standards } = campaign;
  const { of: campaignId, startsOn } = campaign.review;
  const ref: WardRef = { campaignId, ward };
  const { lists } = await listsOf({ campaignId: review, ward }, ports);
  const taken = requestsOf(await ports.intakes.triages(ref)).filter((each) => each.review === review);
  const run = await ports.campaigns.get(campaignId);
  const today = dayOf(ports.now());
  const successor = await closedSuccessor(run, { ward, today }, ports);
  for (const request of taken.filter(({ state }) => state === 'received')) {
    const { receipt } = request;
    const household = await requestedHousehold(ref, receipt, ports);
    const month = { startsOn, standards, handedOnTo: successor?.title };
    await answer(receipt, answerByReview({ request, household }, lists, month), { ref, review }, ports);
  }
  const moved = await movedList(ref, { campaign: run.campaign, from: review }, ports);
  await handOn({ run, ref, today, moved }, ports);
}

interface Answering {
  readonly ref: WardRef;
  /** The campaign of the month's review. */
  readonly review: string;
}

/** Commits what the review of a month answers to one request. */
async function answer(
  receipt: string,
  { outcome: _, ...said }: ReviewAnswer,
  { ref, review }: Answering,
  ports: Ports,
): Promise<void> {
  const result =
    'class' in said
      ? ({ outcome: 'granted', class: said.class } as const)
      : ({ outcome: 'refused' } as const);
  await commitCommand(
    {
      did: 'answerRequest',
      by: { name: 'rasoat' },
      ref,
      before: await ports.wards.get(ref),
      now: ports.now(),
      // The id of the decision stands in the chain, which observers read: nobody reads the receipt out of it.
      request: { id: `${ref.ward}/answerRequest/${review}/${ports.households.fingerprint(receipt)}` },
    },
    {
      detail: { ...result, review },
      decision: { receipt, ...result, ...said, review },
      ruling: { receipt, ...result, review },
      answer: undefined,
    },
    ports,
  );
}
