import { scoredAlone } from '../../shared/ward/ward-review.ts';
import { wardRead } from '../ward/ward-read.ts';
import { recordsOf, type Surveyed } from '../ward/ward-records.ts';

/** A page of the ward's surveyed households, for those who survey or approve them. It holds no id numbers. */
export const readHouseholds = wardRead('readHouseholds', async ({ ref, campaign, input, ports }) => {
  const review = await ports.wards.get(ref);
  const { surveyed } = await recordsOf(review, campaign, ports);
  const again = new Set(scoredAlone(review));
  const { from, limit } = input;
  return { total: surveyed.length, households: surveyed.slice(from, from + limit).map(lineOf(again)) };
});

const lineOf =
  (again: ReadonlySet<string>) =>
  ({ key, household, results, warnings, now, before, matchedBy }: Surveyed) => ({
    household: key,
    code: household.code,
    head: household.head.name,
    village: household.village,
    people: household.people,
    before,
    now,
    matchedBy,
    results,
    warnings,
    ...(again.has(key) && { votedDown: true as const }),
  });
