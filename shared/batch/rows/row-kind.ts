import { latinTest } from '../../i18n/latin-pattern.ts';
import { isEmpty, textOf } from '../cells/cell-text.ts';
import { isPlainName } from '../cells/names.ts';
import type { Cell } from '../cells/rows.ts';
import type { Layout } from '../header/layout.ts';
import { explanations } from './explanations.ts';
import { firstFilled, groupRows } from './group-row.ts';
import { type ListFooter, listFooter } from './list-footer.ts';
import { type MemberRows, memberRows } from './member-rows.ts';
import { reprintedRows } from './reprinted-rows.ts';
import { type RowValues, rowValues } from './row-values.ts';
import { type SumRows, sumRows } from './sum-rows.ts';
import { wholeRowAt } from './whole-row.ts';

/** What a row below the header is. A group row may name the village of the households below it. */
export type RowKind = 'household' | 'member' | 'group' | 'header' | 'non-data';

const digits = /^\d+$/;
const isWordAndNumber = latinTest(/^\p{L}{0,3}[-.]?\d+[.)]?$/u);

/** Whether a cell numbers a row of the list: `1`, `1.`, `H-1`; not `1.1`, which numbers a member. */
const isNumbering = (cell: Cell | undefined): boolean =>
  (typeof cell === 'number' && Number.isInteger(cell)) ||
  (typeof cell === 'string' && (digits.test(cell) || isWordAndNumber(textOf(cell))));

/** The code of a cell's first character; a number opens with a digit. */
const firstCode = (cell: Cell | undefined): number =>
  typeof cell === 'string' ? cell.charCodeAt(0) : typeof cell === 'number' ? 48 : Number.NaN;
const opensWithDigit = (cell: Cell | undefined): boolean => firstCode(cell) >= 48 && firstCode(cell) < 58;
const opensWithLetter = (cell: Cell | undefined): boolean => firstCode(cell) >= 65 && firstCode(cell) !== 91;

/**
 * Tells the first rows of households from member rows and from rows that are no data: village groups, totals,
 * signatures, repeated headers, column numbers. The returned function depends on the rows that it saw before; use one
 * per reading. `isListed` tests whether a text names a village of the ward.
 */
export function rowClassifier(
  layout: Layout,
  isListed: (text: string) => boolean,
): (cells: readonly Cell[]) => RowKind {
  const values = rowValues(layout);
  const list: ListRows = {
    layout,
    values,
    isGroup: groupRows(layout, isListed),
    members: memberRows(layout),
    footer: listFooter(layout, values),
    explains: explanations(layout),
    reprinted: reprintedRows(layout, values),
    sums: sumRows(layout),
  };
  return (cells) => kindOf(list, cells);
}

/** What recognises the rows of one list. */
interface ListRows {
  readonly layout: Layout;
  readonly values: RowValues;
  readonly isGroup: ReturnType<typeof groupRows>;
  readonly members: MemberRows;
  readonly footer: ListFooter;
  readonly explains: ReturnType<typeof explanations>;
  readonly reprinted: ReturnType<typeof reprintedRows>;
  readonly sums: SumRows;
}

function kindOf(list: ListRows, cells: readonly Cell[]): RowKind {
  const { layout, members, footer } = list;
  const isNumbered = isNumbering(cells[layout.at.no]);
  if (isNumbered && isPlainHousehold(layout, cells) && !members.namesMember(cells)) {
    return entered(list, cells);
  }
  if (isPlainPerson(layout, cells) && (isNumbered || !footer.isOpen)) {
    footer.close();
    return householdOrMember(list, cells);
  }
  if (isPlainMember(layout, cells) && !footer.isOpen && !members.startsHousehold(cells)) return 'member';
  const filled = firstFilled(cells);
  if (filled.length === 0) return 'non-data';
  if (filled.length === 1 && wholeRowAt(cells) >= 0) return entered(list, cells);
  if (!isNumbered && footer.startsAt(cells, filled)) return 'non-data';
  if (list.isGroup(cells, filled)) {
    members.enterHousehold(undefined);
    return 'group';
  }
  if (!isNumbered && isSum(list, cells)) return 'non-data';
  // Below a footer a number makes a row data again.
  if (!isNumbered && footer.isOpen) return 'non-data';
  if (!list.values.hasBirth(cells) && list.explains(cells, footer.isOpen)) return 'non-data';
  footer.close();
  const again = list.reprinted(cells);
  if (again) return again;
  return householdOrMember(list, cells);
}

function householdOrMember(list: ListRows, cells: readonly Cell[]): RowKind {
  if (list.members.startsHousehold(cells)) return entered(list, cells);
  if (isPerson(list, cells) && (hasMembers(list.layout) || !isMeasured(list, cells))) return 'member';
  return isMeasured(list, cells) ? entered(list, cells) : 'non-data';
}

function entered({ footer, members }: ListRows, cells: readonly Cell[]): 'household' {
  footer.close();
  members.enterHousehold(cells);
  return 'household';
}

/**
 * Where heads and members share a column of names, a row with a name and a birth is that of a person, whom the relation
 * tells apart: it is no group, no footer and no column numbers.
 */
function isPlainPerson({ at, headByRelation }: Layout, cells: readonly Cell[]): boolean {
  const name = cells[at.head];
  return headByRelation && typeof name === 'string' && opensWithDigit(cells[at.birth]) && isPlainName(name);
}

/** Whether a row without a name and score counts men and women. */
const isSum = ({ layout: { at }, values: { has, hasId }, sums }: ListRows, cells: readonly Cell[]): boolean =>
  sums.countsBoth(cells) &&
  !hasId(cells) &&
  ![at.head, at.member, at.code, at.b1].some((index) => has(cells, index));

const hasMembers = ({ at, headByRelation }: Layout): boolean => at.member >= 0 || headByRelation;

/** Whether a row has a household's score and its village or class: without a name or number it is one all the same. */
const isMeasured = ({ layout: { at }, values: { has } }: ListRows, cells: readonly Cell[]): boolean =>
  (has(cells, at.b1) || has(cells, at.income)) &&
  [at.village, at.stated, at.previous].some((index) => has(cells, index));

/** Nearly every row of a list of heads has a birth and a name; only the others need a closer look. */
const isPlainHousehold = ({ at, headByRelation }: Layout, cells: readonly Cell[]): boolean =>
  !headByRelation && opensWithDigit(cells[at.birth]) && opensWithLetter(cells[at.head]);

/** Likewise of members in a column of their own: they have a birth and a name, and nothing that counts households. */
const isPlainMember = ({ at, headByRelation }: Layout, cells: readonly Cell[]): boolean =>
  !headByRelation &&
  opensWithLetter(cells[at.member]) &&
  opensWithDigit(cells[at.birth]) &&
  isEmpty(cells[at.no]) &&
  isEmpty(cells[at.code]) &&
  isEmpty(cells[at.head]) &&
  isEmpty(cells[at.village]);

function isPerson({ layout: { at }, values }: ListRows, cells: readonly Cell[]): boolean {
  const { has } = values;
  const isNamed = has(cells, at.member) || has(cells, at.relation) || values.hasBirth(cells);
  if (isNamed || values.hasId(cells)) return true;
  return has(cells, at.sex) || has(cells, at.sexMale) || has(cells, at.sexFemale);
}
