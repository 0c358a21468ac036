import type { Member } from '../../household.ts';
import { isAbsent } from '../cells/absent.ts';
import { lacksDay } from '../cells/births.ts';
import { parseCitizenId } from '../cells/ids.ts';
import { allDigits } from '../cells/numbers.ts';
import type { Cell, Row } from '../cells/rows.ts';
import { parseSex } from '../cells/words.ts';
import { contradicts } from '../household/read-member.ts';
import type { PlainList } from './plain-list.ts';
import { plainName, plainText, plainWord, unusual } from './plain-values.ts';

/** Births of earlier years may be years that were typed into a date cell. */
const firstBirth = '1910';

/** The person on a row, with the name in a column; undefined where any cell needs a closer look. */
export function plainPerson(list: PlainList, row: Row, nameAt: number, isHead: boolean): Member | undefined {
  const { at, width, context } = list;
  const { cells } = row;
  if (cells.length > width || row.problems || row.struck) return undefined;
  const name = plainName(cells[nameAt]);
  if (name === undefined || name === unusual) return undefined;
  const birth = plainBirth(list, cells[at.birth]);
  const sex = plainWord(cells[at.sex], parseSex);
  const citizenId = plainId(cells[at.citizenId]);
  const relation = plainText(cells[at.relation]);
  const ethnicity = plainText(cells[at.ethnicity]);
  const ward = cells[at.wardCode] ?? context.wardCode;
  if (birth === unusual || sex === unusual || citizenId === unusual || ward !== context.wardCode)
    return undefined;
  if (relation === unusual || ethnicity === unusual || (isHead && !(birth && sex))) return undefined;
  if (citizenId?.length === 12 && contradicts(citizenId, sex, birth)) return undefined;
  return { name, relation, birth, sex, citizenId, ethnicity };
}

/** A day of birth, or a year that stands alone. */
function plainBirth({ parseBirth }: PlainList, cell: Cell | undefined): string | undefined | typeof unusual {
  if (cell === null || cell === undefined) return undefined;
  const birth = parseBirth(cell);
  if (birth === undefined) return unusual;
  if (birth.length === 4)
    return cell === birth || Number.isInteger(cell) || !lacksDay(cell) ? birth : unusual;
  return birth >= firstBirth ? birth : unusual;
}

/** An id as it stands, or undefined where the cell says that there is none. */
function plainId(cell: Cell | undefined): string | undefined | typeof unusual {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string' && (cell.length === 12 || cell.length === 9) && allDigits(cell)) return cell;
  const parsed = parseCitizenId(cell);
  if (parsed) return parsed.restored ? unusual : parsed.id;
  return isAbsent(cell) ? undefined : unusual;
}
