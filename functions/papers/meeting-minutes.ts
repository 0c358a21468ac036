import * as z from 'zod';
import { requireWard } from '../../shared/campaign.ts';
import type { Decision, WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/names.ts';
import { type DiscussedLine, minutesPapers, type VillageMeeting } from '../../shared/papers/minutes.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Households } from '../../shared/ports.ts';
import { formerNames } from '../../shared/villages/successors.ts';
import { HouseholdVote } from '../../shared/ward/votes.ts';
import { villagesOf, votedDownIn, type WardReview } from '../../shared/ward/ward-review.ts';
import { originFinder } from '../approval/version-origins.ts';
import { keysNamed } from '../ward/change-records.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';
import type { PaperContext } from './paper-context.ts';

/** What a recorded meeting's minutes take from its decision. */
const Body = z.object({
  village: z.string(),
  attended: z.int(),
  agreed: z.int(),
  supervised: z.boolean().optional(),
  changes: z.array(z.object({ household: z.string(), reason: z.string() })),
  heldOn: z.string().optional(),
  chair: z.string().optional(),
  votes: z.array(HouseholdVote).optional(),
  about: z.array(z.string()).optional(),
});
interface Meeting extends z.infer<typeof Body> {
  readonly at: string;
}

/**
 * The minutes of a village's meeting, or of all villages': with the figures and the results of its last meeting where it
 * has met, and open where it has still to meet. Refuses `WrongStage` until the villages meet, and `UnknownVillage`.
 */
export async function meetingMinutes(context: PaperContext): Promise<Paper[]> {
  const { review, input, ports } = context;
  const villages = villagesOf(review);
  const { ward, stage } = review;
  if (Object.keys(villages).length === 0) throw new Refusal('WrongStage', { ward, stage, needs: 'vetting' });
  if (input.village !== undefined && !Object.hasOwn(villages, input.village))
    throw new Refusal('UnknownVillage', { ward, village: input.village });
  const decisions = await ports.decisions.list(refOf(review));
  const meetings = meetingsIn(decisions);
  const surveyedAt = await recordReader(decisions, context);
  const papers: Paper[] = [];
  for (const village of input.village === undefined ? Object.keys(villages) : [input.village]) {
    const held = villages[village] === 'due' ? [] : meetingsOf(village, meetings, context);
    for (const last of held.length > 0 ? held : [undefined]) {
      const surveyed = await surveyedAt(last?.at);
      papers.push(...ofVillage(last?.village ?? village, last, { ...context, surveyed }));
    }
  }
  return papers;
}

const refOf = ({ campaignId, ward }: WardReview): WardRef => ({ campaignId, ward });

/** Gives the households as they were recorded by an instant, or as they are now. What was read is kept. */
async function recordReader(
  decisions: readonly Decision[],
  { review, surveyed, campaign, ports }: PaperContext,
) {
  const originOf = originFinder(await ports.batches.list(refOf(review)), decisions);
  const known = new Map([[review.generations.join(), surveyed]]);
  return async (at: string | undefined): Promise<readonly Surveyed[]> => {
    const generations = review.generations.filter((each) => at === undefined || originOf(each).at <= at);
    const read =
      known.get(generations.join()) ??
      (await recordsOf({ ...review, generations }, campaign, ports)).surveyed;
    known.set(generations.join(), read);
    return read;
  };
}

const meetingsIn = (decisions: readonly Decision[]): Meeting[] =>
  decisions
    .filter(({ kind }) => kind === 'recordMeeting')
    .map(({ at, body }) => ({ at, ...Body.parse(body) }));

/**
 * The last meeting of a village. One that has passed because its parts had has those of its parts, each under the name
 * that it was held under.
 */
function meetingsOf(
  village: string,
  meetings: readonly Meeting[],
  { review, campaign }: PaperContext,
): Meeting[] {
  const own = meetings.findLast(isOf(village));
  const former = formerNames(requireWard(campaign, review.ward), village);
  const since = former
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (own && (since === undefined || own.at > since)) return [own];
  const ofParts = former.flatMap(({ from }) => meetings.findLast(isOf(from)) ?? []);
  return [...ofParts, ...(own ? [own] : [])];
}

const isOf = (village: string) => (meeting: Meeting) => fold(meeting.village) === fold(village);

function ofVillage(village: string, result: Meeting | undefined, context: PaperContext): Paper[] {
  const { facts, surveyed, review, ports } = context;
  const about = result ? result.about : votedDownIn(review, village);
  const votes = new Map(result?.votes?.map((vote) => [vote.household, vote]));
  const households = surveyed
    .filter(({ household }) => fold(household.village) === fold(village))
    .filter(({ key }) => about?.includes(key) ?? true)
    .map((each): DiscussedLine => {
      const { before, now, results, household } = each;
      const { head, people } = household;
      const reasons = reasonsFor(each, result, ports.households);
      const group = results[facts.standard.id]?.group;
      const vote = votes.get(each.key);
      return { head: head.name, village, people, before, now, group, reasons, vote };
    });
  return minutesPapers(facts, { village, households, result, extended: extendedBy(review) });
}

/** The ward's own end of the time for meetings, where a paper gave it. */
function extendedBy({ extensions, extensionPapers }: WardReview): VillageMeeting['extended'] {
  const [to, paper] = [extensions.vetting, extensionPapers?.vetting];
  return to !== undefined && paper ? { to, paper } : undefined;
}

/** Why a meeting changed a household's scores, one reason a change. */
const reasonsFor = (
  { key, household }: Surveyed,
  meeting: Meeting | undefined,
  households: Households,
): string[] =>
  (meeting?.changes ?? [])
    .filter(
      (change) =>
        keysNamed(change.household, households).some((named) => named === key) ||
        change.household === household.head.citizenId,
    )
    .map(({ reason }) => reason);
