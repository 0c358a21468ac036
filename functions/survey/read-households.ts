import * as z from 'zod';
import { task } from '../task.ts';
import { type Surveyed, wardRecords } from '../ward/ward-records.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), from: z.int(), limit: z.int() });

/** A page of the ward's surveyed households, for whoever surveys or approves them. Id numbers stay where they are. */
export const readHouseholds = task(Input, async ({ from, limit, ...ref }, ports) => {
  const { surveyed } = await wardRecords(ref, ports);
  return { total: surveyed.length, households: surveyed.slice(from, from + limit).map(lineOf) };
});

const lineOf = ({ key, household, results, warnings, now, before }: Surveyed) => ({
  household: key,
  code: household.code,
  head: household.head.name,
  village: household.village,
  people: household.people,
  before,
  now,
  results,
  warnings,
});
