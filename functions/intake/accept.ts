import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import { rulingOn } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import { accept as accepted, requirePosted } from '../../shared/ward/posting.ts';
import { surveyedOf } from '../ward/change-records.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';

/** The ward accepts what came in: the recheck of the household begins, or goes on where one is open. */
export const accept = wardCommand('accept', async (context) => {
  const { input, ref, review, campaign, now, ports } = context;
  requirePosted(review, campaign);
  const entry = await undecidedEntry(readReceipt(input.receipt), ref, ports);
  const household = await householdMeant(entry, context);
  const receivedOn = dayOf(new Date(entry.at));
  const { review: next, objection } = accepted(review, { household, receivedOn }, campaign, now);
  const { receipt } = entry;
  const { dueOn, objectedAt } = objection;
  return {
    review: next,
    detail: { household, dueOn },
    decision: { receipt, household, text: entry.text, dueOn, objectedAt },
    ruling: { outcome: 'accepted', receipt, household, objectedAt },
    answer: { dueOn },
  };
});

async function undecidedEntry(
  receipt: string,
  ref: WardRef,
  { intakes }: Pick<Ports, 'intakes'>,
): Promise<IntakeEntry> {
  const [entry, triages] = await Promise.all([intakes.get(ref, receipt), intakes.triages(ref)]);
  if (!entry) throw new Refusal('ReceiptNotFound', { ward: ref.ward });
  if (rulingOn(triages)(entry)) throw new Refusal('IntakeDecided');
  return entry;
}

/** The officer's household comes before the sender's, who may have chosen another one of that name. */
async function householdMeant(entry: IntakeEntry, context: CommandContext<'accept'>): Promise<string> {
  const { household } = context.input;
  if (household !== undefined) return (await surveyedOf(context, household)).key;
  if (entry.household === undefined) throw new Refusal('HouseholdNotNamed');
  return entry.household;
}
