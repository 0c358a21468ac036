import type { Actor } from '../access/actor.ts';
import { answerDueOn, requireLevelDue } from '../approval/answering.ts';
import type { LevelAnswer } from '../approval/answers.ts';
import { levelAfter, levelsOf } from '../approval/levels.ts';
import type { Campaign } from '../campaign.ts';
import { requireReason } from '../require-reason.ts';
import { countRuns, endStage, requireStage } from './stage-runs.ts';
import { ofVillage } from './village-state.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** Who answers a ward's list, under which rules, and when. */
export interface Answering {
  readonly campaign: Campaign;
  readonly by: Actor;
  readonly now: Date;
}

/**
 * A level agrees with the list as it stands: it goes up to the next level, after the last one the stage ends. Refuses
 * `OtherLevelDue`.
 */
export function approve(review: WardReview, { campaign, by, now }: Answering): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  const level = requireLevelDue(review, campaign, by);
  const { returned = [] } = review.publication.answer ?? {};
  const after = answered(review, { level, campaign, by, now, outcome: 'approved', returned, villages: [] });
  const next = levelAfter(level, campaign.approval);
  return next
    ? { ...after, level: next, dueOn: answerDueOn(campaign, now) }
    : endStage(after, 'approved', now);
}

/** What the approver returns: households by key, and the villages that must meet again for them. */
export interface Return {
  readonly households: readonly string[];
  readonly villages: readonly string[];
  readonly reason: string;
}

/**
 * A level returns households: their villages meet, they alone are posted, and they come back to the first level.
 * Refuses `OtherLevelDue` and `ReasonMissing`.
 */
export function returnHouseholds(
  review: WardReview,
  { households, villages, reason }: Return,
  { campaign, by, now }: Answering,
): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  const level = requireLevelDue(review, campaign, by);
  requireReason(reason);
  const after = answered(review, {
    level,
    campaign,
    by,
    now,
    outcome: 'returned',
    returned: households,
    villages,
  });
  const due = Object.fromEntries(villages.map((village) => [village, 'due' as const]));
  return endStage({ ...after, villages: { ...review.villages, ...due } }, 'returned', now);
}

/** An answer that is not recalled any more. */
const final = ({ replaced: _, ...answer }: LevelAnswer): LevelAnswer => answer;

interface Answered extends Answering, Pick<LevelAnswer, 'level' | 'outcome'> {
  readonly returned: readonly string[];
  /** Those that meet again. */
  readonly villages: readonly string[];
}

/** Remembers what was answered, seen and returned, and what that replaced. */
function answered(
  review: InStage<'approval'>,
  { level, campaign, by, now, outcome, returned, villages }: Answered,
): InStage<'approval'> {
  const { publication } = review;
  const seen = review.generations.length;
  const before = Object.fromEntries(
    villages.map((village) => [village, ofVillage(review.villages, village) ?? null]),
  );
  const given: LevelAnswer = {
    level,
    area: by.area,
    by: by.name,
    at: now.toISOString(),
    round: countRuns(review, 'approval'),
    outcome,
    seen,
    replaced: { ...(publication.answer && { answer: publication.answer }), villages: before },
  };
  // Where the first level answers, the ward has acted on every earlier answer.
  const isFirst = levelsOf(campaign.approval)[0] === level;
  const earlier = isFirst ? (publication.answers ?? []).map(final) : (publication.answers ?? []);
  const answer = { seen, returned: [...returned] };
  return { ...review, publication: { ...publication, answer, answers: [...earlier, given] } };
}

/** The households that a widening added to those that were returned. */
export function widenedBy(before: InStage<'survey'>, after: InStage<'survey'>): string[] {
  const known = new Set(before.publication?.answer?.returned);
  return (after.publication?.answer?.returned ?? []).filter((key) => !known.has(key));
}

/** Takes back what `widenReturn` added. */
export function narrowReturn<R extends InStage<'survey'>>(review: R, households: readonly string[]): R {
  const { publication } = review;
  if (!publication?.answer || households.length === 0) return review;
  const added = new Set(households);
  const returned = publication.answer.returned.filter((key) => !added.has(key));
  return { ...review, publication: { ...publication, answer: { ...publication.answer, returned } } };
}

/** After a return, a household that changes is posted and approved again beside those that were returned. */
export function widenReturn<R extends InStage<'survey' | 'vetting' | 'posting'>>(
  review: R,
  households: readonly string[],
): R {
  const { publication } = review;
  if (!publication?.answer) return review;
  const returned = [...new Set([...publication.answer.returned, ...households])];
  return { ...review, publication: { ...publication, answer: { ...publication.answer, returned } } };
}
