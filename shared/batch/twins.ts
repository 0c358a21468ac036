import { type Identity, nameBirthVillage } from '../household.ts';
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
  readonly class: 'poor' | 'near-poor' | 'other' | undefined;
  readonly people: number;
  accepted: boolean;
}

interface Twin {
  readonly code: 'E301' | 'E302';
  readonly earlier: Remembered;
  readonly findings: readonly Finding[];
}

interface Place {
  readonly household: Remembered;
  readonly row: number;
  readonly head: boolean;
}

/**
 * Finds households and persons that stand twice in one file. Asked for each household in turn, it answers with
 * the earlier ones it collides with and findings for both places, each naming the other's row.
 */
export function twins(layout: Layout): (read: ReadHousehold, self: Remembered) => Twin[] {
  const keys = new Map<string, Remembered>();
  const persons = new Map<string, Place>();

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

  const byPerson = ({ ids }: ReadHousehold, self: Remembered, known: readonly Remembered[]): Twin[] =>
    ids.flatMap(({ id, row, head }) => {
      const place = persons.get(id);
      if (!place) persons.set(id, { household: self, row: row.number, head });
      if (!place) return [];
      const code = head && place.head ? 'E301' : 'E302';
      if (code === 'E301' && known.includes(place.household)) return [];
      const findings = both(code, 'citizenId', maskId(id), [place.row, row.number]);
      return [{ code, earlier: place.household, findings }];
    });

  return (read, self) => {
    const same = byKey(read, self);
    return [
      ...same,
      ...byPerson(
        read,
        self,
        same.map(({ earlier }) => earlier),
      ),
    ];
  };
}
