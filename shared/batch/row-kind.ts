import { fold } from '../household.ts';
import type { Layout } from './layout.ts';
import type { Cell } from './rows.ts';
import { isGroupNumber, isNumberRow, namesVillage, opensTail, repeatsLabel } from './skip.ts';
import { isBlank, textOf } from './values.ts';

/** What a row below the header is. */
export type RowKind = 'household' | 'member' | 'skip';

/** A digit, perhaps in a bracket. */
const isDigit = (text: string): boolean => /^[([]?\d/.test(text);

const numbering = /^\p{L}{0,3}[-.]?\d+[.)]?$/u;
/** A lone label of this kind is a total; `Tổng Khắt` alone is a village. */
const loneTotal = /^(tổng|cộng)\s*(cộng|số|hợp|toàn|hộ|xã|nhân|khẩu|:|\d|$)/iu;

/**
 * Tells households' first rows from member rows and from what is not data: village groups, totals,
 * signatures, repeated headers, column numbers. After a total only a numbered row is data again,
 * so the returned function remembers what it saw; use one per reading.
 */
export function rowKinds(layout: Layout, villages: readonly string[]): (cells: readonly Cell[]) => RowKind {
  const { at } = layout;
  const known = new Set(villages.map(fold));
  const has = (cells: readonly Cell[], index: number): boolean => index >= 0 && !isBlank(cells[index]);
  const isVillage = (text: string): boolean => namesVillage(text) || known.has(fold(text));
  let tail = false;

  const isGroup = (cells: readonly Cell[], filled: readonly number[]): boolean => {
    const [first, second] = filled as [number, number | undefined];
    const cell = cells[first]!;
    const text = textOf(cell);
    if (second === undefined) {
      // A member may have nothing but a name, and a code says at least whose row is incomplete.
      const data = first === at.member || (first === at.code && /^\S*\d\S*$/.test(text));
      return typeof cell === 'string' && (!data || isVillage(text) || isGroupNumber(text));
    }
    if (first !== at.no || has(cells, at.birth) || has(cells, at.code)) return false;
    if (isGroupNumber(text)) return isVillage(textOf(cells[second])) || second !== at.head;
    return isVillage(text) && !has(cells, at.head);
  };

  const isTail = (cells: readonly Cell[], first: number): boolean => {
    if (!opensTail(textOf(cells[first])) || has(cells, at.birth) || has(cells, at.citizenId)) return false;
    return first !== at.village || !(has(cells, at.head) || has(cells, at.code));
  };

  const resumes = (cells: readonly Cell[]): boolean =>
    at.no < 0 && (has(cells, at.code) || (has(cells, at.head) && has(cells, at.birth)));

  // A row with a birth is data; the labels are looked at only in the few others.
  const repeatsHeader = (cells: readonly Cell[]): boolean => {
    const birth = textOf(cells[at.birth]);
    if (isDigit(birth)) return isDigit(textOf(cells[at.head])) && isNumberRow(cells);
    return (
      (['no', 'head', 'sex'] as const).some((key) =>
        repeatsLabel(textOf(cells[at[key]]), layout.place(key).label),
      ) || isNumberRow(cells)
    );
  };

  return (cells) => {
    const number = at.no < 0 ? null : cells[at.no];
    const numbered = !isBlank(number) && (typeof number === 'number' || numbering.test(textOf(number)));
    const filled = firstFilled(cells);
    if (filled.length === 0) return 'skip';
    if (!numbered) {
      const lone = filled.length === 1 ? textOf(cells[filled[0]!]) : '';
      if (isTail(cells, filled[0]!) && (filled.length > 1 || loneTotal.test(lone))) tail = true;
      else if (tail && resumes(cells)) tail = false;
      if (tail || isGroup(cells, filled)) return 'skip';
    }
    tail = false;
    const starts = numbered || has(cells, at.no) || has(cells, at.code) || has(cells, at.head);
    if (starts) return repeatsHeader(cells) ? 'skip' : 'household';
    const person = has(cells, at.member) || has(cells, at.relation) || has(cells, at.birth);
    return person || has(cells, at.sex) || has(cells, at.citizenId) ? 'member' : 'skip';
  };
}

/** The first two filled columns: enough to tell a lone label. */
function firstFilled(cells: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (let index = 0; index < cells.length && filled.length < 2; index += 1)
    if (!isBlank(cells[index])) filled.push(index);
  return filled;
}
