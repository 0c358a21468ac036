import type { Member } from '../../household.ts';
import { isAbsent } from '../cells/absent.ts';
import { isBlank } from '../cells/cell-text.ts';
import { parseCitizenId } from '../cells/ids.ts';
import { nameProblem, parseName } from '../cells/names.ts';
import { digitsValue } from '../cells/numbers.ts';
import type { Row } from '../cells/rows.ts';
import { idProblem } from '../cells/value-problems.ts';
import { parseSex } from '../cells/words.ts';
import { type IdColumn, idColumn } from '../header/id-column.ts';
import type { Layout } from '../header/layout.ts';
import { isHead } from '../rows/relations.ts';
import { addFinding, type CellReader, readCell, readText } from './cell-reader.ts';
import { type ParseBirth, readBirth } from './read-birth.ts';
import { birthColumn, sexByColumn } from './read-by-sex.ts';

const names = { code: 'E208', required: true, problemOf: nameProblem } as const;
const allowed = { allowed: 'Nam, Nữ' };
const sexes = {
  head: { code: 'E208', params: allowed, required: true },
  member: { code: 'E208', params: allowed },
} as const;
const ids = { code: 'E205', problemOf: idProblem, isAbsent } as const;

function readCitizenId(reader: CellReader, row: Row, key: IdColumn): string | undefined {
  const parsed = readCell(reader, row, key, parseCitizenId, ids);
  if (parsed?.restored) {
    const { id } = parsed;
    addFinding(reader, 'W207', row, key, { restored: `${id.slice(0, 4)}…${id.slice(-3)}` });
  }
  return parsed?.id;
}

/**
 * Whether a citizen id contradicts sex or year of birth: its fourth digit gives century and sex (0 and 1: 1900s, male
 * and female; 2 and 3: 2000s), the next two the year.
 */
export function contradicts(id: string, sex: Member['sex'], birth: string | undefined): boolean {
  const digit = id.charCodeAt(3) - 48;
  const year = 1900 + 100 * (digit >> 1) + digitsValue(id, 4, 6);
  const wrongSex = sex !== undefined && (digit % 2 === 0) !== (sex === 'male');
  return wrongSex || (birth !== undefined && digitsValue(birth, 0, 4) !== year);
}

/**
 * The column of a person's name. A head may stand among the members, by the relation; members that are numbered below
 * their head stand among the heads where they have no column of their own.
 */
function nameColumn({ at }: Layout, { cells }: Row, who: 'head' | 'member'): 'head' | 'member' {
  if (at.member < 0) return 'head';
  if (who === 'member' || !isBlank(cells[at.head]) || isBlank(cells[at.member])) return who;
  return isHead(cells[at.relation] ?? null) ? 'member' : 'head';
}

/** The person on a row: the head on a household's first row, a member on the rows below. */
export function readMember(
  reader: CellReader,
  row: Row,
  who: 'head' | 'member',
  parseBirth: ParseBirth,
): Member | undefined {
  const { at } = reader.layout;
  const named = nameColumn(reader.layout, row, who);
  const name = readCell(reader, row, named, parseName, names);
  if (row.struck) addFinding(reader, 'W220', row, named);
  const required = who === 'head';
  const bornIn = birthColumn(reader, row, required);
  const birth = bornIn && readBirth(reader, row, bornIn, { who, parseBirth });
  const sex =
    at.sex < 0
      ? sexByColumn(reader, row, required, bornIn)
      : readCell(reader, row, 'sex', parseSex, sexes[who]);
  const idIn = idColumn(reader.layout, row);
  const citizenId = readCitizenId(reader, row, idIn);
  if (citizenId?.length === 12 && contradicts(citizenId, sex, birth)) addFinding(reader, 'W206', row, idIn);
  if (name === undefined) return undefined;
  const relation = readText(reader, row, 'relation') || undefined;
  const ethnicity = readText(reader, row, 'ethnicity') || undefined;
  return { name, relation, birth, sex, citizenId, ethnicity };
}
