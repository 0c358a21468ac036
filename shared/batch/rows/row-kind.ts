import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { parseSex } from '../cells/words.ts';
import { columnLookup, plainLabel } from '../header/labels.ts';
import type { Layout } from '../header/layout.ts';
import { isNumberRow, opensSignature, opensTail, repeatsLabel } from '../header/non-data-rows.ts';
import { besideHead, isHead } from './beside-head.ts';
import { firstFilled, groupRows } from './group-row.ts';

/** What a row below the header is; a group's row may name the village of the households below it. */
export type RowKind = 'household' | 'member' | 'group' | 'header' | 'skip';

/** A digit, perhaps in a bracket. */
const isDigit = (text: string): boolean => /^[([]?\d/.test(text);

const digits = /^\d+$/;
const numbering = /^\p{L}{0,3}[-.]?\d+[.)]?$/u;

/** A number of the list: `1`, `1.`, `H-1`. */
const isNumbering = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' ||
  (typeof cell === 'string' && (digits.test(cell) || numbering.test(textOf(cell))));

/** The code of a cell's first character; a number opens with a digit. */
const firstCode = (cell: Cell | undefined): number =>
  typeof cell === 'string' ? cell.charCodeAt(0) : typeof cell === 'number' ? 48 : Number.NaN;
const opensWithDigit = (cell: Cell | undefined): boolean => firstCode(cell) >= 48 && firstCode(cell) < 58;
const opensWithLetter = (cell: Cell | undefined): boolean => firstCode(cell) >= 65 && firstCode(cell) !== 91;

/** A lone label of this kind is a total; `Tổng Khắt` alone is a village. */
const loneTotal = /^(tổng|cộng)\s*(cộng|số|hợp|toàn|hộ|xã|nhân|khẩu|:|\d|$)/iu;

const plainOf = (cell: Cell | undefined): string => plainLabel(textOf(cell));
const halves = [
  ['birthMale', 'birthFemale'],
  ['sexMale', 'sexFemale'],
] as const;

/** The columns of the format by their labels. */
const lookup = columnLookup([]);

/** A birth, surely: a day or a year of these times. */
const looksBorn = (text: string): boolean => /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d(?:-|$)/.test(text);

/**
 * Tells households' first rows from member rows and from what is not data: village groups, totals,
 * signatures, repeated headers, column numbers. After a total only a numbered row is data again,
 * so the returned function remembers what it saw; use one per reading. `isListed` knows the ward's villages.
 */
export function rowKinds(
  layout: Layout,
  isListed: (text: string) => boolean,
): (cells: readonly Cell[]) => RowKind {
  const { at, headByRelation } = layout;
  const has = (cells: readonly Cell[], index: number): boolean => index >= 0 && !isBlank(cells[index]);
  const birthOf = (cells: readonly Cell[]): string =>
    textOf(cells[at.birth]) || textOf(cells[at.birthMale]) || textOf(cells[at.birthFemale]);
  const hasBirth = (cells: readonly Cell[]): boolean => birthOf(cells) !== '';
  const hasId = (cells: readonly Cell[]): boolean => has(cells, at.citizenId) || has(cells, at.formerId);
  const isGroup = groupRows(layout, isListed);
  const persons = besideHead(layout);
  let tail = false;

  const isCounted = (cells: readonly Cell[]): boolean =>
    [at.people, at.b1, at.b2].some((index) => isDigit(textOf(cells[index])));

  const isTail = (cells: readonly Cell[], first: number): boolean => {
    const text = textOf(cells[first]);
    if (!opensTail(text) || hasId(cells) || parseSex(cells[at.sex] ?? null)) return false;
    // Whoever signs may do so below the births; but people are called `Ký` too.
    const isNamed = first === at.head && isCounted(cells);
    if (opensSignature(text) ? isNamed || isDigit(birthOf(cells)) : hasBirth(cells)) return false;
    return first !== at.village || !(has(cells, at.head) || has(cells, at.code));
  };

  const resumes = (cells: readonly Cell[]): boolean => {
    const named = has(cells, at.head) || has(cells, at.member);
    if (named && looksBorn(birthOf(cells))) return true;
    return at.no < 0 && (has(cells, at.code) || (has(cells, at.head) && hasBirth(cells)));
  };

  // A row with a birth is data; the labels are looked at only in the few others.
  const repeatsHeader = (cells: readonly Cell[]): boolean =>
    (hasBirth(cells) && lookup(birthOf(cells)) !== undefined) ||
    (['no', 'head', 'sex'] as const).some((key) =>
      repeatsLabel(textOf(cells[at[key]]), layout.place(key).label),
    ) ||
    // Of a header of several rows the lower ones have neither.
    (['b1', 'b2', 'income'] as const).some(
      (key) => has(cells, at[key]) && lookup(textOf(cells[at[key]])) === key,
    ) ||
    halves.some(
      ([male, female]) => plainOf(cells[at[male]]) === 'nam' && plainOf(cells[at[female]]) === 'nu',
    );

  /** What is printed again on a later page, if it is: the header, or the numbers of its columns. */
  const printedAgain = (cells: readonly Cell[]): 'header' | 'skip' | undefined => {
    const birth = birthOf(cells);
    if (!isDigit(birth) && repeatsHeader(cells)) return 'header';
    return !looksBorn(birth) && isNumberRow(cells) ? 'skip' : undefined;
  };

  /** In one column of names the relation says who is the head; without it a number or a code does. */
  const startsHousehold = (cells: readonly Cell[], numbered: boolean): boolean => {
    if (headByRelation && has(cells, at.relation)) return isHead(cells[at.relation]!);
    if (persons.isMember(cells)) return false;
    const counted = numbered || has(cells, at.no) || has(cells, at.code);
    return counted || (!headByRelation && has(cells, at.head));
  };

  /** Nearly every row of a list of heads has a birth and a name; the others are looked at more closely. */
  const isPlain = (cells: readonly Cell[]): boolean =>
    !headByRelation && opensWithDigit(cells[at.birth]) && opensWithLetter(cells[at.head]);

  return (cells) => {
    const numbered = isNumbering(cells[at.no]);
    if (numbered && isPlain(cells) && !persons.namesMember(cells)) {
      tail = false;
      persons.begin(cells);
      return 'household';
    }
    const filled = firstFilled(cells);
    if (filled.length === 0) return 'skip';
    if (!numbered) {
      const lone = filled.length === 1 ? textOf(cells[filled[0]!]) : '';
      const ends = isTail(cells, filled[0]!) && (filled.length > 1 || loneTotal.test(lone));
      tail = ends || (tail && !resumes(cells));
      if (ends) return 'skip';
    }
    if (isGroup(cells, filled)) {
      persons.begin(undefined);
      return 'group';
    }
    if (tail && !numbered) return 'skip';
    tail = false;
    const starts = startsHousehold(cells, numbered);
    const again = looksBorn(birthOf(cells)) ? undefined : printedAgain(cells);
    if (again) return again;
    if (starts) {
      persons.begin(cells);
      return 'household';
    }
    const person = has(cells, at.member) || has(cells, at.relation) || hasBirth(cells);
    const marked = has(cells, at.sex) || has(cells, at.sexMale) || has(cells, at.sexFemale);
    return person || marked || hasId(cells) ? 'member' : 'skip';
  };
}
