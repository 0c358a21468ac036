import { lastAnswer } from '../../shared/approval/answers.ts';
import { recall as takeBack } from '../../shared/approval/recall.ts';
import { Refusal } from '../../shared/errors.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { publicationOf } from '../../shared/ward/ward-review.ts';
import { replaceExecution } from '../campaign/start-wards.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';

const reopenList = wardCommand('recall', (context) => {
  const { run, review, input } = context;
  const recalled = takeBack(review, context);
  // Once every ward is recorded the campaign is closing, and the reopened ward would be left out of its result.
  if (run.allRecordedAt !== undefined) throw new Refusal('AnswerActedOn', { ward: review.ward });
  const publication = publicationOf(review);
  const { level, outcome } = lastAnswer(publication) ?? {};
  const households = outcome === 'returned' ? (publication.answer?.returned ?? []) : [];
  const detail = { ...(level && outcome && { level, outcome }) };
  return {
    review: recalled,
    // As read: the campaign's wait for its wards cannot end at the same moment.
    ...(review.stage === 'recorded' && { run }),
    detail,
    // The reason may name people, so it is not in the audit chain, which observers read.
    decision: {
      ...detail,
      reason: requireReason(input.reason),
      ...(households.length > 0 && { households }),
    },
    answer: undefined,
  };
});

/**
 * A level takes its answer back with a reason, as `recall` allows. A list that was recorded is so no longer: its papers
 * are refused until it is approved again. The execution that has ended, or went on, gives way to one that waits for the
 * new answer.
 */
export const recall: Step<'recall'> = async (call, ports) => {
  await reopenList(call, ports);
  await replaceExecution(await ports.wards.get(call), ports);
  return undefined;
};
