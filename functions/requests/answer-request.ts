import { dayOf } from '../../shared/calendar.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import { requireAsked, requireOwnOrLate, requireReceived } from '../../shared/requests/answer-request.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { wardCommand } from '../ward/ward-command.ts';

/**
 * The ward says what a household's request came to: what the household is from then on, or a refusal in writing. Refuses
 * `ReceiptNotFound`, `RequestDecided`, `WardActsFirst`, `NotAsked` and, for a refusal without a reason, `ReasonMissing`.
 */
export const answerRequest = wardCommand(
  'answerRequest',
  async ({ input, ref, by, now, ports }) => {
    const { outcome } = input;
    const all = requestsOf(await ports.intakes.triages(ref));
    const request = requireReceived(all, readReceipt(input.receipt), ref.ward);
    const { receipt } = request;
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
