import { type Identity, nameBirthVillage } from '../../household-key.ts';
import { fold } from '../../names.ts';
import type { Village } from '../header/villages.ts';

/** The household of a file among the recorded ones. */
export interface Found {
  readonly key: string;
  /**
   * The former villages of several recorded households that it may be: the file does not tell which. Its key is then
   * that of none of them.
   */
  readonly among?: readonly string[];
}

type KeyOf = (identity: Identity) => string;

interface Situation {
  readonly ownKey: KeyOf;
  /** Those of the recorded households. */
  readonly keys: ReadonlySet<string>;
  /** All households of the file. */
  readonly inFile: readonly Identity[];
  readonly villages: readonly Village[];
}

/**
 * Finds a household without a code and an id that was recorded under another name of its village: under one that
 * the village had before, or under the present one where the file has a former one. Two of one name and birth in two
 * villages that were merged are told apart where the file says the former village of each.
 */
export function formerKeys({ ownKey, keys, inFile, villages }: Situation): (identity: Identity) => Found {
  const byName = new Map(villages.map((village) => [fold(village.name), village]));
  const hasFormer = villages.some(({ formerly = [] }) => formerly.length > 0);
  if (!hasFormer) return (identity) => ({ key: ownKey(identity) });
  const isSure = (identity: Identity, key: string) =>
    Boolean(identity.code || identity.citizenId) || keys.has(key);
  const unsure = inFile.filter((identity) => !isSure(identity, ownKey(identity)));
  const unsureNames = new Set(unsure.map(nameBirthVillage));
  // Whom the file names as they are recorded, nobody else is.
  const taken = new Set(inFile.filter((identity) => unsureNames.has(nameBirthVillage(identity))).map(ownKey));
  const recordedAs = (identity: Identity) =>
    otherNames(identity, byName.get(fold(identity.village)))
      .map((village) => ({ village, key: ownKey({ ...identity, village, formerly: undefined }) }))
      .filter(({ key }) => keys.has(key) && !taken.has(key));
  const claims = new Map<string, Set<string>>();
  for (const identity of unsure)
    for (const { key } of recordedAs(identity)) {
      const claimants = claims.get(key) ?? new Set();
      claims.set(key, claimants.add(ownKey(identity)));
    }
  return (identity) => {
    const key = ownKey(identity);
    if (isSure(identity, key)) return { key };
    const found = recordedAs(identity);
    const [first, another] = found;
    if (!first) return { key };
    if (!another && claims.get(first.key)?.size === 1) return { key: first.key };
    const isTold = identity.formerly !== undefined || !another;
    return isTold ? { key } : { key, among: found.map(({ village }) => village) };
  };
}

/**
 * The other names under which a village's household may be recorded: all that the village had, or, where the file has one
 * of them, the present one and those that ended before it.
 */
function otherNames({ village, formerly }: Identity, listed: Village | undefined): readonly string[] {
  const { formerly: names = [], endedAt = [] } = listed ?? {};
  if (formerly === undefined) return names;
  const ended = endedAt[names.findIndex((name) => fold(name) === fold(formerly))] ?? '';
  return [village, ...names.filter((_, index) => (endedAt[index] ?? '') < ended)];
}
