import type { Member } from '../household.ts';
import { note, type Reading } from './reading.ts';
import type { Row } from './rows.ts';
import { isBlank } from './values.ts';

/** What the column says in which a list for men and women apart has the year of birth. */
export const sexOfBirth = {
  birth: undefined,
  birthMale: 'male',
  birthFemale: 'female',
} as const satisfies Record<string, Member['sex']>;

/**
 * The column in which a row has its birth: of the two for men and women the one that is filled. Undefined, with a
 * finding, where both are (E208) or a head has neither (E201).
 */
export function birthColumn(into: Reading, row: Row, required: boolean): keyof typeof sexOfBirth | undefined {
  const { birthMale, birthFemale } = into.layout.at;
  if (birthMale < 0) return 'birth';
  const male = !isBlank(row.cells[birthMale]);
  const female = !isBlank(row.cells[birthFemale]);
  if (male && female) return note(into, 'E208', row, 'birthFemale', { problem: 'bothSexes' });
  if (male || female) return male ? 'birthMale' : 'birthFemale';
  return required ? note(into, 'E201', row, 'birthMale', { problem: 'neitherSex' }) : undefined;
}
