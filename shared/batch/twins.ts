import { nameBirthVillage } from '../household.ts';
import type { FixedKey } from './columns.ts';
import type { Finding } from './findings.ts';
import { firstPlaces } from './first-places.ts';
import type { Layout } from './layout.ts';
import { maskId, maskText } from './mask.ts';
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

  const both = (
    code: Twin['code'],
    key: FixedKey,
    value: string,
    [one, two]: [number, number],
  ): Finding[] => [
    { code, sheet: layout.sheet, row: one, ...layout.place(key), key, value, params: { other: two } },
    { code, sheet: layout.sheet, row: two, ...layout.place(key), key, value, params: { other: one } },
  ];

  const byKey = ({ row, code, identity, ids }: ReadHousehold): Twin | undefined => {
    const nameless = code === undefined && !ids[0]?.head;
    const key = code ?? (nameless && identity ? `\0${nameBirthVillage(identity)}` : undefined);
    if (key === undefined) return undefined;
    const first = placeOfKey(key, row, rows.length - 1);
    if (!first) return undefined;
    const value = maskText(code ?? identity?.name ?? '');
    const findings = both('E301', code ? 'code' : 'head', value, [first.row, row]);
    return { code: 'E301', earlier: first.household, findings };
  };

  const byPersons = ({ ids }: ReadHousehold, same: Twin | undefined): readonly Twin[] => {
    const found: Twin[] = [];
    for (const { id, row, head } of ids) {
      const first = placeOfId(id, row.number, rows.length - 1);
      if (!first) continue;
      const earlier = first.household;
      const code = head && first.row === rows[earlier] ? 'E301' : 'E302';
      if (code === 'E301' && same?.earlier === earlier) continue;
      const findings = both(code, 'citizenId', maskId(id), [first.row, row.number]);
      found.push({ code, earlier, findings });
    }
    return found;
  };

  return (read) => {
    rows.push(read.row);
    const same = byKey(read);
    const persons = byPersons(read, same);
    return same ? [same, ...persons] : persons;
  };
}
