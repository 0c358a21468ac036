import type { Class } from '../../household.ts';
import { fold } from '../../names.ts';

import { isDash } from './absent.ts';
import { textOf } from './cell-text.ts';
import { memoised } from './memoised.ts';
import type { Cell } from './rows.ts';
import { unaccented } from './unaccented.ts';

/** The words of real lists for each class, which may also follow `hộ`. */
const afterHousehold: Readonly<Record<Class, readonly string[]>> = {
  poor: ['nghèo', 'nghèo mới', 'nghèo cũ', 'tái nghèo', 'nghèo phát sinh'],
  'near-poor': ['cận nghèo', 'cận nghèo mới', 'cận nghèo cũ', 'cận nghèo phát sinh', 'tái cận nghèo'],
  other: [
    'không nghèo',
    'thoát nghèo',
    'mới thoát nghèo',
    'thoát cận nghèo',
    'mới thoát cận nghèo',
    'vượt chuẩn cận nghèo',
    'bình thường',
    'mức sống trung bình',
    'có mức sống trung bình',
  ],
};

/** Those that stand as they are. `N` and `TN`, 1 to 3, may mean either of two classes and are none. */
const alone: Readonly<Record<Class, readonly string[]>> = {
  poor: ['HN'],
  'near-poor': ['HCN', 'CN'],
  other: ['không', 'KN', 'hộ thường', 'MSTB'],
};

/** The words of households that are no longer poor, and may be near-poor now. */
const notPoor = ['thoát nghèo', 'mới thoát nghèo'];

const withHousehold = (words: readonly string[]): string[] => words.flatMap((word) => [word, `hộ ${word}`]);
/** The words as cells have them after `bare`, with and without accents. */
const spelled = (words: readonly string[]): string[] =>
  words.map(fold).flatMap((word) => [word, unaccented(word)]);

const byWord = new Map(
  (['poor', 'near-poor', 'other'] as const).flatMap((value) =>
    spelled([...withHousehold(afterHousehold[value]), ...alone[value]]).map((word) => [word, value] as const),
  ),
);
const wordsOfNotPoor = new Set(spelled(withHousehold(notPoor)));

const finalDot = /\s*\.$/;
const note = /\s*(?:\([^)]*\)|\[[^\]]*\])$/;

/** A cell's text in lower case, without a note in brackets and a final dot. */
const bare = (cell: Cell): string =>
  fold(textOf(cell)).replace(finalDot, '').replace(note, '').replace(finalDot, '');

/** The class that a cell states in one of the words of real lists. Undefined for a dash, which states nothing. */
export const parseStated = memoised((cell) => byWord.get(bare(cell)));

/** The class that a household had; a dash says that it was on no list. */
export const parseClass = (cell: Cell): Class | undefined =>
  parseStated(cell) ?? (isDash(cell) ? 'other' : undefined);

/** Whether a cell states that a household is no longer poor. That does not contradict its being near-poor. */
export const saysNotPoor = (cell: Cell): boolean => wordsOfNotPoor.has(bare(cell));
