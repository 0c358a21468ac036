import { nameBirthVillage } from '../../household-key.ts';
import type { CellProblem } from '../findings/cell-problems.ts';
import type { Finding } from '../findings/findings.ts';
import { maskId, maskText } from '../findings/mask.ts';
import type { ListKey } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { firstOccurrences } from './first-occurrences.ts';
import { householdNamed } from './household-named.ts';
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
  const byCode = read.code !== undefined;
  const findings = findingsFor(
    { layout, code: 'E301', key: byCode ? 'code' : 'head', value, problem: byCode ? 'sameCode' : undefined },
    { row: first.row, household: { row: first.row, [byCode ? 'code' : 'head']: value } },
    { row, household: householdNamed(layout, read) },
  );
  return { code: 'E301', earlier: first.household, findings };
}

/** `same` is the duplicate that was found by key already. */
function duplicatesByPerson(
  { layout, firstRows, occurrenceOfId }: Seen,
  read: ReadHousehold,
  same: DuplicateInFile | undefined,
): readonly DuplicateInFile[] {
  const { rows, persons } = read;
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
    const findings = findingsFor(
      { layout, code, key, value: maskId(id) },
      { row: first.row, household: { row: firstRows[earlier] ?? first.row } },
      { row: row.number, household: householdNamed(layout, read) },
    );
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

/** What occurs twice. */
interface Repeated {
  readonly layout: Layout;
  readonly code: DuplicateInFile['code'];
  readonly key: ListKey;
  readonly value: string;
  readonly problem?: CellProblem | undefined;
}

/** One of the two places. Of the earlier household no more is kept than its first row and the value that is repeated. */
type Place = Required<Pick<Finding, 'row' | 'household'>>;

/** One finding for each of the two rows. */
function findingsFor({ layout, problem, ...what }: Repeated, one: Place, two: Place): Finding[] {
  const common = { sheet: layout.sheet, ...layout.headerOf(what.key), ...what };
  const params = problem ? { problem } : {};
  return [
    { ...common, ...one, params: { ...params, other: two.row } },
    { ...common, ...two, params: { ...params, other: one.row } },
  ];
}
