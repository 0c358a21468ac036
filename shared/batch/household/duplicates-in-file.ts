import { nameBirthVillage } from '../../household.ts';
import type { Finding } from '../findings/findings.ts';
import { maskId, maskText } from '../findings/mask.ts';
import type { ListKey } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { firstPlaces } from './first-places.ts';
import { identify } from './identify.ts';
import type { ReadHousehold } from './read-household.ts';

/** An earlier household of the file, counted from 0 in their order, that a later one collides with. */
export interface Twin {
  readonly code: 'E301' | 'E302';
  readonly earlier: number;
  readonly findings: readonly Finding[];
}

/**
 * Finds households and persons that stand twice in one file. Asked for each household in turn, it answers with
 * the earlier ones it collides with and findings for both places, each naming the other's row.
 */
export function twins(layout: Layout): (read: ReadHousehold) => readonly Twin[] {
  /** The first row of each household. */
  const rows: number[] = [];
  const placeOfKey = firstPlaces();
  const placeOfId = firstPlaces();

  const both = (code: Twin['code'], key: ListKey, value: string, [one, two]: [number, number]): Finding[] => [
    { code, sheet: layout.sheet, row: one, ...layout.place(key), key, value, params: { other: two } },
    { code, sheet: layout.sheet, row: two, ...layout.place(key), key, value, params: { other: one } },
  ];

  /** By its code; a household that has neither code nor its head's id, by name, birth and village. */
  const keyOf = (read: ReadHousehold): string | undefined => {
    if (read.code !== undefined || read.persons[0]?.citizenId !== undefined) return read.code;
    const identity = identify(read);
    return identity && `\0${nameBirthVillage(identity)}`;
  };

  const byKey = (read: ReadHousehold): Twin | undefined => {
    const { number: row } = read.rows[0]!;
    const key = keyOf(read);
    const first = key === undefined ? undefined : placeOfKey(key, row, rows.length - 1);
    if (!first) return undefined;
    const value = maskText(read.code ?? read.persons[0]?.name ?? '');
    const findings = both('E301', read.code ? 'code' : 'head', value, [first.row, row]);
    return { code: 'E301', earlier: first.household, findings };
  };

  const byPersons = (read: ReadHousehold, same: Twin | undefined): readonly Twin[] => {
    const found: Twin[] = [];
    for (let i = 0; i < read.persons.length; i += 1) {
      const id = read.persons[i]?.citizenId;
      const { number: row } = read.rows[i]!;
      const first = id === undefined ? undefined : placeOfId(id, row, rows.length - 1);
      if (!first) continue;
      const earlier = first.household;
      const code = i === 0 && first.row === rows[earlier] ? 'E301' : 'E302';
      if (code === 'E301' && same?.earlier === earlier) continue;
      const key = idColumn(layout, read.rows[i]!);
      found.push({ code, earlier, findings: both(code, key, maskId(id!), [first.row, row]) });
    }
    return found;
  };

  return (read) => {
    rows.push(read.rows[0]!.number);
    const same = byKey(read);
    const persons = byPersons(read, same);
    return same ? [same, ...persons] : persons;
  };
}
