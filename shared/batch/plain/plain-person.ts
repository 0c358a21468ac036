import type { Member } from '../../household.ts';
import { allDigits } from '../cells/numbers.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { parseSex } from '../cells/words.ts';
import { contradicts } from '../household/read-member.ts';
import type { PlainList } from './plain-list.ts';
import { plainName, plainWord, unusual } from './plain-values.ts';

/** Births of earlier years may be years that were typed into a date cell. */
const firstBirth = '1910';

/** The person on a row, with the name in a column; undefined where any cell needs a closer look. */
export function plainPerson(list: PlainList, row: Row, nameAt: number, isHead: boolean): Member | undefined {
  const { at, width, context } = list;
  const { cells } = row;
  if (cells.length > width || row.problems || row.struck) return undefined;
  const name = plainName(cells[nameAt]);
  if (name === undefined || name === unusual) return undefined;
  const birth = plainDay(list, cells[at.birth]);
  const sex = plainWord(cells[at.sex], parseSex);
  const citizenId = plainId(cells[at.citizenId]);
  const relation = plainName(cells[at.relation]);
  const ethnicity = plainName(cells[at.ethnicity]);
  const ward = cells[at.wardCode] ?? context.wardCode;
  if (birth === unusual || sex === unusual || citizenId === unusual || ward !== context.wardCode)
    return undefined;
  if (relation === unusual || ethnicity === unusual || (isHead && !(birth && sex))) return undefined;
  if (citizenId?.length === 12 && contradicts(citizenId, sex, birth)) return undefined;
  return { name, relation, birth, sex, citizenId, ethnicity };
}

/** A whole day of birth. */
function plainDay({ parseBirth }: PlainList, cell: Cell | undefined): string | undefined | typeof unusual {
  if (cell === null || cell === undefined) return undefined;
  const day = typeof cell === 'string' && cell.length === 10 ? parseBirth(cell) : undefined;
  return day?.length === 10 && day >= firstBirth ? day : unusual;
}

function plainId(cell: Cell | undefined): string | undefined | typeof unusual {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell !== 'string' || (cell.length !== 12 && cell.length !== 9)) return unusual;
  return allDigits(cell) ? cell : unusual;
}
