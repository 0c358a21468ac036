import { levelsOf } from '../approval/levels.ts';
import { type Day, dayOf, lastPostingDay, workingDaysAfter } from '../calendar.ts';
import { type Campaign, postingClockOf } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import { daysOffOf } from '../holidays/days-off.ts';
import { lastOf } from '../last-of.ts';
import {
  type Objection,
  openObjections,
  type Posting,
  type Publication,
  runningPostings,
  shows,
} from './publication.ts';
import { endStage, isOpen, requireStage } from './stage-runs.ts';
import type { InStage, WardReview } from './ward-review.ts';

/** Adds a public list. Its clock runs to the end of its last day. */
function posted(
  publication: Publication,
  households: Posting['households'],
  campaign: Campaign,
  now: Date,
): Publication {
  const { postings } = publication;
  const lastDay = lastPostingDay(dayOf(now), postingClockOf(campaign), daysOffOf(campaign));
  const posting = { round: postings.length + 1, postedAt: now.toISOString(), lastDay, households };
  return { ...publication, postings: [...postings, posting] };
}

/** The households that the next posting covers: all of them, after a return only the returned ones. */
export const dueForPosting = ({ answer }: Publication): Posting['households'] => answer?.returned ?? 'all';

/** Puts the list up: its clock starts. */
export function post(review: WardReview, campaign: Campaign, now: Date): InStage<'posting'> {
  requireStage(review, campaign, 'posting');
  if (review.postedAt) throw new Refusal('AlreadyPosted', { ward: review.ward });
  const { publication } = review;
  const households = dueForPosting(publication);
  return {
    ...review,
    publication: posted(publication, households, campaign, now),
    postedAt: now.toISOString(),
  };
}

/**
 * The ward records an objection to a posted household, as from paper: its recheck begins at once, or is the one that is
 * open already. Refuses `NotPosted` and `PostingOver`.
 */
export function object(
  review: WardReview,
  household: string,
  campaign: Campaign,
  now: Date,
): InStage<'posting'> {
  requirePosted(review, campaign);
  if (!isShownOn(review.publication, household, dayOf(now))) throw new Refusal('PostingOver');
  return openObjection(review.publication, household)
    ? review
    : rechecking(review, { household }, campaign, now);
}

/** What the ward accepts: the household that is rechecked, and a claim where it is said to be left out. */
interface Accepted {
  readonly household: string;
  readonly receivedOn: Day;
  readonly claim?: NonNullable<Objection['claim']>;
}

/**
 * The ward accepts what came in on a day on which the household's clock ran; for a claim, any clock of the list. Its
 * recheck begins, or is the one that is open already. Refuses `PostingOver`.
 */
export function accept(
  review: WardReview,
  { household, receivedOn, claim }: Accepted,
  campaign: Campaign,
  now: Date,
): { readonly review: InStage<'posting'>; readonly objection: Objection } {
  requirePosted(review, campaign);
  const { publication } = review;
  const wasInTime = claim
    ? runningPostings(publication, receivedOn).length > 0
    : isShownOn(publication, household, receivedOn);
  if (!wasInTime) throw new Refusal('PostingOver');
  const open = openObjection(publication, household);
  if (open && (open.claim || !claim)) return { review, objection: open };
  if (open) return claimed(review, open, claim);
  const next = rechecking(review, { household, ...(claim && { claim }) }, campaign, now);
  return { review: next, objection: lastOf(next.publication.objections) };
}

/** A claim about a household that is rechecked already: now the ward may bring its file too. */
function claimed(review: InStage<'posting'>, open: Objection, claim: Accepted['claim']) {
  const objection: Objection = { ...open, ...(claim && { claim }) };
  const objections = review.publication.objections.map((each) => (each === open ? objection : each));
  return { review: { ...review, publication: { ...review.publication, objections } }, objection };
}

/** The open claims of a ward, whose files it may bring, window or not. */
export const openClaims = (review: WardReview): Claimed[] =>
  review.stage === 'posting' && isOpen(review) ? openObjections(review.publication).filter(isClaim) : [];

type Claimed = Objection & { readonly claim: NonNullable<Objection['claim']> };
const isClaim = (objection: Objection): objection is Claimed => objection.claim !== undefined;

/**
 * The ward has brought the files of claimed households: `brought` are the keys that it recorded, each with its village.
 * A claim about a new household of a village takes the first one that was not known. They are posted for their own
 * clock, and their claims are answered.
 */
export function bring(
  review: InStage<'posting'>,
  brought: readonly { readonly key: string; readonly village: string }[],
  campaign: Campaign,
  now: Date,
): InStage<'posting'> {
  const { publication } = review;
  const left = new Map(brought.map(({ key, village }) => [key, village]));
  const take = ({ household, claim }: Objection): string | undefined => {
    const key =
      claim?.village === undefined
        ? household
        : [...left].find(([, village]) => village === claim.village)?.[0];
    return key !== undefined && left.delete(key) ? key : undefined;
  };
  // Those with a key come first, so that none of them is taken for a new one.
  const claims = openClaims(review).toSorted((a, b) => Number(!!a.claim.village) - Number(!!b.claim.village));
  const answers = new Map(claims.map((each): [Objection, string | undefined] => [each, take(each)]));
  const objections = publication.objections.map((each) => {
    const household = answers.get(each);
    if (household === undefined || !each.claim) return each;
    const late = dayOf(now) > each.dueOn;
    const claim = { receipt: each.claim.receipt };
    return { ...each, household, claim, resolvedAt: now.toISOString(), outcome: 'changed' as const, late };
  });
  const keys = [...answers.values()].filter((key) => key !== undefined);
  if (keys.length === 0) return review;
  return { ...review, publication: posted({ ...publication, objections }, keys, campaign, now) };
}

/** Refuses what `requireStage` refuses, and `NotPosted` until this round's list is put up. */
export function requirePosted(
  review: WardReview,
  campaign: Campaign,
): asserts review is InStage<'posting'> & { postedAt: string } {
  requireStage(review, campaign, 'posting');
  if (!review.postedAt) throw new Refusal('NotPosted', { ward: review.ward });
}

const isShownOn = (publication: Publication, household: string, day: Day): boolean =>
  runningPostings(publication, day).some((posting) => shows(posting, household));

/** Opens an objection, whose recheck is due some working days from today. */
function rechecking(
  review: InStage<'posting'>,
  about: Pick<Objection, 'household' | 'claim'>,
  campaign: Campaign,
  now: Date,
): InStage<'posting'> {
  const dueOn = workingDaysAfter(dayOf(now), campaign.calendar.recheck.workingDays, daysOffOf(campaign));
  const objection = { ...about, objectedAt: now.toISOString(), dueOn };
  const { publication } = review;
  return { ...review, publication: { ...publication, objections: [...publication.objections, objection] } };
}

/** The objection whose recheck is open for a household. */
export const openObjection = (publication: Publication, household: string): Objection | undefined =>
  openObjections(publication).find((objection) => objection.household === household);

/**
 * The recheck's answer, late or not. A changed household is posted again for its own clock, whatever its class. Does not
 * end the stage. Refuses `NoObjection`.
 */
export function resolve(
  review: WardReview,
  household: string,
  outcome: 'upheld' | 'changed',
  campaign: Campaign,
  now: Date,
): InStage<'posting'> {
  requireStage(review, campaign, 'posting');
  const open = openObjection(review.publication, household);
  if (!open) throw new Refusal('NoObjection');
  const late = dayOf(now) > open.dueOn;
  const resolved = { ...open, resolvedAt: now.toISOString(), outcome, late };
  const objections = review.publication.objections.map((each) => (each === open ? resolved : each));
  const answered = { ...review.publication, objections };
  const publication = outcome === 'changed' ? posted(answered, [household], campaign, now) : answered;
  return { ...review, publication };
}

/**
 * Ends the stage once every clock has run out and no objection is open; otherwise gives the review unchanged. The intake
 * must be decided too, which only a store knows.
 */
export function endPosting<R extends WardReview>(review: R, campaign: Campaign, now: Date): R {
  return isOver(review, now)
    ? endStage(review, levelsOf(campaign.approval).length === 0 ? 'final' : 'clear', now)
    : review;
}

const isOver = (review: WardReview, now: Date): review is InStage<'posting'> =>
  review.stage === 'posting' &&
  review.postedAt !== undefined &&
  isOpen(review) &&
  runningPostings(review.publication, dayOf(now)).length === 0 &&
  openObjections(review.publication).length === 0;
