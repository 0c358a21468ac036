import type { Member } from '../../household.ts';
import { yearTypedAsDay } from '../cells/births.ts';
import { parseCitizenId } from '../cells/ids.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { birthProblem, idProblem, parseText, textProblem } from '../cells/value-problems.ts';
import { parseSex } from '../cells/words.ts';
import { type IdColumn, idColumn } from '../header/id-column.ts';
import { birthColumn, sexByColumn } from './read-by-sex.ts';
import { note, type Reading, read, readText } from './reading.ts';

/** A cell as a day or a year of birth; made once for a file, since it knows the day of the upload. */
export type ParseBirth = (cell: Cell) => string | undefined;

const names = { code: 'E208', required: true, why: textProblem } as const;
const births = {
  head: { code: 'E204', required: true, why: birthProblem },
  member: { code: 'E204', why: birthProblem },
} as const;
const allowed = { allowed: 'Nam, Nữ' };
const sexes = {
  head: { code: 'E208', params: allowed, required: true },
  member: { code: 'E208', params: allowed },
} as const;
const ids = { code: 'E205', why: idProblem } as const;

function readCitizenId(into: Reading, row: Row, key: IdColumn): string | undefined {
  const parsed = read(into, row, key, parseCitizenId, ids);
  if (parsed?.restored) {
    const { id } = parsed;
    note(into, 'W207', row, key, { restored: `${id.slice(0, 4)}…${id.slice(-3)}` });
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
  parseBirth: ParseBirth,
): Member | undefined {
  const { at } = into.layout;
  const name = read(into, row, who, parseText, names);
  const required = who === 'head';
  const bornIn = birthColumn(into, row, required);
  const born = bornIn && read(into, row, bornIn, parseBirth, births[who]);
  const year = born && yearTypedAsDay(born, into.layout.epoch);
  if (year) note(into, 'W214', row, bornIn, { year });
  const birth = year ?? born;
  const sex =
    at.sex < 0 ? sexByColumn(into, row, required, bornIn) : read(into, row, 'sex', parseSex, sexes[who]);
  const idIn = idColumn(into.layout, row);
  const citizenId = readCitizenId(into, row, idIn);
  if (citizenId?.length === 12 && disagrees(citizenId, sex, birth)) note(into, 'W206', row, idIn);
  if (name === undefined) return undefined;
  const relation = readText(into, row, 'relation') || undefined;
  const ethnicity = readText(into, row, 'ethnicity') || undefined;
  return { name, relation, birth, sex, citizenId, ethnicity };
}
