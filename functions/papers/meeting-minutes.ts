import * as z from 'zod';
import type { Decision } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { fold } from '../../shared/names.ts';
import { type DiscussedLine, minutesPapers } from '../../shared/papers/minutes.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { Households } from '../../shared/ports.ts';
import { villagesOf } from '../../shared/ward/ward-review.ts';
import { keysNamed } from '../ward/change-records.ts';
import type { Surveyed } from '../ward/ward-records.ts';
import type { PaperContext } from './paper-context.ts';

/** What a recorded meeting's minutes take from its decision. */
const Meeting = z.object({
  village: z.string(),
  attended: z.int(),
  agreed: z.int(),
  supervised: z.boolean().optional(),
  changes: z.array(z.object({ household: z.string(), reason: z.string() })),
});
type Meeting = z.infer<typeof Meeting>;

/**
 * The minutes of a village's meeting, or of all villages': with the figures of its last meeting where it has met, and
 * open where it has still to meet. Refuses `WrongStage` until the villages meet, and `UnknownVillage`.
 */
export async function meetingMinutes(context: PaperContext): Promise<Paper[]> {
  const { review, input, ports } = context;
  const villages = villagesOf(review);
  const { ward, stage, campaignId } = review;
  if (Object.keys(villages).length === 0) throw new Refusal('WrongStage', { ward, stage, needs: 'vetting' });
  if (input.village !== undefined && !Object.hasOwn(villages, input.village))
    throw new Refusal('UnknownVillage', { ward, village: input.village });
  const meetings = meetingsIn(await ports.decisions.list({ campaignId, ward }));
  const asked = input.village === undefined ? Object.keys(villages) : [input.village];
  return asked.flatMap((village) => {
    const last = villages[village] === 'due' ? undefined : meetings.findLast(isOf(village));
    return ofVillage(village, last, context);
  });
}

const meetingsIn = (decisions: readonly Decision[]): Meeting[] =>
  decisions.filter(({ kind }) => kind === 'recordMeeting').map(({ body }) => Meeting.parse(body));

const isOf = (village: string) => (meeting: Meeting) => fold(meeting.village) === fold(village);

function ofVillage(village: string, result: Meeting | undefined, context: PaperContext): Paper[] {
  const { facts, surveyed, ports } = context;
  const households = surveyed
    .filter(({ household }) => fold(household.village) === fold(village))
    .map((each): DiscussedLine => {
      const { before, now, results, household } = each;
      const { head, people } = household;
      const reasons = reasonsFor(each, result, ports.households);
      const group = results[facts.standard.id]?.group;
      return { head: head.name, village, people, before, now, group, reasons };
    });
  return minutesPapers(facts, { village, households, result });
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
