import type { Member } from '../household.ts';
import { type Reading, read } from './reading.ts';
import type { Row } from './rows.ts';
import { parseBirth, parseCitizenId, parseSex, textOf } from './values.ts';

const sexes = { code: 'E208', params: { allowed: 'Nam, Nữ' } } as const;

function readCitizenId(into: Reading, row: Row): string | undefined {
  const parsed = read(into, row, 'citizenId', parseCitizenId, { code: 'E205' });
  if (parsed?.restored) {
    const { id } = parsed;
    into.add('W207', row, 'citizenId', { restored: `${id.slice(0, 4)}…${id.slice(-3)}` });
  }
  return parsed?.id;
}

/** The fourth digit tells century and sex (0 and 1: 1900s, male and female; 2 and 3: 2000s), the next two the year. */
function disagrees(id: string, sex: Member['sex'], birth: string | undefined): boolean {
  const digit = id.charCodeAt(3) - 48;
  const year = 1900 + 100 * (digit >> 1) + Number(id.slice(4, 6));
  const wrongSex = sex !== undefined && (digit % 2 === 0) !== (sex === 'male');
  return wrongSex || (birth !== undefined && Number(birth.slice(0, 4)) !== year);
}

/** The person on a row: the head from the household's first row, a member from a row below. */
export function readMember(
  into: Reading,
  row: Row,
  who: 'head' | 'member',
  today: string,
): Member | undefined {
  const { at, epoch } = into.layout;
  const required = who === 'head';
  const name = read(into, row, who, textOf, { code: 'E201', required: true });
  const birth = read(into, row, 'birth', (cell) => parseBirth(cell, today, epoch), {
    code: 'E204',
    required,
  });
  const sex = read(into, row, 'sex', parseSex, { ...sexes, required });
  const citizenId = readCitizenId(into, row);
  if (citizenId?.length === 12 && disagrees(citizenId, sex, birth)) into.add('W206', row, 'citizenId');
  if (name === undefined) return undefined;
  const relation = textOf(row.cells[at.relation]);
  const ethnicity = textOf(row.cells[at.ethnicity]);
  return {
    name,
    ...(relation !== '' && { relation }),
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(citizenId !== undefined && { citizenId }),
    ...(ethnicity !== '' && { ethnicity }),
  };
}
