import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { limits } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';
import { isGroupNumber, namesVillage } from '../header/non-data-rows.ts';

/** No part of a name like `30/4`. */
const numbering = /^(?:[IVXLC]+|\p{L}|\d{1,3}(?:\.\d{1,2})*)\s*[.)/:-](?!\d)\s*/iu;
const note = /\s*[([].*$/u;
const sums = /\s*[:,;–-]?\s*\d+\s*(?:hộ|khẩu|nhân khẩu|người)(?!\p{L}).*$/iu;

/** What a group's row names, without its number, notes in brackets and sums: `I. Thôn: Nà Pha (25 hộ)` is `Thôn Nà Pha`. */
export const groupName = (text: string): string =>
  text
    .slice(0, limits.labelLength)
    .replace(numbering, '')
    .replace(note, '')
    .replace(sums, '')
    .replace(/\s*:\s*/g, ' ')
    .replace(/[\s.,;–-]+$/u, '');

/** `Hộ nghèo` over the poor: no person is called so. */
const byClass = /^(?:danh sách\s+)?hộ\s+(?:cận\s+nghèo|nghèo|thoát|tái|không nghèo|phát sinh)(?!\p{L})/iu;

const looksLikeCode = (text: string): boolean => /^\S*\d\S*$/.test(text);

const isNumeric = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || /^[\d.,%\s]+$/.test(textOf(cell));

const restIsNumeric = (cells: readonly Cell[], ...but: readonly number[]): boolean =>
  cells.every((cell, i) => but.includes(i) || isBlank(cell) || isNumeric(cell));

/** The first two filled columns: enough to tell a lone label. */
export function firstFilled(cells: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (let index = 0; index < cells.length && filled.length < 2; index += 1)
    if (!isBlank(cells[index])) filled.push(index);
  return filled;
}

/** What a household or a person has, and no group. */
const personalKeys = [
  ...(['birth', 'birthMale', 'birthFemale', 'sex', 'sexMale', 'sexFemale'] as const),
  ...(['citizenId', 'formerId', 'code'] as const),
];

/**
 * Tells rows that group households, by village or otherwise: a label alone, one beside the group's number, and a
 * village's name beside sums or in every cell. `isListed` knows the villages of the ward's list.
 */
export function groupRows(
  { at }: Layout,
  isListed: (name: string) => boolean,
): (cells: readonly Cell[], filled: readonly number[]) => boolean {
  const personal = personalKeys.map((key) => at[key]).filter((index) => index >= 0);
  const isVillage = (cell: Cell | undefined): boolean => {
    const name = typeof cell === 'string' ? groupName(textOf(cell)) : '';
    return namesVillage(name) || isListed(name);
  };

  const isLabel = (cell: Cell, index: number): boolean => {
    const text = textOf(cell);
    // A member may have nothing but a name, and a code says at least whose row is incomplete.
    const data = index === at.member || (index === at.code && looksLikeCode(text));
    return typeof cell === 'string' && (!data || isVillage(text) || isGroupNumber(text));
  };

  return (cells, [first, second]) => {
    if (first === undefined) return false;
    if (second === undefined) return isLabel(cells[first]!, first);
    const label = cells[first]!;
    if (label === cells[second] && isVillage(label) && cells.every((cell) => isBlank(cell) || cell === label))
      return true;
    // A merged label may stand in the column of codes.
    const isMergedLabel = (index: number): boolean =>
      index === at.code && index <= second && !looksLikeCode(textOf(cells[index]));
    if (personal.some((index) => !isBlank(cells[index]) && !isMergedLabel(index))) return false;
    const numbered = first === at.no;
    const isClass = second !== at.stated && second !== at.previous && byClass.test(textOf(cells[second]));
    if (numbered && isClass && restIsNumeric(cells, first, second)) return true;
    if (numbered && isGroupNumber(textOf(cells[first])))
      return isVillage(cells[second]) || second !== at.head;
    const named = [first, second].find((index) => index !== at.village && isVillage(cells[index]));
    return named !== undefined && restIsNumeric(cells, named);
  };
}
