import type { Actor } from '../access/actor.ts';
import type { Campaign } from '../campaign.ts';
import { Refusal } from '../errors.ts';
import type { Answering } from '../ward/approval.ts';
import type { Publication } from '../ward/publication.ts';
import { countRuns, endStage, isOpen, type StageRun } from '../ward/stage-runs.ts';
import { type InStage, isIn, publicationOf, villagesOf, type WardReview } from '../ward/ward-review.ts';
import { answerDueOn, levelDue, levelOf } from './answering.ts';
import { type LevelAnswer, lastAnswer } from './answers.ts';
import { levelAfter } from './levels.ts';

/**
 * The answer that somebody may recall now: the newest one, if their level gave it and nobody has acted on it since, as
 * the next level does by answering, the ward by a meeting, and the campaign by closing. Otherwise why not:
 * `NothingToRecall`, `OtherLevelAnswered` or `AnswerActedOn`.
 */
export function recallable(review: WardReview, campaign: Campaign, by: Actor): LevelAnswer | Refusal {
  const { ward } = review;
  const publication = publicationOf(review);
  const last = lastAnswer(publication);
  if (!last) return new Refusal('NothingToRecall', { ward });
  const own = levelOf(by, ward, campaign);
  if (own !== last.level) {
    const hasAnswered = lastAnswer(publication, own) !== undefined;
    return hasAnswered
      ? new Refusal('AnswerActedOn', { ward })
      : new Refusal('OtherLevelAnswered', { ward, level: `${last.level}Level` });
  }
  return isActedOn(review, last, campaign) ? new Refusal('AnswerActedOn', { ward }) : last;
}

/** Whether the review is no longer as the answer left it. */
function isActedOn(
  review: WardReview,
  { outcome, level, seen, replaced }: LevelAnswer,
  campaign: Campaign,
): boolean {
  if (!replaced || review.generations.length !== seen) return true;
  const isEnded = review.stage === 'approval' && !isOpen(review);
  if (outcome === 'approved') {
    const isUp = levelDue(review, campaign) === levelAfter(level, campaign.approval);
    return !(review.stage === 'recorded' || isEnded || (review.stage === 'approval' && isUp));
  }
  const villages = villagesOf(review);
  const areUntouched = Object.keys(replaced.villages).every((village) => villages[village] === 'due');
  // A village that has met, was scored again and waits for its next meeting is due as well.
  const isFirstSince = review.runs.at(-2)?.stage === 'approval';
  return !(isEnded || (review.stage === 'vetting' && isOpen(review) && isFirstSince && areUntouched));
}

/**
 * Takes the newest answer back: its level has to answer again, with a new clock, and everything else is as before the
 * answer. Where the answer had ended the approval, the stage opens for another round under another execution. Refuses
 * as `recallable`.
 */
export function recall(review: WardReview, { campaign, by, now }: Answering): InStage<'approval'> {
  const answer = recallable(review, campaign, by);
  if (answer instanceof Refusal) throw answer;
  const { level } = answer;
  const due = { level, dueOn: answerDueOn(campaign, now) };
  const reopened = isIn(review, 'approval') && isOpen(review) ? review : reopen(review, due.dueOn, now);
  return {
    ...reopened,
    ...due,
    villages: villagesBefore(reopened, answer),
    publication: publicationBefore(reopened.publication, answer, now),
  };
}

/** Opens the approval again after it has ended. */
function reopen(review: WardReview, dueOn: string, now: Date): InStage<'approval'> {
  const ended = inApproval(review, dueOn, now);
  const run: StageRun = {
    stage: 'approval',
    round: countRuns(ended, 'approval') + 1,
    openedAt: now.toISOString(),
  };
  return { ...ended, attempt: ended.attempt + 1, runs: [...ended.runs, run] };
}

/** The review in the approval stage, whatever it has come to since. */
function inApproval(review: WardReview, dueOn: string, now: Date): InStage<'approval'> {
  if (review.stage === 'approval') return review;
  if (review.stage === 'recorded') {
    const { recordedOn: _, ...kept } = review;
    return { ...kept, stage: 'approval', dueOn };
  }
  if (review.stage !== 'vetting') throw new Error('Only an answered list is reopened.');
  const { publication, ...kept } = endStage(review, 'recalled', now);
  if (!publication) throw new Error('An answered list was published.');
  return { ...kept, publication, stage: 'approval', dueOn };
}

function villagesBefore(
  { villages }: InStage<'approval'>,
  { replaced }: LevelAnswer,
): InStage<'approval'>['villages'] {
  const before = { ...villages };
  for (const [village, state] of Object.entries(replaced?.villages ?? {})) {
    if (state === null) delete before[village];
    else before[village] = state;
  }
  return before;
}

function publicationBefore(publication: Publication, recalled: LevelAnswer, now: Date): Publication {
  const { answer: _, answers = [], ...kept } = publication;
  const { replaced, ...answer } = recalled;
  const recalledAt = now.toISOString();
  return {
    ...kept,
    ...(replaced?.answer && { answer: replaced.answer }),
    answers: answers.map((each) => (each === recalled ? { ...answer, recalledAt } : each)),
  };
}
