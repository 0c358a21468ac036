import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { everyone } from '../../shared/household.ts';
import { certificatePaper } from '../../shared/papers/certificate.ts';
import { decisionPaper } from '../../shared/papers/decision.ts';
import type { Paper, PaperKind } from '../../shared/papers/paper.ts';
import type { PaperFacts } from '../../shared/papers/paper-facts.ts';
import { postedListPaper } from '../../shared/papers/posted-list.ts';
import { publicationPaper } from '../../shared/papers/publication.ts';
import { refusalPaper } from '../../shared/papers/refusal.ts';
import { explainResults } from '../../shared/results/explain-results.ts';
import { isIn, publicationOf, type WardReview } from '../../shared/ward/ward-review.ts';
import { listForBoard } from '../posting/list-for-board.ts';
import type { Surveyed } from '../ward/ward-records.ts';
import { meetingMinutes } from './meeting-minutes.ts';
import type { PaperContext } from './paper-context.ts';
import { requestRefusal } from './request-refusal.ts';

/** How the papers of a kind are made. Refuses `WrongStage` before the stage from which there are such papers. */
export const paperMakers: Readonly<Record<PaperKind, (context: PaperContext) => Paper[] | Promise<Paper[]>>> =
  {
    minutes: meetingMinutes,
    'posted-list': async ({ facts, review, campaign, ports }) => {
      if (!isIn(review, 'posting') && publicationOf(review).postings.length === 0) refuse(review, 'posting');
      const { households, postings = [] } = await listForBoard(review, campaign, ports);
      return [postedListPaper(facts, { households, postings })];
    },
    decision: (context) => [decisionPaper(context.facts, linesOf(context))],
    publication: (context) => [publicationPaper(context.facts, linesOf(context))],
    certificate: (context) => recorded(context).flatMap((each) => certificateOf(each, context.facts)),
    'request-refusal': requestRefusal,
    refusal: (context) => recorded(context).flatMap((each) => refusalOf(each, context.facts)),
  };

function refuse({ ward, stage }: WardReview, needs: string): never {
  throw new Refusal('WrongStage', { ward, stage, needs });
}

/** The household that is named, or all of a village, or all of the ward, once the ward is recorded. */
function recorded({ review, surveyed, input }: PaperContext): readonly Surveyed[] {
  const { household, village } = input;
  if (!isIn(review, 'recorded')) refuse(review, 'recorded');
  if (household === undefined)
    return surveyed.filter((each) => village === undefined || each.household.village === village);
  const found = surveyed.filter(({ key }) => key === household);
  if (found.length === 0) throw new Refusal('HouseholdNotFound', { ward: review.ward });
  return found;
}

const linesOf = (context: PaperContext) =>
  recorded({ ...context, input: {} }).map(
    ({ household: { head, village, people }, before, now, results }) => {
      const group = results[context.facts.standard.id]?.group;
      return { head: head.name, village, people, before, now, group };
    },
  );

function certificateOf({ household, now, results }: Surveyed, facts: PaperFacts): Paper[] {
  if (now === 'other') return [];
  const { people, village } = household;
  const group = results[facts.standard.id]?.group;
  return [certificatePaper(facts, { members: everyone(household), people, village, now, group })];
}

function refusalOf(surveyed: Surveyed, facts: PaperFacts): Paper[] {
  if (surveyed.now !== 'other') return [];
  const { campaign, standard } = facts;
  const { head, village, setting } = surveyed.household;
  const results = explainResults(surveyed, standardsOf(campaign), campaign.year);
  const result = results.find((each) => each.standard === standard.id);
  return [refusalPaper(facts, { head: head.name, village, setting, before: surveyed.before, result })];
}
