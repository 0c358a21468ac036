import type { Member } from '../../household.ts';
import { isBlank } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import { parseYesNo } from '../cells/words.ts';
import { addFinding, type CellReader, readCell } from './cell-reader.ts';
import { yesNo } from './read-scores.ts';

type Sex = Member['sex'];

const sexOfBirth = { birth: undefined, birthMale: 'male', birthFemale: 'female' } as const satisfies Record<
  string,
  Sex
>;
export type BirthColumn = keyof typeof sexOfBirth;

/**
 * The column that holds a row's birth: where men and women have one each, the one that is filled in. Undefined, with a
 * finding, where both are (E208) or a head has neither (E201).
 */
export function birthColumn(reader: CellReader, row: Row, required: boolean): BirthColumn | undefined {
  const { birthMale, birthFemale } = reader.layout.at;
  if (birthMale < 0) return 'birth';
  const male = !isBlank(row.cells[birthMale]);
  const female = !isBlank(row.cells[birthFemale]);
  if (male && female) return addFinding(reader, 'E208', row, 'birthFemale', { problem: 'bothSexes' });
  if (male || female) return male ? 'birthMale' : 'birthFemale';
  return required ? addFinding(reader, 'E201', row, 'birthMale', { problem: 'neitherSex' }) : undefined;
}

/** The sex where no column holds it as a word: from the columns for men and women, else from the column of the birth. */
export function sexByColumn(
  reader: CellReader,
  row: Row,
  required: boolean,
  bornIn: BirthColumn | undefined,
): Sex | undefined {
  if (reader.layout.at.sexMale < 0) return bornIn && sexOfBirth[bornIn];
  const before = reader.findings.length;
  const male = readCell(reader, row, 'sexMale', parseYesNo, yesNo);
  const female = readCell(reader, row, 'sexFemale', parseYesNo, yesNo);
  if (male && female) return addFinding(reader, 'E208', row, 'sexFemale', { problem: 'bothSexes' });
  if (male || female) return male ? 'male' : 'female';
  const isMissing = required && reader.findings.length === before;
  return isMissing ? addFinding(reader, 'E201', row, 'sexMale', { problem: 'neitherSex' }) : undefined;
}
