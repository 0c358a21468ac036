import * as z from 'zod';
import { approvalLevels } from '../approval/levels.ts';
import { WindowStage } from '../campaign.ts';
import { SignedPaper } from '../papers/signed-paper.ts';
import { emptyTotals, WardTotals } from '../results/totals.ts';
import { nothingPublished, Publication } from './publication.ts';
import type { Stage } from './stage.ts';
import { StageRun } from './stage-runs.ts';
import { ofVillage, type VillageState, Villages } from './village-state.ts';
import { VotedDown } from './votes.ts';

export const Training = z.object({ at: z.string(), attended: z.int(), waived: z.boolean() });

/** How many people of a ward attended a session, and how many of them passed its check. */
const SessionAttendance = z.object({ session: z.string(), attended: z.int(), passed: z.int().optional() });

/** What a ward has in every stage. */
const everyStage = {
  campaignId: z.string(),
  ward: z.string(),
  /** When it was added to a running campaign; absent for those that the campaign was launched with. */
  addedAt: z.string().optional(),
  /** Rises by one with every change; a change made from an older reading is `Stale`. */
  rev: z.int(),
  /** Which execution drives the ward; rises when it is stopped and started again. */
  attempt: z.int(),
  /** The committed generations of household records, oldest first; adding one is what commits a batch. */
  generations: z.array(z.int()),
  /** At least as high as any that counted before an undo; absent where nothing was undone. None is used twice. */
  lastGeneration: z.int().optional(),
  totals: WardTotals,
  runs: z.array(StageRun),
  /** Ends of windows for this ward alone. */
  extensions: z.partialRecord(WindowStage, z.string()),
  /** By which papers they were given, where that was said. */
  extensionPapers: z.partialRecord(WindowStage, SignedPaper).optional(),
  /** Set by the first session or a waiver; where training is only advised, that may happen in any stage. */
  training: Training.optional(),
  /** Attendance of sessions that have a record of their own. */
  sessions: z.array(SessionAttendance).optional(),
};

/**
 * One ward's review. Each stage holds what exists by then. If its current run has ended, the workflow is about to open
 * the next stage.
 */
export const WardReview = z.discriminatedUnion('stage', [
  z.object({ ...everyStage, stage: z.literal('training') }),
  z.object({
    ...everyStage,
    stage: z.literal('survey'),
    /** Present once villages were reopened. */
    villages: Villages.optional(),
    /** Present while households are scored again alone. */
    votedDown: VotedDown.optional(),
    /** Those among them that the ward has removed or merged in this round: a file may bring them back. */
    votedDownGone: VotedDown.optional(),
    /** Present after a return. */
    publication: Publication.optional(),
  }),
  z.object({
    ...everyStage,
    stage: z.literal('vetting'),
    villages: Villages,
    /** Present while households are scored again alone, until their villages have met again. */
    votedDown: VotedDown.optional(),
    /** Present after a return. */
    publication: Publication.optional(),
  }),
  z.object({
    ...everyStage,
    stage: z.literal('posting'),
    villages: Villages,
    publication: Publication,
    /** Present once this round's list was put up. */
    postedAt: z.string().optional(),
  }),
  z.object({
    ...everyStage,
    stage: z.literal('approval'),
    villages: Villages,
    publication: Publication,
    /** The level whose answer is due; absent where an earlier version opened the stage: then it is the first one. */
    level: z.enum(approvalLevels).optional(),
    dueOn: z.string(),
  }),
  z.object({
    ...everyStage,
    stage: z.literal('recorded'),
    villages: Villages,
    publication: Publication,
    recordedOn: z.string(),
  }),
]);
export type WardReview = z.infer<typeof WardReview>;

/** A review that is in one of the given stages. */
export type InStage<S extends Stage> = Extract<WardReview, { stage: S }>;

export const isIn = <S extends Stage>(review: WardReview, stage: S): review is InStage<S> =>
  review.stage === stage;

/** A ward before its workflow has opened the first stage. */
export const newReview = (campaignId: string, ward: string): InStage<'training'> => ({
  campaignId,
  ward,
  rev: 0,
  attempt: 1,
  generations: [],
  totals: emptyTotals,
  runs: [],
  extensions: {},
  stage: 'training',
});

/** How the villages stand; empty until vetting opens for the first time. */
export const villagesOf = (review: WardReview): Villages => ('villages' in review && review.villages) || {};

/** Villages in a state, in the order in which they were surveyed. */
export function villagesIn(review: WardReview, state: z.infer<typeof VillageState>): string[] {
  const villages = villagesOf(review);
  return Object.keys(villages).filter((village) => villages[village] === state);
}

/** The keys of a village's only households that are scored again and met on; undefined where it is the whole village. */
export const votedDownIn = (review: WardReview, village: string): readonly string[] | undefined =>
  'votedDown' in review && review.votedDown ? ofVillage(review.votedDown, village) : undefined;

/** The keys of all households that were voted down and whose villages have not agreed to them yet. */
export const scoredAlone = (review: WardReview): string[] =>
  'votedDown' in review ? Object.values(review.votedDown ?? {}).flat() : [];

interface ScoredAgain {
  readonly villages: readonly string[];
  /** Keys of households that were voted down in villages that passed. */
  readonly households: readonly string[];
}

/** What meetings sent back to the survey: whole villages, and single households. */
export function scoredAgain(review: WardReview): ScoredAgain {
  const reopened = villagesIn(review, 'reopened');
  return {
    villages: reopened.filter((village) => !votedDownIn(review, village)),
    households: reopened.flatMap((village) => votedDownIn(review, village) ?? []),
  };
}

/** What has been published so far, whatever the stage. */
export const publicationOf = (review: WardReview): Publication =>
  ('publication' in review && review.publication) || nothingPublished;
