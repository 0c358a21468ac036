import { dayOf } from '../../shared/calendar.ts';
import { requireWard } from '../../shared/campaign.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { IntakeEntry } from '../../shared/intake/entry.ts';
import { readReceipt } from '../../shared/intake/receipt.ts';
import { rulingOn } from '../../shared/intake/triage.ts';
import { spelling } from '../../shared/names.ts';
import type { Ports } from '../../shared/ports.ts';
import { presentVillage } from '../../shared/villages/successors.ts';
import { accept as accepted, requirePosted } from '../../shared/ward/posting.ts';
import { recordOf, surveyedOf } from '../ward/change-records.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';

/** The ward accepts what came in: the recheck of the household begins, or goes on where one is open. */
export const accept = wardCommand('accept', async (context) => {
  const { input, ref, review, campaign, now, ports } = context;
  requirePosted(review, campaign);
  const entry = await undecidedEntry(readReceipt(input.receipt), ref, ports);
  const meant = await householdMeant(entry, context);
  const receivedOn = dayOf(new Date(entry.at));
  const { review: next, objection } = accepted(review, { ...meant, receivedOn }, campaign, now);
  const { receipt, text, name } = entry;
  const { household } = meant;
  const { dueOn, objectedAt } = objection;
  return {
    review: next,
    detail: { household, dueOn },
    decision: { receipt, household, name, text, dueOn, objectedAt },
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
  if (!entry || entry.kind === 'request') throw new Refusal('ReceiptNotFound', { ward: ref.ward });
  if (rulingOn(triages)(entry)) throw new Refusal('IntakeDecided');
  return entry;
}

type Meant = Pick<Parameters<typeof accepted>[1], 'household' | 'claim'>;

/**
 * The household that the officer names, else the one that the sender chose. An objection is about a surveyed one. A claim
 * may be about one that is excused, or that the ward does not know: then its village is named. Refuses
 * `HouseholdNotFound`, `HouseholdNotNamed`, `UnknownVillage`.
 */
async function householdMeant(entry: IntakeEntry, context: CommandContext<'accept'>): Promise<Meant> {
  const { household, village } = context.input;
  const { receipt, kind } = entry;
  const claim = kind === 'claim' ? { claim: { receipt } } : {};
  if (household !== undefined) {
    const { key } = await (kind === 'claim' ? recordOf : surveyedOf)(context, household);
    return { household: key, ...claim };
  }
  if (entry.household !== undefined) return { household: entry.household };
  if (kind !== 'claim' || village === undefined) throw new Refusal('HouseholdNotNamed');
  return { household: receipt, claim: { receipt, village: villageNamed(village, context) } };
}

/** A village of the ward, as the campaign or the records spell it. */
function villageNamed(wanted: string, { review, campaign, ref }: CommandContext<'accept'>): string {
  const ward = requireWard(campaign, ref.ward);
  const known = [...ward.villages.map(({ name }) => name), ...Object.keys(review.totals.villages)];
  const spelled = spelling(known)(presentVillage(ward)(wanted));
  if (!known.includes(spelled)) throw new Refusal('UnknownVillage', { ward: ref.ward, village: wanted });
  return spelled;
}
