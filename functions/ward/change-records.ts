import { Refusal } from '../../shared/errors.ts';
import { isPlainCode } from '../../shared/household-key.ts';
import type { HouseholdRecord, Recorded } from '../../shared/records.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import type { Situation } from './ward-command.ts';

type Place<R extends WardReview = WardReview> = Pick<
  Situation<unknown>,
  'ref' | 'campaign' | 'now' | 'ports'
> & { readonly review: R };

/**
 * Writes the next versions of some households under a new generation and counts the ward anew. Nobody sees them
 * until the review that it answers is committed: that one write shows them all.
 */
export async function changeRecords<R extends WardReview>(
  place: Place<R>,
  changed: readonly HouseholdRecord[],
): Promise<R> {
  if (changed.length === 0) return place.review;
  const { ref, review, campaign, ports } = place;
  const generation = newGeneration(review, place.now);
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

/** Rises with time and is unique among writers: microseconds, the last three digits by chance. */
function newGeneration({ generations }: WardReview, now: Date): number {
  const chance = crypto.getRandomValues(new Uint16Array(1))[0]! % 1000;
  return Math.max((generations.at(-1) ?? 0) + 1, now.getTime() * 1000 + chance);
}

/** A household's record as the ward shows it now. Refuses `HouseholdNotFound`. */
export async function recordOf(place: Place, household: string): Promise<HouseholdRecord> {
  const { ref, review, ports } = place;
  const record = await ports.households.record(ref, review.generations, await keyNamed(place, household));
  if (!record) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  return record;
}

/** A surveyed household's record. Refuses `HouseholdNotFound` for one that was only rejected or excused, too. */
export async function surveyedOf(place: Place, household: string): Promise<Surveyed> {
  const { recorded, ...record } = await recordOf(place, household);
  if (!recorded) throw new Refusal('HouseholdNotFound', { ward: place.ref.ward });
  return { ...record, recorded };
}
export type Surveyed = HouseholdRecord & { readonly recorded: Recorded };

/**
 * The key of a household that people name by its key or code, or by its head's id number. Digits that may be either are
 * taken for a code first.
 */
export async function keyNamed({ ref, review, ports }: Place, household: string): Promise<string> {
  const { record, records, fingerprint } = ports.households;
  const { generations } = review;
  if (isPlainCode(household)) return household;
  const [byCode, byId] = [`c-${fingerprint(household)}`, `i-${fingerprint(household)}`];
  if (await record(ref, generations, byCode)) return byCode;
  if (await record(ref, generations, byId)) return byId;
  const all = await records(ref, generations);
  return all.find(({ recorded }) => recorded?.household.head.citizenId === household)?.key ?? byId;
}
