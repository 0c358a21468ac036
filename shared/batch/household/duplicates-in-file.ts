import { nameBirthVillage } from '../../household-key.ts';
import type { Finding } from '../findings/findings.ts';
import { maskId, maskText } from '../findings/mask.ts';
import type { ListKey } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { firstOccurrences } from './first-occurrences.ts';
import { identify } from './identify.ts';
import type { ReadHousehold } from './read-household.ts';

/** An earlier household of the file that a later one duplicates; `earlier` is its index, counted from 0. */
export interface DuplicateInFile {
  readonly code: 'E301' | 'E302';
  readonly earlier: number;
  readonly findings: readonly Finding[];
}

type FindDuplicates = (read: ReadHousehold) => readonly DuplicateInFile[];

/**
 * Finds households (E301) and persons (E302) that occur twice in one file. Call it for each household in order: it
 * gives the earlier ones that this one duplicates, with a finding for each of the two rows that names the other row.
 */
export function duplicatesInFile(layout: Layout): FindDuplicates {
  const seen: Seen = {
    layout,
    firstRows: [],
    occurrenceOfKey: firstOccurrences(),
    occurrenceOfId: firstOccurrences(),
  };
  return (read) => {
    seen.firstRows.push(read.rows[0].number);
    const same = duplicateByKey(seen, read);
    const persons = duplicatesByPerson(seen, read, same);
    return same ? [same, ...persons] : persons;
  };
}

/** The households that were read before, and the one that is read now. */
interface Seen {
  readonly layout: Layout;
  /** The first row of each household. */
  readonly firstRows: number[];
  readonly occurrenceOfKey: ReturnType<typeof firstOccurrences>;
  readonly occurrenceOfId: ReturnType<typeof firstOccurrences>;
}

function duplicateByKey(
  { layout, firstRows, occurrenceOfKey }: Seen,
  read: ReadHousehold,
): DuplicateInFile | undefined {
  const { number: row } = read.rows[0];
  const key = keyInFile(read);
  const first = key === undefined ? undefined : occurrenceOfKey(key, row, firstRows.length - 1);
  if (!first) return undefined;
  const value = maskText(read.code ?? read.persons[0]?.name ?? '');
  const findings = findingsFor(layout, 'E301', read.code ? 'code' : 'head', value, [first.row, row]);
  return { code: 'E301', earlier: first.household, findings };
}

/** `same` is the duplicate that was found by key already. */
function duplicatesByPerson(
  { layout, firstRows, occurrenceOfId }: Seen,
  { rows, persons }: ReadHousehold,
  same: DuplicateInFile | undefined,
): readonly DuplicateInFile[] {
  const found: DuplicateInFile[] = [];
  for (let i = 0; i < persons.length; i += 1) {
    const id = persons[i]?.citizenId;
    const row = rows[i];
    if (id === undefined || row === undefined) continue;
    const first = occurrenceOfId(id, row.number, firstRows.length - 1);
    if (!first) continue;
    const earlier = first.household;
    const code = i === 0 && first.row === firstRows[earlier] ? 'E301' : 'E302';
    if (code === 'E301' && same?.earlier === earlier) continue;
    const key = idColumn(layout, row);
    const findings = findingsFor(layout, code, key, maskId(id), [first.row, row.number]);
    found.push({ code, earlier, findings });
  }
  return found;
}

/** Its code; for a household that has neither code nor its head's id, name, birth and village. */
function keyInFile(read: ReadHousehold): string | undefined {
  if (read.code !== undefined || read.persons[0]?.citizenId !== undefined) return read.code;
  const identity = identify(read);
  return identity && `\0${nameBirthVillage(identity)}`;
}

/** One finding for each of the two rows. */
function findingsFor(
  layout: Layout,
  code: DuplicateInFile['code'],
  key: ListKey,
  value: string,
  [one, two]: readonly [number, number],
): Finding[] {
  const { sheet } = layout;
  const header = layout.headerOf(key);
  return [
    { code, sheet, row: one, ...header, key, value, params: { other: two } },
    { code, sheet, row: two, ...header, key, value, params: { other: one } },
  ];
}
