import * as z from 'zod';
import { type Day, dayOf, workingDaysAfter } from './calendar.ts';
import { type Campaign, windowOf } from './campaign.ts';
import { Refusal } from './errors.ts';
import { emptyTotals, WardTotals } from './results/totals.ts';

export const Stage = z.enum(['training', 'survey', 'vetting', 'posting', 'approval', 'recorded']);
export type Stage = z.infer<typeof Stage>;

/** What a stage ended with; the workflow chooses its next state by this word. */
export const StageOutcome = z.enum([
  'trained',
  'waived',
  'untrained',
  'submitted',
  'reopened',
  'forwarded',
  'clear',
  'final',
  'approved',
  'returned',
  'recorded',
]);
export type StageOutcome = z.infer<typeof StageOutcome>;

/** One time a stage was open. */
const StageRun = z.object({
  stage: Stage,
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  outcome: StageOutcome.optional(),
});
export type StageRun = z.infer<typeof StageRun>;

/** `due`: still to meet; `passed`: agreed; `reopened`: below the share, to be scored again and to meet again. */
const VillageState = z.enum(['due', 'passed', 'reopened']);

/** One public list with its own clock; `households` are keys, or all of the ward. */
const Posting = z.object({
  round: z.int(),
  postedAt: z.string(),
  lastDay: z.string(),
  households: z.union([z.literal('all'), z.array(z.string())]),
  /** The file that holds what hangs on the board. */
  list: z.string().optional(),
});
export type Posting = z.infer<typeof Posting>;

const Objection = z.object({
  household: z.string(),
  objectedAt: z.string(),
  dueOn: z.string(),
  resolvedAt: z.string().optional(),
  outcome: z.enum(['upheld', 'changed']).optional(),
  late: z.boolean().optional(),
});

const Training = z.object({ at: z.string(), attended: z.int(), waived: z.boolean() });

const common = {
  campaignId: z.string(),
  ward: z.string(),
  /** Rises by one with every change; a change made from an older reading is `Stale`. */
  rev: z.int(),
  /** Which execution drives the ward; rises when it is stopped and started again from here. */
  attempt: z.int(),
  /** The committed generations of household records, oldest first; adding one is what commits a batch. */
  generations: z.array(z.int()),
  runs: z.array(StageRun),
  training: Training.optional(),
  villages: z.record(z.string(), VillageState),
  /** After a return: the households that vet, post and wait for approval again; the rest stay approved. */
  scope: z.array(z.string()).optional(),
  /** How many generations the approver has seen: what changed since last time is in the newer ones. */
  answered: z.int().optional(),
  postings: z.array(Posting),
  objections: z.array(Objection),
  /** The ward's own end of a window. */
  extensions: z.partialRecord(z.enum(['training', 'survey', 'vetting']), z.string()),
  totals: WardTotals,
};

/** One ward's run through the stages. A closed run with an open successor means that the workflow is on its way. */
export const WardReview = z.discriminatedUnion('stage', [
  z.object({ ...common, stage: z.literal('training') }),
  z.object({ ...common, stage: z.literal('survey') }),
  z.object({ ...common, stage: z.literal('vetting') }),
  z.object({ ...common, stage: z.literal('posting'), postedAt: z.string().optional() }),
  z.object({ ...common, stage: z.literal('approval'), dueOn: z.string() }),
  z.object({ ...common, stage: z.literal('recorded'), recordedOn: z.string() }),
]);
export type WardReview = z.infer<typeof WardReview>;

/** A ward before its workflow has opened the first stage. */
export const newReview = (campaignId: string, ward: string): WardReview => ({
  campaignId,
  ward,
  rev: 0,
  attempt: 1,
  generations: [],
  stage: 'training',
  runs: [],
  villages: {},
  postings: [],
  objections: [],
  extensions: {},
  totals: emptyTotals,
});

/** The stage's run as it stands: the last one. */
export const currentRun = ({ runs }: WardReview): StageRun | undefined => runs.at(-1);

/** How often a stage was open; every posting is a round, one after an objection too, and one that is not up yet. */
export function roundsOf(review: WardReview, stage: Stage): number {
  if (stage !== 'posting') return countRuns(review, stage);
  const waits = review.stage === 'posting' && !review.postedAt;
  return review.postings.length + (waits ? 1 : 0);
}

export const isOpen = (review: WardReview): boolean => {
  const run = currentRun(review);
  return run !== undefined && run.closedAt === undefined;
};

/** Villages in a state, in the order in which they were surveyed. */
export const villagesIn = ({ villages }: WardReview, state: z.infer<typeof VillageState>): string[] =>
  Object.keys(villages).filter((village) => villages[village] === state);

/** The day by which a window's stage ends for this ward: its extension, else the campaign's. */
export const dueDay = (
  review: WardReview,
  stage: 'training' | 'survey' | 'vetting',
  campaign: Campaign,
): Day => review.extensions[stage] ?? windowOf(campaign, stage).to;

/** Refuses `TrainingNotDone` where the gate is required, then `WrongStage` unless one of the stages is open. */
export function requireStage<S extends Stage>(
  review: WardReview,
  campaign: Campaign,
  ...stages: [S, ...S[]]
): asserts review is Extract<WardReview, { stage: S }> {
  const { ward, stage } = review;
  if (stage === 'training' && campaign.training.gate === 'required' && !review.training) {
    throw new Refusal('TrainingNotDone', { ward });
  }
  if (!(stages as Stage[]).includes(stage) || !isOpen(review)) {
    throw new Refusal('WrongStage', { ward, stage, needs: stages.join(', ') });
  }
}

/** Ends the current run; the workflow opens what follows. */
export function close<R extends WardReview>(review: R, outcome: StageOutcome, now: Date): R {
  const run = { ...currentRun(review)!, closedAt: now.toISOString(), outcome };
  return { ...review, runs: [...review.runs.slice(0, -1), run] };
}

/** Opens a stage after the one before has closed. Opening what is open already changes nothing. */
export function openStage(review: WardReview, stage: Stage, campaign: Campaign, now: Date): WardReview {
  if (isOpen(review)) {
    if (review.stage === stage) return review;
    throw new Refusal('WrongStage', { ward: review.ward, stage: review.stage, needs: stage });
  }
  const run = { stage, round: countRuns(review, stage) + 1, openedAt: now.toISOString() };
  const { campaignId, ward, rev, attempt, generations, villages, postings, objections, extensions, totals } =
    review;
  const base = {
    ...{ campaignId, ward, rev, attempt, generations, villages, postings, objections, extensions, totals },
    ...(review.training && { training: review.training }),
    ...(review.scope && { scope: review.scope }),
    ...(review.answered !== undefined && { answered: review.answered }),
    runs: [...review.runs, run],
  };
  if (stage === 'approval') {
    const dueOn = workingDaysAfter(dayOf(now), campaign.calendar.approval.workingDays, campaign);
    return { ...base, stage, dueOn };
  }
  if (stage === 'recorded') {
    return close({ ...base, stage, recordedOn: dayOf(now) }, 'recorded', now);
  }
  return { ...base, stage };
}

const countRuns = ({ runs }: WardReview, stage: Stage): number =>
  runs.filter((run) => run.stage === stage).length;

/** A reason that says something. Refuses `ReasonMissing`. */
export function requireReason(reason: string): string {
  if (reason.trim() === '') throw new Refusal('ReasonMissing');
  return reason.trim();
}

/** Gives the ward its own end of a window. Refuses a day before the window's start. */
export function extend(
  review: WardReview,
  stage: 'training' | 'survey' | 'vetting',
  to: Day,
  campaign: Campaign,
): WardReview {
  const { from } = windowOf(campaign, stage);
  if (to < from) throw new Refusal('WindowReversed', { from, to });
  return { ...review, extensions: { ...review.extensions, [stage]: to } };
}
