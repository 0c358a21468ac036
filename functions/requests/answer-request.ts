import { dayOf } from '../../shared/calendar.ts';
import { Refusal } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireAsked, requireOwnOrLate, requireReceived } from '../../shared/requests/answer-request.ts';
import { type Request, requestsOf } from '../../shared/requests/requests.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { isUnderReview } from './requests-to-review.ts';

/**
 * The ward says what a household's request came to: what the household is from then on, or a refusal in writing. Refuses
 * `ReceiptNotFound`, `RequestDecided`, `UnderMonthlyReview`, `WardActsFirst`, `NotAsked` and, for a refusal without a reason, `ReasonMissing`.
 */
export const answerRequest = wardCommand(
  'answerRequest',
  async ({ input, ref, by, now, ports }) => {
    const { outcome } = input;
    const all = requestsOf(await ports.intakes.triages(ref));
    const request = requireReceived(all, readReceipt(input.receipt), ref.ward);
    const { receipt } = request;
    await requireNotReviewed(request, ports);
    requireOwnOrLate(by, request.dueOn, dayOf(now));
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

/** The review of a month answers the requests that it took. One that was closed early leaves them to be answered. */
async function requireNotReviewed({ review }: Request, ports: Ports): Promise<void> {
  if (review === undefined || !(await isUnderReview(review, ports))) return;
  throw new Refusal('UnderMonthlyReview');
}
