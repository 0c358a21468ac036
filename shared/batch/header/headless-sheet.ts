import { looksLikeBirth } from '../cells/births.ts';
import { textOf } from '../cells/cell-text.ts';
import type { Row } from '../cells/rows.ts';
import type { Header } from './header.ts';

const letters = /\p{L}{2}/u;

/**
 * The first row of a sheet without a header that stands in the columns of a list, as where a list was cut in two: it
 * has a name, a birth and half of the list's columns. Undefined where there is none.
 */
export function firstRowLike({ columns, known }: Header, rows: readonly Row[]): number | undefined {
  const named = columns.filter(({ key }) => key !== undefined);
  const birth = named.find(({ key }) => key === 'birth' || key === 'birthMale')?.index;
  const name = named.find(({ key }) => key === 'head' || key === 'name')?.index;
  if (birth === undefined || name === undefined) return undefined;
  const isLike = ({ cells }: Row): boolean =>
    letters.test(textOf(cells[name])) &&
    looksLikeBirth(textOf(cells[birth])) &&
    named.filter(({ index }) => textOf(cells[index]) !== '').length * 2 >= known;
  return rows.find(isLike)?.number;
}
