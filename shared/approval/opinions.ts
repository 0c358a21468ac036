import type { Actor } from '../access/actor.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Answering } from '../ward/approval.ts';
import { countRuns, requireStage } from '../ward/stage-runs.ts';
import { type InStage, publicationOf, type WardReview } from '../ward/ward-review.ts';
import { levelDue, levelOf, requireLevelDue } from './answering.ts';
import type { Advice, Opinion } from './opinion.ts';

/** The opinions that may be given now: those asked by the level whose answer is due, for this answer. */
export const openOpinions = (review: WardReview, campaign: Campaign): readonly Opinion[] => {
  const due = levelDue(review, campaign);
  const round = countRuns(review, 'approval');
  const { opinions = [] } = publicationOf(review);
  return opinions.filter((each) => !each.given && each.level === due && each.round === round);
};

/** Whether somebody is asked for an opinion: by name, or as any other of those who approve the ward's list. */
export const isAskedFor = ({ of, askedBy }: Opinion, ward: string, campaign: Campaign, by: Actor): boolean =>
  by.name !== askedBy &&
  (of === undefined ? levelOf(by, ward, campaign) !== undefined : of === by.name) &&
  (by.role === 'district' || by.role === 'province');

/** The opinion by its number, counted from 1 in a ward. */
const opinionNumbered = (review: WardReview, number: number): Opinion | undefined =>
  publicationOf(review).opinions?.[number - 1];

/**
 * The level whose answer is due asks another approver what they think, by name or whoever of them it is. It waits for
 * nothing. Refuses `OtherLevelDue`, and `OpinionOpen` where the same is asked already.
 */
export function askOpinion(
  review: WardReview,
  of: string | undefined,
  { campaign, by, now }: Answering,
): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  const level = requireLevelDue(review, campaign, by);
  if (openOpinions(review, campaign).some((each) => each.of === of)) throw new Refusal('OpinionOpen');
  const asked: Opinion = {
    level,
    round: countRuns(review, 'approval'),
    askedAt: now.toISOString(),
    askedBy: by.name,
    ...(of !== undefined && { of }),
  };
  const { publication } = review;
  const opinions = [...(publication.opinions ?? []), asked];
  return { ...review, publication: { ...publication, opinions } };
}

/** Whoever is asked says what they think. Refuses `OpinionNotAsked` and `OpinionOfOther`. */
export function giveOpinion(
  review: WardReview,
  { opinion, advice }: { readonly opinion: number; readonly advice: Advice },
  { campaign, by, now }: Answering,
): InStage<'approval'> {
  requireStage(review, campaign, 'approval');
  const found = opinionNumbered(review, opinion);
  if (!found || !openOpinions(review, campaign).includes(found)) throw new Refusal('OpinionNotAsked');
  if (!isAskedFor(found, review.ward, campaign, by)) throw new Refusal('OpinionOfOther');
  const given = { ...found, given: { at: now.toISOString(), by: by.name, advice } };
  const { publication } = review;
  const opinions = (publication.opinions ?? []).map((each) => (each === found ? given : each));
  return { ...review, publication: { ...publication, opinions } };
}
