import { householdKey, type Identity, identityOf, nameBirthVillage } from '../../household-key.ts';
import { fold } from '../../names.ts';
import type { HouseholdRecord } from '../../records.ts';
import type { FileResult } from '../compare.ts';
import type { Village } from '../header/villages.ts';

type KeyOf = (identity: Identity) => string;

/**
 * The key of a household without a code and an id stays the one that it was recorded under while its village had another
 * name, where one alone is recorded so.
 */
function formerKeys(ownKey: KeyOf, keys: ReadonlySet<string>, villages: readonly Village[]): KeyOf {
  const former = new Map(villages.map(({ name, formerly = [] }) => [fold(name), formerly]));
  return (identity) => {
    const key = ownKey(identity);
    if (identity.code || identity.citizenId || keys.has(key)) return key;
    const names = former.get(fold(identity.village)) ?? [];
    const found = names.map((village) => ownKey({ ...identity, village })).filter((each) => keys.has(each));
    const [first, another] = found;
    return first !== undefined && another === undefined ? first : key;
  };
}

/**
 * Finds the keys of a file's households. A file without a column of codes, or of ids, lacks
 * what its households were recorded under: they are known by the head's id, else by name, birth and village, where one
 * recorded household and one of the file have them. Persons with two different ids are not the same.
 */
export function recordedKeys(
  { accepted, rejected, columns }: FileResult,
  records: readonly HouseholdRecord[],
  fingerprint: (text: string) => string,
  villages: readonly Village[] = [],
): KeyOf {
  const ownKey = formerKeys(
    (identity) => householdKey(identity, fingerprint),
    new Set(records.map(({ key }) => key)),
    villages,
  );
  if (columns.has('code') && (columns.has('citizenId') || columns.has('formerId'))) return ownKey;
  const recorded = records.flatMap((record) =>
    record.recorded ? [{ key: record.key, ...identityOf(record.recorded.household) }] : [],
  );
  const identities = [
    ...accepted.map(({ household }) => identityOf(household)),
    ...rejected.flatMap(({ identity }) => identity ?? []),
  ];
  const keys = new Set(recorded.map(({ key }) => key));
  const byId = uniqueBy(recorded, ({ citizenId }) => citizenId);
  const sureKey = (identity: Identity): string | undefined => {
    const key = ownKey(identity);
    if (identity.code || keys.has(key)) return key;
    return identity.citizenId ? byId.get(identity.citizenId)?.key : undefined;
  };
  const taken = new Set(identities.map(sureKey));
  const byName = uniqueBy(recorded, nameBirthVillage);
  const inFile = uniqueBy(identities, nameBirthVillage);
  return (identity) => {
    const name = nameBirthVillage(identity);
    const named = byName.get(name);
    const isOther =
      (named?.citizenId !== undefined && identity.citizenId !== undefined) ||
      (named?.code !== undefined && columns.has('code'));
    const isNamed = named && !isOther && !taken.has(named.key) && inFile.get(name) !== undefined;
    return sureKey(identity) ?? (isNamed ? named.key : ownKey(identity));
  };
}

/** Those that alone have a value, by it; undefined where several have it. */
function uniqueBy<T extends Identity>(
  all: readonly T[],
  read: (identity: T) => string | undefined,
): Map<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const each of all) {
    const value = read(each);
    if (value !== undefined) found.set(value, found.has(value) ? undefined : each);
  }
  return found;
}
