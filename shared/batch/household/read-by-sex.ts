import type { Member } from '../../household.ts';
import { isBlank } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { parseMark } from '../cells/words.ts';
import { marks } from './read-scores.ts';
import { note, type Reading, read } from './reading.ts';

type Sex = Member['sex'];

const sexOfBirth = { birth: undefined, birthMale: 'male', birthFemale: 'female' } as const satisfies Record<
  string,
  Sex
>;
type BirthColumn = keyof typeof sexOfBirth;

/**
 * The column in which a row has its birth: of the two for men and women the one that is filled. Undefined, with a
 * finding, where both are (E208) or a head has neither (E201).
 */
export function birthColumn(into: Reading, row: Row, required: boolean): BirthColumn | undefined {
  const { birthMale, birthFemale } = into.layout.at;
  if (birthMale < 0) return 'birth';
  const male = !isBlank(row.cells[birthMale]);
  const female = !isBlank(row.cells[birthFemale]);
  if (male && female) return note(into, 'E208', row, 'birthFemale', { problem: 'bothSexes' });
  if (male || female) return male ? 'birthMale' : 'birthFemale';
  return required ? note(into, 'E201', row, 'birthMale', { problem: 'neitherSex' }) : undefined;
}

/** The sex where no column holds it as a word: by the column that is marked, else by that of the birth. */
export function sexByColumn(
  into: Reading,
  row: Row,
  required: boolean,
  bornIn: BirthColumn | undefined,
): Sex | undefined {
  if (into.layout.at.sexMale < 0) return bornIn && sexOfBirth[bornIn];
  const before = into.findings.length;
  const male = read(into, row, 'sexMale', parseMark, marks);
  const female = read(into, row, 'sexFemale', parseMark, marks);
  if (male && female) return note(into, 'E208', row, 'sexFemale', { problem: 'bothSexes' });
  if (male || female) return male ? 'male' : 'female';
  const silent = required && into.findings.length === before;
  return silent ? note(into, 'E201', row, 'sexMale', { problem: 'neitherSex' }) : undefined;
}
