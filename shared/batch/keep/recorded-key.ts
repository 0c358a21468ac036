import {
  householdKey,
  type Identity,
  identityOf,
  nameBirthFormer,
  nameBirthVillage,
} from '../../household-key.ts';
import type { HouseholdRecord } from '../../records.ts';
import type { FileResult } from '../comparison.ts';
import type { Village } from '../header/villages.ts';
import { type Found, formerKeys } from './former-keys.ts';

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
): (identity: Identity) => Found {
  const identities = [
    ...accepted.map(({ household }) => identityOf(household)),
    ...rejected.flatMap(({ identity }) => identity ?? []),
  ];
  const recordedUnder = new Set(records.map(({ key }) => key));
  const find = formerKeys({
    ownKey: (identity) => keyOrCode(householdKey(identity, fingerprint), identity, recordedUnder),
    keys: recordedUnder,
    inFile: identities,
    villages,
  });
  if (columns.has('code') && (columns.has('citizenId') || columns.has('formerId'))) return find;
  const recorded = records.flatMap((record) =>
    record.recorded ? [{ key: record.key, ...identityOf(record.recorded.household) }] : [],
  );
  const keys = new Set(recorded.map(({ key }) => key));
  const byId = uniqueBy(recorded, ({ citizenId }) => citizenId);
  const sureKey = (identity: Identity): string | undefined => {
    const { key } = find(identity);
    if (identity.code || keys.has(key)) return key;
    return identity.citizenId ? byId.get(identity.citizenId)?.key : undefined;
  };
  const taken = new Set(identities.map(sureKey));
  const named = namedAs(recorded, identities);
  return (identity) => {
    const key = sureKey(identity) ?? named(identity, { taken, hasCodes: columns.has('code') });
    return key === undefined ? find(identity) : { key };
  };
}

/** Earlier versions took more codes for keys as they stood; what was recorded so keeps its key. */
const keyOrCode = (key: string, { code }: Identity, recordedUnder: ReadonlySet<string>): string =>
  code && !recordedUnder.has(key) && recordedUnder.has(code) ? code : key;

interface Names {
  /** Keys of those that the file names otherwise. */
  readonly taken: ReadonlySet<string | undefined>;
  readonly hasCodes: boolean;
}

/** Finds the key of the one who is recorded with a household's name, birth and village, the former one of it first. */
function namedAs(recorded: readonly (Identity & { readonly key: string })[], inFile: readonly Identity[]) {
  const ways = [nameBirthFormer, nameBirthVillage].map((nameOf) => ({
    nameOf,
    recorded: uniqueBy(recorded, nameOf),
    inFile: uniqueBy(inFile, nameOf),
  }));
  return (identity: Identity, { taken, hasCodes }: Names): string | undefined => {
    const found = ways.map((way) => {
      const name = way.nameOf(identity);
      return way.inFile.get(name) && way.recorded.get(name);
    });
    const one = found.find((each) => each !== undefined);
    const isOther =
      (one?.citizenId !== undefined && identity.citizenId !== undefined) ||
      (one?.code !== undefined && hasCodes);
    return isOther || (one && taken.has(one.key)) ? undefined : one?.key;
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
