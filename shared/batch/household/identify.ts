import type { Identity } from '../../household.ts';
import type { ReadHousehold } from './read-household.ts';

/** What a household of a file is known by, or undefined where a correction could change its key. */
export function identify({ code, persons, village, unsure }: ReadHousehold): Identity | undefined {
  const head = persons[0];
  const { citizenId, birth, name = '' } = head ?? {};
  const named = citizenId !== undefined || (birth !== undefined && village !== undefined);
  if (code === undefined && (unsure || !named)) return undefined;
  return { code, citizenId, name, birth, village: village ?? '' };
}
