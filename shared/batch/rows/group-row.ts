import { latinFirst, latinTest } from '../../i18n/latin-pattern.ts';
import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell } from '../cells/rows.ts';
import { limits } from '../findings/limits.ts';
import type { Layout } from '../header/layout.ts';
import { isGroupNumber, namesVillage } from '../header/non-data-rows.ts';

/** The group's number, but not the start of a name like `30/4`. */
const numbering = latinFirst(/^(?:[IVXLC]+|\p{L}|\d{1,3}(?:\.\d{1,2})*)\s*[.)/:-](?!\d)\s*/iu);
const note = /\s*[([].*$/u;
const sums = latinFirst(/\s*[:,;–-]?\s*\d+\s*(?:hộ|khẩu|nhân khẩu|người)(?!\p{L}).*$/iu);

/** The name of a group row, without number, brackets and sums: `I. Thôn: Nà Pha (25 hộ)` gives `Thôn Nà Pha`. */
export function groupName(text: string): string {
  const label = text.slice(0, limits.labelLength);
  return label
    .replace(numbering(label), '')
    .replace(note, '')
    .replace(sums(label), '')
    .replace(/\s*:\s*/g, ' ')
    .replace(/[\s.,;–-]+$/u, '');
}

/** `Hộ nghèo` above the poor households: no person has that name. */
const isClassHeading = latinTest(
  /^(?:danh sách\s+)?hộ\s+(?:cận\s+nghèo|nghèo|thoát|tái|không nghèo|phát sinh)(?!\p{L})/iu,
);

/** Whether a text may be a household's code: it has a digit, and is one word. */
export const looksLikeCode = (text: string): boolean => /\d/.test(text) && !/\s/.test(text);

const isNumeric = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || /^[\d.,%\s]+$/.test(textOf(cell));

const restIsNumeric = (cells: readonly Cell[], ...but: readonly number[]): boolean =>
  cells.every((cell, i) => but.includes(i) || isBlank(cell) || isNumeric(cell));

/** The first two filled columns, which are enough to recognise a label that stands alone. */
export function firstFilled(cells: readonly Cell[]): number[] {
  const filled: number[] = [];
  for (let index = 0; index < cells.length && filled.length < 2; index += 1)
    if (!isBlank(cells[index])) filled.push(index);
  return filled;
}

/** Columns that only households and persons fill in, and groups do not. */
const personalKeys = [
  'birth',
  'birthMale',
  'birthFemale',
  'sex',
  'sexMale',
  'sexFemale',
  'citizenId',
  'formerId',
  'code',
] as const;

/**
 * Recognises rows that group households, by village or otherwise: a label alone, one beside the group's number, and a
 * village's name beside sums or in every cell. `isListed` tests whether a text names a village of the ward.
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
    // A member may have a name only; a code alone is an incomplete row of that household.
    const isData = index === at.member || (index === at.code && looksLikeCode(text));
    return typeof cell === 'string' && (!isData || isVillage(text) || isGroupNumber(text));
  };

  return (cells, [first, second]) => {
    if (first === undefined) return false;
    const label = cells[first] ?? null;
    if (second === undefined) return isLabel(label, first);
    if (label === cells[second] && isVillage(label) && cells.every((cell) => isBlank(cell) || cell === label))
      return true;
    // A merged label may stand in the column of codes.
    const isMergedLabel = (index: number): boolean =>
      index === at.code && index <= second && !looksLikeCode(textOf(cells[index]));
    if (personal.some((index) => !isBlank(cells[index]) && !isMergedLabel(index))) return false;
    const isNumbered = first === at.no;
    const isClass = second !== at.stated && second !== at.previous && isClassHeading(textOf(cells[second]));
    if (isNumbered && isClass && restIsNumeric(cells, first, second)) return true;
    if (isNumbered && isGroupNumber(textOf(cells[first])))
      return isVillage(cells[second]) || second !== at.head;
    const named = [first, second].find((index) => index !== at.village && isVillage(cells[index]));
    return named !== undefined && restIsNumeric(cells, named);
  };
}
