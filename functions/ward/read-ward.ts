import * as z from 'zod';
import type { Actor } from '../../shared/access/actor.ts';
import { may, seesPeople } from '../../shared/access/policy.ts';
import { recallable } from '../../shared/approval/recall.ts';
import { dayOf } from '../../shared/calendar.ts';
import { type Campaign, type CampaignRun, requireWard, type Ward } from '../../shared/campaign.ts';
import type { Decision } from '../../shared/changes.ts';
import { endpoint, endpointNames } from '../../shared/contract/contract.ts';
import { wardPath } from '../../shared/contract/endpoint.ts';
import { Refusal } from '../../shared/errors.ts';
import { classesByStandard } from '../../shared/results/by-standard.ts';
import { formerNames } from '../../shared/villages/successors.ts';
import { type Publication, viewOfObjection } from '../../shared/ward/publication.ts';
import { goneAlone } from '../../shared/ward/survey.ts';
import { ofVillage } from '../../shared/ward/village-state.ts';
import { HouseholdVote, isVotedDown } from '../../shared/ward/votes.ts';
import { publicationOf, villagesOf, votedDownIn, type WardReview } from '../../shared/ward/ward-review.ts';
import { headOf, wardLine } from '../campaign/board-view.ts';
import { wardRead } from './ward-read.ts';

/** Everything about one ward but its households and people: stages, villages, meetings, postings, objections. */
export const readWard = wardRead('readWard', async ({ ref, run, campaign, by, ports }) => {
  const ward = requireWard(campaign, ref.ward);
  const review = await ports.wards.get(ref);
  const today = dayOf(ports.now());
  return {
    campaign: headOf(run),
    today,
    can: allowedTo(by, ref.ward, campaign),
    ward: wardLine(ward, review, { run, today }),
    training: review.training,
    extensions: review.extensions,
    extensionPapers: review.extensionPapers,
    stages: review.runs,
    villages: villageLines(review, ward),
    votedDownGone: goneAlone(review).length || undefined,
    meetings: meetingsOf(await ports.decisions.list(ref), campaign, seesPeople(by, ref.ward, campaign)),
    postings: postingsOf(publicationOf(review)),
    objections: objectionsOf(publicationOf(review), seesPeople(by, ref.ward, campaign)),
    answers: answersOf(publicationOf(review)),
    recallable: mayRecall(by, review, run),
    totals: { ...review.totals, byStandard: classesByStandard(review.totals, campaign.standards) },
    allHouseholds: ward.households,
    targets: ward.targets,
  };
});

/** The names of the endpoints that somebody may call in a ward, on every host. */
const allowedTo = (by: Actor, ward: string, campaign: Campaign): string[] =>
  endpointNames.filter((name) => {
    const { path, who, onlyOn } = endpoint(name);
    return !onlyOn && path.startsWith(wardPath) && typeof who !== 'string' && may(by, who, ward, campaign);
  });

const villageLines = (review: WardReview, ward: Ward) =>
  Object.entries(review.totals.villages).map(([name, households]) => {
    const formerly = formerNames(ward, name).map(({ from }) => from);
    return {
      name,
      households,
      state: ofVillage(villagesOf(review), name) ?? null,
      votedDown: votedDownIn(review, name)?.length,
      ...(formerly.length > 0 && { formerly }),
    };
  });

/** A meeting in numbers: which households it changed or voted on is personal data. */
const Meeting = z.object({
  village: z.string(),
  attended: z.int(),
  agreed: z.int(),
  supervised: z.boolean().optional(),
  changes: z.array(z.unknown()).transform((changes) => changes.length),
  heldOn: z.string().optional(),
  chair: z.string().optional(),
  votes: z.array(HouseholdVote).optional(),
});

const meetingsOf = (decisions: readonly Decision[], campaign: Campaign, isNamed: boolean) =>
  decisions
    .filter(({ kind }) => kind === 'recordMeeting')
    .map(({ at, body }) => {
      const { chair, votes, ...meeting } = Meeting.parse(body);
      const down = votes?.filter((vote) => isVotedDown(vote, campaign)).length;
      return {
        at,
        ...meeting,
        ...(isNamed && { chair }),
        ...(votes && down !== undefined && { votes: { households: votes.length, down } }),
      };
    });

const answersOf = ({ answers = [] }: Publication) =>
  answers.map(({ seen: _, replaced: __, ...answer }) => answer);

const mayRecall = (
  by: Actor,
  review: WardReview,
  { campaign, status, allRecordedAt }: CampaignRun,
): boolean =>
  status === 'running' && !allRecordedAt && !(recallable(review, campaign, by) instanceof Refusal);

const postingsOf = ({ postings }: Publication) =>
  postings.map(({ round, postedAt, lastDay, households }) => ({
    round,
    postedAt,
    lastDay,
    households: households === 'all' ? households : households.length,
  }));

function objectionsOf({ objections }: Publication, isNamed: boolean) {
  return objections
    .map(viewOfObjection)
    .map(({ household, ...rest }) => (isNamed ? { household, ...rest } : rest));
}
