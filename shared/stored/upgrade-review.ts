import * as z from 'zod';
import { Stage } from '../ward/stage.ts';
import { WardReview } from '../ward/ward-review.ts';
import { requireKnownVersion } from './version.ts';

/** The stored version that gave a review's body its present form. */
const version = 4;

export const storedReview = (review: WardReview) => ({ version, ...review });

/** The review of a stored body. Refuses `DataNewer`. */
export function readReview(body: unknown): WardReview {
  const { version: written, ...review } = body as ReturnType<typeof storedReview>;
  if (written === undefined) return upgradeReview(body);
  if (written !== version) requireKnownVersion(written);
  return review;
}

/** Before version 4 a review had the same fields in every stage, empty where nothing existed yet. */
const Before4 = z.looseObject({
  stage: Stage,
  villages: z.record(z.string(), z.unknown()),
  postings: z.array(z.unknown()),
  objections: z.array(z.unknown()),
  /** The households that were returned last. */
  scope: z.array(z.string()).optional(),
  /** How many generations the approver had seen at the last answer. */
  answered: z.int().optional(),
});

const publishes: readonly Stage[] = ['posting', 'approval', 'recorded'];

function upgradeReview(body: unknown): WardReview {
  const { villages, postings, objections, scope, answered, ...review } = Before4.parse(body);
  const isAnswered = answered !== undefined || scope !== undefined;
  const answer = { seen: answered ?? 0, returned: scope ?? [] };
  const publication = { postings, objections, ...(isAnswered && { answer }) };
  const isPublished = publishes.includes(review.stage) || postings.length > 0;
  const hasVillages = review.stage !== 'survey' || Object.keys(villages).length > 0;
  // Parsing leaves out what the stage does not have.
  return WardReview.parse({
    ...review,
    ...(hasVillages && { villages }),
    ...(isPublished && { publication }),
  });
}
