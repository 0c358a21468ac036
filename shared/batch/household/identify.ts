import type { Identity } from '../../household-key.ts';
import type { ReadHousehold } from './read-household.ts';

/** What identifies a household of a file, or undefined where correcting the row could change its key. */
export function identify(read: ReadHousehold): Identity | undefined {
  const { code, persons, village, formerly, isKeyUncertain } = read;
  const head = persons[0];
  const { citizenId, birth, name = '' } = head ?? {};
  const named = citizenId !== undefined || (birth !== undefined && village !== undefined);
  if (code === undefined && (isKeyUncertain || !named)) return undefined;
  return { code, citizenId, name, birth, village: village ?? '', formerly };
}
