import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { IntakeHead } from '../../shared/intake/entry.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import type { Ruling } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireReason } from '../../shared/require-reason.ts';
import { requirePosted } from '../../shared/ward/posting.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { endPostingIfDecided, undecidedOf } from './intake-state.ts';

/**
 * The ward dismisses what came in, with a reason: some by their receipts, or all that was received up to an instant. It
 * is one decision whatever their number. If nothing else keeps the posting stage open, it ends.
 */
export const dismiss = wardCommand('dismiss', async (context) => {
  const { input, ref, review, campaign, ports } = context;
  requirePosted(review, campaign);
  const reason = requireReason(input.reason);
  const undecided = await undecidedOf(ref, await ports.intakes.triages(ref), ports);
  const { which, count } = await chosenFrom(undecided, context);
  const ruling: Ruling = { outcome: 'dismissed', which, count };
  return {
    review: await endPostingIfDecided(review, context, [ruling]),
    detail: { count },
    decision: { which, count, reason },
    ruling,
    answer: { count },
  };
});

type Chosen = Pick<Extract<Ruling, { outcome: 'dismissed' }>, 'which' | 'count'>;

/** Refuses `NothingToDismiss`, `ReceiptNotFound` and `IntakeDecided`. */
async function chosenFrom(
  undecided: readonly IntakeHead[],
  { input, ref, now, ports }: CommandContext<'dismiss'>,
): Promise<Chosen> {
  if (input.receipts) {
    const which = [...new Set(input.receipts.map(readReceipt))];
    const open = new Set(undecided.map(({ receipt }) => receipt));
    const missing = which.find((receipt) => !open.has(receipt));
    if (missing !== undefined) throw await whyNot(missing, ref, ports);
    return { which, count: which.length };
  }
  // What comes in after this decision was not seen by whoever makes it.
  const until = new Date(Math.min(Date.parse(input.until ?? ''), now.getTime()) || 0).toISOString();
  const count = undecided.filter(({ at }) => at <= until).length;
  if (count === 0) throw new Refusal('NothingToDismiss');
  return { which: { until }, count };
}

async function whyNot(receipt: string, ref: WardRef, { intakes }: Ports): Promise<Refusal> {
  const entry = await intakes.get(ref, receipt);
  return entry && entry.kind !== 'request'
    ? new Refusal('IntakeDecided')
    : new Refusal('ReceiptNotFound', { ward: ref.ward });
}
