import * as z from 'zod';
import { OpeningEntry } from '../household.ts';
import { identityOfEntry, nameBirthVillage } from '../household-key.ts';

/** A household that stands in a ward's list twice: by what it is recognised, and where it stands first. */
interface Repeat {
  readonly key: 'code' | 'citizenId' | 'head';
  readonly first: number;
}

/**
 * Looks at a ward's entries one after another, each with its place in the list: nobody could survey both households of
 * one code, of one id, or, without either, of one name, day of birth and village.
 */
export function repeatFinder(): (entry: OpeningEntry, place: number) => readonly Repeat[] {
  const placeOf = new Map<string, number>();
  return (entry, place) =>
    namesOf(entry).flatMap(([key, value]) => {
      const name = `${key} ${value}`;
      const first = placeOf.get(name);
      if (first !== undefined) return [{ key, first }];
      placeOf.set(name, place);
      return [];
    });
}

/** What a household is known by. A year alone does not tell two people of one name apart. */
function namesOf(entry: OpeningEntry): (readonly [Repeat['key'], string])[] {
  const { code, citizenId, birth = '' } = entry;
  const names: (readonly [Repeat['key'], string])[] = [];
  if (code !== undefined) names.push(['code', code]);
  if (citizenId !== undefined) names.push(['citizenId', citizenId]);
  const hasDay = birth.length === '2000-12-31'.length;
  return names.length === 0 && hasDay ? [['head', nameBirthVillage(identityOfEntry(entry))]] : names;
}

/** A ward's opening list as a request has it: each household once, as in a file. */
export const OpeningEntries = z.array(OpeningEntry).superRefine((entries, context) => {
  const find = repeatFinder();
  for (const [at, entry] of entries.entries())
    for (const { key, first } of find(entry, at))
      context.addIssue({
        code: 'custom',
        path: [at, key],
        message: `hộ đã có ở mục ${first}: bỏ mục trùng / the household stands at ${first} too: leave one out`,
      });
});
