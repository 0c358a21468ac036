import { dayOf } from '../../shared/calendar.ts';
import { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireAsked, requireOwnOrLate, requireReceived } from '../../shared/requests/answer-request.ts';
import { type Request, requestsOf } from '../../shared/requests/requests.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { handOn, requireOwnList } from './hand-on.ts';
import { movedList } from './moved-list.ts';
import { isUnderReview } from './requests-to-review.ts';

/**
 * Answers a request. A grant needs the list to be the ward's own still. Refuses
 * `ReceiptNotFound`, `RequestDecided`, `UnderMonthlyReview`, `WardActsFirst`, `ListHandedOn`, `NotAsked` and, for a refusal without a reason, `ReasonMissing`.
 */
const answer = wardCommand(
  'answerRequest',
  async ({ input, ref, run, by, now, ports }) => {
    const { outcome } = input;
    const all = requestsOf(await ports.intakes.triages(ref));
    const request = requireReceived(all, readReceipt(input.receipt), ref.ward);
    const { receipt } = request;
    await requireNotReviewed(request, ports);
    requireOwnOrLate(by, request.dueOn, dayOf(now));
    if (outcome === 'granted') await requireOwnList(run, { ward: ref.ward, today: dayOf(now) }, ports);
    const reason = outcome === 'refused' ? requireReason(input.reason) : input.reason.trim();
    const result =
      outcome === 'granted' ? { outcome, class: requireAsked(request, input.class) } : { outcome };
    return {
      detail: result,
      // The reason may name people, so it is not in the audit chain, which observers read.
      decision: { receipt, ...result, ...(reason !== '' && { reason }) },
      ruling: { receipt, ...result },
      answer: undefined,
    };
  },
  { whenClosed: true },
);

/**
 * The ward says what a household's request came to: what the household is from then on, or a refusal in writing. A
 * grant also moves the list of a later campaign that runs already; the same request again does what a crash left out.
 */
export const answerRequest: Step<'answerRequest'> = async (call, ports) => {
  const given = await answer(call, ports);
  const ref = WardRef.parse(call);
  const receipt = readReceipt(parseInput('answerRequest', call).receipt);
  const grant = (await ports.intakes.triages(ref)).findLast(
    (each) => each.outcome === 'granted' && each.receipt === receipt,
  );
  if (grant?.outcome !== 'granted') return given;
  const run = await ports.campaigns.get(ref.campaignId);
  const moved = await movedList(ref, { campaign: run.campaign, from: receipt }, ports);
  await handOn({ run, ref, today: dayOf(ports.now()), moved }, ports);
  return given;
};

/** The review of a month answers the requests that it took. One that was closed early leaves them to be answered. */
async function requireNotReviewed({ review }: Request, ports: Ports): Promise<void> {
  if (review === undefined || !(await isUnderReview(review, ports))) return;
  throw new Refusal('UnderMonthlyReview');
}
