import { randomInt } from 'node:crypto';
import { standardsOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { isPlainCode } from '../../shared/household-key.ts';
import { idsToMatch } from '../../shared/opening/opening-list.ts';
import type { Households } from '../../shared/ports.ts';
import type { HouseholdRecord, Recorded } from '../../shared/records.ts';
import { summarise } from '../../shared/results/summarise.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { openingOf } from '../villages/opening-of.ts';
import type { WardContext } from './ward-command.ts';

export type Surveyed = HouseholdRecord & { readonly recorded: Recorded };

/**
 * Writes the next versions of some households under a new generation, and gives the review with that generation and
 * new totals. Nobody sees the new versions until that review is committed, which shows them all at once.
 */
export async function changeRecords<R extends WardReview>(
  context: WardContext & { readonly review: R },
  changed: readonly HouseholdRecord[],
): Promise<R> {
  const { ref, review, now, ports } = context;
  if (changed.length === 0) return review;
  const generation = newGeneration(review, now);
  await ports.households.write(ref, generation, changed);
  return countedBy(context, [...review.generations, generation]);
}

/**
 * The review as it was before some generations, with what others changed since, and with new versions that take the
 * place of some of theirs: each list under a generation of its own, whose numbers come with it.
 */
export async function replaceGenerations<R extends WardReview>(
  context: WardContext & { readonly review: R },
  dropped: readonly number[],
  replacements: readonly (readonly HouseholdRecord[])[],
): Promise<{ readonly review: R; readonly added: readonly number[] }> {
  const { ref, review, now, ports } = context;
  const first = newGeneration(review, now);
  const added = replacements.map((_, index) => first + index);
  await Promise.all(
    replacements.map((records, index) => ports.households.write(ref, first + index, records)),
  );
  const left = review.generations.filter((each) => !dropped.includes(each));
  const counted = await countedBy(context, [...left, ...added]);
  return { review: { ...counted, lastGeneration: newestOf(review) }, added };
}

/** The review with its totals counted anew, where what is counted has changed beside its records. */
export const recounted = <R extends WardReview>(context: WardContext & { readonly review: R }): Promise<R> =>
  countedBy(context, context.review.generations);

/** The highest generation that the ward has used, also one that no longer counts: its versions are stored still. */
const newestOf = ({ generations, lastGeneration = 0 }: WardReview): number =>
  Math.max(generations.at(-1) ?? 0, lastGeneration);

/** The review with those generations and the totals of their records. */
async function countedBy<R extends WardReview>(
  { ref, review, campaign, ports }: WardContext & { readonly review: R },
  generations: number[],
): Promise<R> {
  const [{ records: counted, identify }, opening] = await Promise.all([
    ports.households.recordsToCount(ref, generations),
    openingOf(ref, campaign, ports),
  ]);
  const { fingerprint } = ports.households;
  const records = identify(idsToMatch(opening, counted));
  const totals = summarise({ records, opening, standards: standardsOf(campaign), fingerprint });
  return { ...review, generations, totals };
}

/**
 * Microseconds, so that generations rise with time, also where the clock was set back. The last three digits are random,
 * to differ between writers.
 */
const newGeneration = (review: WardReview, now: Date): number =>
  Math.max(newestOf(review) + 1, now.getTime() * 1000) + randomInt(1000);

/** A household's record as the ward shows it now. Refuses `HouseholdNotFound`. */
export async function recordOf(
  context: WardContext,
  household: string,
  keyNamed = keyFinder(context),
): Promise<HouseholdRecord> {
  const { ref, review, ports } = context;
  const record = await ports.households.record(ref, review.generations, await keyNamed(household));
  if (!record) throw new Refusal('HouseholdNotFound', { ward: ref.ward });
  return record;
}

/** A surveyed household's record. Refuses `HouseholdNotFound` also for one that was only rejected or excused. */
export async function surveyedOf(
  context: WardContext,
  household: string,
  keyNamed = keyFinder(context),
): Promise<Surveyed> {
  const { recorded, ...record } = await recordOf(context, household, keyNamed);
  if (!recorded) throw new Refusal('HouseholdNotFound', { ward: context.ref.ward });
  return { ...record, recorded };
}

/**
 * The keys that a household named by its key or code, or by its head's id number, may have. A code comes first. Earlier
 * versions took more codes for keys as they stood, which come last.
 */
export const keysNamed = (
  household: string,
  { fingerprint }: Households,
): readonly [string] | readonly [string, string, string] =>
  isPlainCode(household)
    ? [household]
    : [`c-${fingerprint(household)}`, `i-${fingerprint(household)}`, household];

/**
 * Finds the keys of households by the names that people give them. The id number of a head whose household has a code
 * is only in its record: all records are read for it, and once for all names.
 */
export function keyFinder({ ref, review, ports }: WardContext): (household: string) => Promise<string> {
  const { record, records } = ports.households;
  const { generations } = review;
  let keysById: ReturnType<typeof readKeysById> | undefined;
  const readKeysById = async () => {
    const keys = new Map<string, string>();
    for (const { key, recorded } of await records(ref, generations)) {
      const id = recorded?.household.head.citizenId;
      if (id !== undefined && !keys.has(id)) keys.set(id, key);
    }
    return keys;
  };
  return async (household) => {
    const [byCode, byId] = keysNamed(household, ports.households);
    if (byId === undefined) return byCode;
    for (const key of [byCode, byId, household]) if (await record(ref, generations, key)) return key;
    keysById ??= readKeysById();
    return (await keysById).get(household) ?? byId;
  };
}
