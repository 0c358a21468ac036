import * as z from 'zod';
import { levelDue, levelOf } from '../../shared/approval/answering.ts';
import { isAskedFor, openOpinions } from '../../shared/approval/opinions.ts';
import type { Decision } from '../../shared/changes.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { advisersOf } from './advisers.ts';

/** The second opinions on a ward's list with what was written, and whom the asker may ask. */
export const readOpinions = wardRead('readOpinions', async ({ ref, by, run, campaign, ports }) => {
  const review = await ports.wards.get(ref);
  const { opinions = [] } = publicationOf(review);
  const open = run.status === 'running' ? openOpinions(review, campaign) : [];
  const decisions = opinions.length > 0 ? await ports.decisions.list(ref) : [];
  const questions = textsOf(decisions, 'askOpinion');
  const answers = textsOf(decisions, 'giveOpinion');
  const due = levelDue(review, campaign);
  const mayAsk = due !== undefined && levelOf(by, ref.ward, campaign) === due;
  return {
    opinions: opinions.map((each, index) => {
      const { given, round: _, ...asked } = each;
      const opinion = index + 1;
      const isOpen = open.includes(each);
      return {
        ...asked,
        opinion,
        question: questions.get(opinion) ?? '',
        isOpen,
        isMine: isOpen && isAskedFor(each, ref.ward, campaign, by),
        ...(given && { given: { ...given, text: answers.get(opinion) ?? '' } }),
      };
    }),
    advisers: mayAsk ? await advisersOf(by, ref.ward, campaign, ports.identity) : [],
  };
});

const Written = z.object({ opinion: z.int(), text: z.string() });

/** What was written in the decisions of a kind, by the number of the opinion. */
function textsOf(decisions: readonly Decision[], kind: string): Map<number, string> {
  const written = decisions.filter((each) => each.kind === kind).map(({ body }) => Written.parse(body));
  return new Map(written.map(({ opinion, text }) => [opinion, text]));
}
