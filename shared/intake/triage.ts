import * as z from 'zod';
import { Day } from '../day.ts';
import { Class } from '../household.ts';
import { requestFacts } from '../requests/request-facts.ts';
import type { IntakeHead } from './entry.ts';

const triage = {
  campaignId: z.string(),
  ward: z.string(),
  /** The id of the decision, which holds the reason. */
  id: z.string(),
  at: z.string(),
};

/** One decision of a ward about its intake, whatever the number of entries; the last four are about requests. */
export const Triage = z.discriminatedUnion('outcome', [
  z.object({
    ...triage,
    outcome: z.literal('accepted'),
    receipt: z.string(),
    /** The recheck that answers it: the household's key, or of one that had none yet the claim's receipt. */
    household: z.string(),
    /** When that recheck began; several entries can share one. */
    objectedAt: z.string(),
  }),
  z.object({
    ...triage,
    outcome: z.literal('dismissed'),
    /** Which ones: a list, or all that were undecided of those received up to an instant. */
    which: z.union([z.array(z.string()), z.object({ until: z.string() })]),
    /** How many that were. */
    count: z.int(),
  }),
  z.object({ ...triage, outcome: z.literal('requested'), ...requestFacts }),
  z.object({
    ...triage,
    outcome: z.literal('granted'),
    receipt: z.string(),
    /** What the household is from then on. */
    class: Class,
    /** The campaign of the month's review whose outcome it is. */
    review: z.string().optional(),
  }),
  z.object({
    ...triage,
    outcome: z.literal('refused'),
    receipt: z.string(),
    review: z.string().optional(),
  }),
  z.object({
    ...triage,
    outcome: z.literal('taken'),
    /** The requests that the review of a month takes. */
    receipts: z.array(z.string()),
    /** The campaign of that review. */
    review: z.string(),
    startsOn: Day,
  }),
]);
export type Triage = z.infer<typeof Triage>;

type Without<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;
/** What a triage says, before it is committed. */
export type Ruling = Without<Triage, keyof typeof triage>;

type Entry = Pick<IntakeHead, 'receipt' | 'at'>;
/** What decides objections and claims. */
type OnIntake = { readonly outcome: 'accepted' | 'dismissed' };

/** Finds what decided an objection or a claim among a ward's rulings, oldest first: the first that covers it. */
export function rulingOn<R extends Ruling>(
  rulings: readonly R[],
): (entry: Entry) => Extract<R, OnIntake> | undefined {
  const each = rulings.filter(isOnIntake).map((found) => ({ found, covers: coverOf(found) }));
  return (entry) => each.find(({ covers }) => covers(entry))?.found;
}

const isOnIntake = <R extends Ruling>(ruling: R): ruling is Extract<R, OnIntake> =>
  ruling.outcome === 'accepted' || ruling.outcome === 'dismissed';

function coverOf(ruling: Extract<Ruling, OnIntake>): (entry: Entry) => boolean {
  if (ruling.outcome === 'accepted') return ({ receipt }) => receipt === ruling.receipt;
  const { which } = ruling;
  if ('until' in which) return ({ at }) => at <= which.until;
  const receipts = new Set(which);
  return ({ receipt }) => receipts.has(receipt);
}

/** The instant up to which everything is decided, whatever it is; `''` if no decision went that far. */
export const decidedUntil = (rulings: readonly Ruling[]): string =>
  rulings
    .map((each) => (each.outcome === 'dismissed' && 'until' in each.which ? each.which.until : ''))
    .reduce((a, b) => (a > b ? a : b), '');
