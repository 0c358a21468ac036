import { nameBirthFormer } from '../../household-key.ts';
import type { CellProblem } from '../findings/cell-problems.ts';
import type { Finding } from '../findings/findings.ts';
import { maskId, maskText } from '../findings/mask.ts';
import type { ListKey } from '../header/columns.ts';
import { idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { householdNamed } from '../household/household-named.ts';
import { identify } from '../household/identify.ts';
import type { ReadHousehold } from '../household/read-household.ts';
import { firstOccurrences, type Occurrence } from './first-occurrences.ts';

/** An earlier household of the file that a later one duplicates; `earlier` is its index, counted from 0. */
export interface DuplicateInFile {
  readonly code: 'E301' | 'E302';
  readonly earlier: number;
  readonly findings: readonly Finding[];
}

/** Finds duplicates among the households of a file. */
export interface DuplicatesInFile {
  /** Goes on with the households of another sheet. */
  enterSheet(layout: Layout): void;
  find(read: ReadHousehold): readonly DuplicateInFile[];
}

/**
 * Finds households (E301) and persons (E302) that occur twice in one file, in whichever sheets. Call it for each
 * household in order: it gives the earlier ones that this one duplicates, with a finding for each of the two rows that
 * names the other row.
 */
export function duplicatesInFile(layout: Layout): DuplicatesInFile {
  const seen: Seen = {
    sheets: [{ from: 0, layout }],
    firstRows: [],
    occurrenceOfKey: firstOccurrences(),
    occurrenceOfId: firstOccurrences(),
  };
  return {
    enterSheet: (next) => seen.sheets.push({ from: seen.firstRows.length, layout: next }),
    find: (read) => {
      seen.firstRows.push(read.rows[0].number);
      const same = duplicateByKey(seen, read);
      const persons = duplicatesByPerson(seen, read, same);
      return same ? [same, ...persons] : persons;
    },
  };
}

/** The households that were read before, and the one that is read now. */
interface Seen {
  /** The layout of each sheet with the index of its first household. */
  readonly sheets: { readonly from: number; readonly layout: Layout }[];
  /** The first row of each household. */
  readonly firstRows: number[];
  readonly occurrenceOfKey: ReturnType<typeof firstOccurrences>;
  readonly occurrenceOfId: ReturnType<typeof firstOccurrences>;
}

/** The layout of the sheet that a household stands in. */
function layoutOf({ sheets }: Seen, household: number): Layout {
  const sheet = sheets.findLast(({ from }) => from <= household) ?? sheets[0];
  if (!sheet) throw new Error('There is no sheet.');
  return sheet.layout;
}

function duplicateByKey(seen: Seen, read: ReadHousehold): DuplicateInFile | undefined {
  const { firstRows, occurrenceOfKey } = seen;
  const { number: row } = read.rows[0];
  const key = keyInFile(read);
  const first = key === undefined ? undefined : occurrenceOfKey(key, row, firstRows.length - 1);
  if (!first) return undefined;
  const value = maskText(read.code ?? read.persons[0]?.name ?? '');
  const byCode = read.code !== undefined;
  const findings = findingsFor(
    { code: 'E301', key: byCode ? 'code' : 'head', value, problem: byCode ? 'sameCode' : 'sameName' },
    { ...earlierPlace(seen, first), household: { row: first.row, [byCode ? 'code' : 'head']: value } },
    laterPlace(seen, read, row),
  );
  return { code: 'E301', earlier: first.household, findings };
}

/** `same` is the duplicate that was found by key already. */
function duplicatesByPerson(
  seen: Seen,
  read: ReadHousehold,
  same: DuplicateInFile | undefined,
): readonly DuplicateInFile[] {
  const { rows, persons } = read;
  const { firstRows, occurrenceOfId } = seen;
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
    const later = laterPlace(seen, read, row.number);
    const findings = findingsFor(
      { code, key: idColumn(later.layout, row), value: maskId(id) },
      { ...earlierPlace(seen, first), household: { row: firstRows[earlier] ?? first.row } },
      later,
    );
    found.push({ code, earlier, findings });
  }
  return found;
}

/** Its code; for a household that has neither code nor its head's id, name, birth and village. */
function keyInFile(read: ReadHousehold): string | undefined {
  if (read.code !== undefined || read.persons[0]?.citizenId !== undefined) return read.code;
  const identity = identify(read);
  return identity && `\0${nameBirthFormer(identity)}`;
}

/** What occurs twice. */
interface Repeated {
  readonly code: DuplicateInFile['code'];
  readonly key: ListKey;
  readonly value: string;
  readonly problem?: CellProblem | undefined;
}

/** One of the two places. Of the earlier household no more is kept than its first row and the value that is repeated. */
type Place = Required<Pick<Finding, 'row' | 'household'>> & { readonly layout: Layout };

const earlierPlace = (seen: Seen, { row, household }: Occurrence): Omit<Place, 'household'> => ({
  layout: layoutOf(seen, household),
  row,
});

function laterPlace(seen: Seen, read: ReadHousehold, row: number): Place {
  const layout = layoutOf(seen, seen.firstRows.length - 1);
  return { layout, row, household: householdNamed(layout, read) };
}

/** One finding for each of the two rows; where the other one is in another sheet, that is named too. */
function findingsFor({ problem, ...what }: Repeated, one: Place, two: Place): Finding[] {
  const findingAt = ({ layout, row, household }: Place, other: Place): Finding => {
    const named = other.layout.sheet === layout.sheet ? other.row : `${other.row} [${other.layout.sheet}]`;
    const params = { ...(problem && { problem }), other: named };
    return { ...what, sheet: layout.sheet, row, ...layout.headerOf(what.key), household, params };
  };
  return [findingAt(one, two), findingAt(two, one)];
}
