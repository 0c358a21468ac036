import { randomInt } from 'node:crypto';
import { Refusal } from '../../shared/errors.ts';
import { isPlainCode } from '../../shared/household-key.ts';
import type { HouseholdRecord, Recorded } from '../../shared/records.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { WardContext } from './ward-command.ts';

export type Surveyed = HouseholdRecord & { readonly recorded: Recorded };

/**
 * Writes the next versions of some households under a new generation, and gives the review with that generation and
 * new totals. Nobody sees the new versions until that review is committed, which shows them all at once.
 */
export async function changeRecords<R extends WardReview>(
  { ref, review, campaign, now, ports }: WardContext & { readonly review: R },
  changed: readonly HouseholdRecord[],
): Promise<R> {
  if (changed.length === 0) return review;
  const generation = newGeneration(review, now);
  await ports.households.write(ref, generation, changed);
  const generations = [...review.generations, generation];
  const [records, opening] = await Promise.all([
    ports.households.records(ref, generations),
    ports.households.opening(ref),
  ]);
  const { fingerprint } = ports.households;
  const totals = summarise({ records, opening, standards: campaign.standards, fingerprint });
  return { ...review, generations, totals };
}

/** Microseconds, so that generations rise with time. The last three digits are random, to differ between writers. */
function newGeneration({ generations }: WardReview, now: Date): number {
  return Math.max((generations.at(-1) ?? 0) + 1, now.getTime() * 1000 + randomInt(1000));
}

/** A household's record as the ward shows it now. Refuses `HouseholdNotFound`. */
export async function recordOf(context: WardContext, household: string): Promise<HouseholdRecord> {
  const { ref, review, ports } = context;
  const record = await ports.households.record(ref, review.generations, await keyNamed(context, household));
  if (!record) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  return record;
}

/** A surveyed household's record. Refuses `HouseholdNotFound` also for one that was only rejected or excused. */
export async function surveyedOf(context: WardContext, household: string): Promise<Surveyed> {
  const { recorded, ...record } = await recordOf(context, household);
  if (!recorded) throw new Refusal('HouseholdNotFound', { ward: context.ref.ward });
  return { ...record, recorded };
}

/**
 * The key of a household that people name by its key or code, or by its head's id number. Digits that may be both are
 * looked up as a code first.
 */
export async function keyNamed({ ref, review, ports }: WardContext, household: string): Promise<string> {
  const { record, records, fingerprint } = ports.households;
  const { generations } = review;
  if (isPlainCode(household)) return household;
  const [byCode, byId] = [`c-${fingerprint(household)}`, `i-${fingerprint(household)}`];
  if (await record(ref, generations, byCode)) return byCode;
  if (await record(ref, generations, byId)) return byId;
  const all = await records(ref, generations);
  return all.find(({ recorded }) => recorded?.household.head.citizenId === household)?.key ?? byId;
}
