import { isBlank } from '../cells/cell-text.ts';
import { addFinding, type CellReader } from './cell-reader.ts';
import type { HouseholdRows } from './read-household.ts';
import { ranges, readNumber } from './read-scores.ts';

/** The number of people: the household's rows where the file has members, else the number as it is given. */
export function readPeople(reader: CellReader, rows: HouseholdRows): number | undefined {
  const { at } = reader.layout;
  const hasMembers = at.member >= 0 || rows.length > 1;
  const first = rows[0];
  const people = readNumber(reader, first, 'people', !hasMembers);
  if (!hasMembers || (people === undefined && !isBlank(first.cells[at.people]))) return people;
  const { length: counted } = rows;
  if (people !== undefined && people !== counted) addFinding(reader, 'E209', first, 'people', { counted });
  else if (counted > ranges.people.max)
    addFinding(reader, 'E209', first, 'people', { problem: 'tooManyRows', counted });
  return counted;
}
