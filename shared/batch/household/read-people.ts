import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { ranges, readNumber } from './read-scores.ts';
import { note, type Reading } from './reading.ts';

/** Head and member rows are counted where the file has member columns; else the number is taken as it is. */
export function readPeople(into: Reading, rows: readonly Row[]): number | undefined {
  const { at } = into.layout;
  const counts = at.member >= 0;
  const people = readNumber(into, rows[0]!, 'people', !counts);
  if (!counts || (people === undefined && !isBlank(rows[0]!.cells[at.people]))) return people;
  const { length: counted } = rows;
  if (people !== undefined && people !== counted) note(into, 'E209', rows[0]!, 'people', { counted });
  else if (counted > ranges.people.max)
    note(into, 'E209', rows[0]!, 'people', { problem: 'tooManyRows', counted });
  return counted;
}

/** Refuses a member with scores that are not the household's: another household would be lost in this one. */
export function refuseOwnScores(into: Reading, rows: readonly Row[]): void {
  const { at, measure, headByRelation } = into.layout;
  if (!measure) return;
  const ofHead = textOf(rows[0]!.cells[at[measure]]);
  for (const row of rows) {
    const own = row === rows[0] ? '' : textOf(row.cells[at[measure]]);
    if (own !== '' && own !== ofHead)
      note(into, 'E208', row, headByRelation ? 'relation' : 'member', { problem: 'ownScores' });
  }
}
