import type { Class, Identity } from '../household.ts';
import { nameBirthVillage } from '../household.ts';
import type { FixedKey } from './columns.ts';
import type { Finding } from './findings.ts';
import type { Layout } from './layout.ts';
import { maskId, maskText } from './mask.ts';
import type { ReadHousehold } from './read-household.ts';

/** What is remembered of a household of the file, so that a later row can still make it a duplicate. */
export interface Remembered {
  readonly row: number;
  readonly identity: Identity | undefined;
  readonly village: string | undefined;
  readonly class: Class | undefined;
  readonly people: number;
  accepted: boolean;
}

interface Twin {
  readonly code: 'E301' | 'E302';
  readonly earlier: Remembered;
  readonly findings: readonly Finding[];
}

/**
 * Finds households and persons that stand twice in one file. Asked for each household in turn, it answers with
 * the earlier ones it collides with and findings for both places, each naming the other's row.
 */
export function twins(layout: Layout): (read: ReadHousehold, self: Remembered) => Twin[] {
  const keys = new Map<string, Remembered>();
  const persons = seenPersons();

  const both = (code: Twin['code'], key: FixedKey, value: string, [one, two]: [number, number]): Finding[] =>
    [
      [one, two],
      [two, one],
    ].map(([row, other]) => ({
      code,
      sheet: layout.sheet,
      row: row!,
      ...layout.place(key),
      key,
      value,
      params: { other: other! },
    }));

  const byKey = ({ row, code, identity, ids }: ReadHousehold, self: Remembered): Twin[] => {
    const nameless = code === undefined && !ids[0]?.head;
    const key = code ?? (nameless && identity ? `\0${nameBirthVillage(identity)}` : undefined);
    if (key === undefined) return [];
    const earlier = keys.get(key);
    if (!earlier) keys.set(key, self);
    const value = maskText(code ?? identity?.name ?? '');
    return earlier
      ? [{ code: 'E301', earlier, findings: both('E301', code ? 'code' : 'head', value, [earlier.row, row]) }]
      : [];
  };

  const byPerson = ({ ids }: ReadHousehold, self: Remembered, known: readonly Twin[]): Twin[] =>
    ids.flatMap(({ id, row, head }) => {
      const before = persons(id, row.number, self);
      if (!before) return [];
      const code = head && before.row === before.household.row ? 'E301' : 'E302';
      if (code === 'E301' && known.some(({ earlier }) => earlier === before.household)) return [];
      const findings = both(code, 'citizenId', maskId(id), [before.row, row.number]);
      return [{ code, earlier: before.household, findings }];
    });

  return (read, self) => {
    const same = byKey(read, self);
    return [...same, ...byPerson(read, self, same)];
  };
}

/** Where an id stood first. Flat arrays instead of an object for each: a file has up to 200,000 persons. */
function seenPersons() {
  const indexes = new Map<string, number>();
  const rows: number[] = [];
  const households: Remembered[] = [];
  return (id: string, row: number, household: Remembered) => {
    const index = indexes.get(id);
    if (index !== undefined) return { row: rows[index]!, household: households[index]! };
    indexes.set(id, rows.length);
    rows.push(row);
    households.push(household);
    return undefined;
  };
}
