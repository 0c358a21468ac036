import type { Setting } from '../../household.ts';
import { fold } from '../../names.ts';
import { textOf } from './cell-text.ts';
import { memoised } from './memoised.ts';
import { allDigits } from './numbers.ts';
import type { Cell } from './rows.ts';

/** A parser for a column of few words. It ignores case, spacing and the position of tone marks, but not accents. */
function words<T>(table: Readonly<Record<string, T>>): (cell: Cell) => T | undefined {
  const byWord = new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));
  return memoised((cell) => byWord.get(fold(textOf(cell))), Object.entries(table));
}

export const parseSex = words<'male' | 'female'>({
  Nam: 'male',
  Nữ: 'female',
  Nu: 'female',
  Trai: 'male',
  Gái: 'female',
  'Nam giới': 'male',
  'Nữ giới': 'female',
});
export const parseSetting = words<Setting>({ 'Thành thị': 'urban', 'Nông thôn': 'rural' });

/** The value of each of some words. */
const each = <T>(list: string, value: T): Record<string, T> =>
  Object.fromEntries(list.split(' ').map((word) => [word, value]));

/** Yes or no; `х` is Cyrillic, `ü` and `þ` are ticks of a symbol font. Callers handle blanks first. */
export const parseYesNo = words<boolean>({
  ...each('x × х ✓ ✔ √ v ☑ ü þ Có co c 1 1.0 TRUE yes y đúng', true),
  ...each('0 0.0 Không khong ko k FALSE no - – — --', false),
});

/** What a finding says of a cell that is neither yes nor no. */
export const allowedMarks = { allowed: 'x, 1, Có; 0, Không' } as const;

const isDigit = (text: string, at: number): boolean => at < text.length && allDigits(text, at, at + 1);
const separators = ';, ';

/** The official numbers of causes, 1 to 8, each once. */
export function parseCauses(cell: Cell): number[] | undefined {
  const causes: number[] = [];
  const text = textOf(cell);
  for (let at = 0; at < text.length; at += 1) {
    if (separators.includes(text.charAt(at))) continue;
    const cause = text.charCodeAt(at) - 48;
    if (!(cause >= 1 && cause <= 8) || isDigit(text, at + 1)) return undefined;
    if (!causes.includes(cause)) causes.push(cause);
  }
  return causes;
}
