import * as z from 'zod';
import { emptyTotals, WardTotals } from '../results/totals.ts';
import { Objection, Posting } from './publication.ts';
import { StageRun } from './stage-runs.ts';

/** `due`: still to meet; `passed`: agreed; `reopened`: below the share, to be scored again and to meet again. */
const VillageState = z.enum(['due', 'passed', 'reopened']);

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

/** Villages in a state, in the order in which they were surveyed. */
export const villagesIn = ({ villages }: WardReview, state: z.infer<typeof VillageState>): string[] =>
  Object.keys(villages).filter((village) => villages[village] === state);
