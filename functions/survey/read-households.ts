import { wardRead } from '../ward/ward-read.ts';
import { type Surveyed, wardRecords } from '../ward/ward-records.ts';

/** A page of the ward's surveyed households, for those who survey or approve them. It holds no id numbers. */
export const readHouseholds = wardRead('readHouseholds', async ({ ref, campaign, input, ports }) => {
  const { surveyed } = await wardRecords(ref, campaign, ports);
  const { from, limit } = input;
  return { total: surveyed.length, households: surveyed.slice(from, from + limit).map(lineOf) };
});

const lineOf = ({ key, household, results, warnings, now, before, matchedBy }: Surveyed) => ({
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
});
