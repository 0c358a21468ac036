import * as z from 'zod';
import { Action, Actor, may } from '../../shared/access/policy.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, wardOf } from '../../shared/campaign.ts';
import type { Decision } from '../../shared/changes.ts';
import type { Publication } from '../../shared/ward/publication.ts';
import { publicationOf, villagesOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { headOf, wardLine } from '../campaign/read-board.ts';
import { task } from '../task.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), by: Actor });

/** One ward whole, but without a household or a person: stages, villages and meetings, lists on the board. */
export const readWard = task(Input, async ({ campaignId, ward: code, by }, ports) => {
  const ref = { campaignId, ward: code };
  const run = await ports.campaigns.get(campaignId);
  const { campaign } = run;
  const ward = wardOf(campaign, code)!;
  const review = await ports.wards.get(ref);
  return {
    campaign: headOf(run),
    today: dayOf(ports.now()),
    /** What the asker may do here, so that a page offers nothing that is refused. */
    can: Action.options.filter((action) => may(by, action, code, campaign)),
    ward: wardLine(ward, review, campaign, dayOf(ports.now())),
    training: review.training,
    extensions: review.extensions,
    stages: review.runs,
    villages: villageLines(review),
    meetings: meetingsOf(await ports.decisions.list(ref)),
    postings: postingsOf(publicationOf(review)),
    objections: objectionsOf(publicationOf(review), may(by, 'seePersonalData', code, campaign)),
    totals: review.totals,
    targets: targetsOf(campaign, code),
  };
});

const villageLines = (review: WardReview) =>
  Object.entries(review.totals.villages).map(([name, households]) => ({
    name,
    households,
    state: villagesOf(review)[name] ?? null,
  }));

/** A meeting in numbers; which households it changed is personal. */
const Meeting = z.object({
  village: z.string(),
  attended: z.int(),
  agreed: z.int(),
  supervised: z.boolean().optional(),
  changes: z.array(z.unknown()).transform((changes) => changes.length),
});

const meetingsOf = (decisions: readonly Decision[]) =>
  decisions
    .filter(({ kind }) => kind === 'recordMeeting')
    .map(({ at, body }) => ({ at, ...Meeting.parse(body) }));

const postingsOf = ({ postings }: Publication) =>
  postings.map(({ round, postedAt, lastDay, households }) => ({
    ...{ round, postedAt, lastDay },
    households: households === 'all' ? 'all' : households.length,
  }));

function objectionsOf({ objections }: Publication, seesPeople: boolean) {
  return objections.map(({ household, ...rest }) => (seesPeople ? { household, ...rest } : rest));
}

const targetsOf = (campaign: Campaign, code: string) => wardOf(campaign, code)!.targets;
