import type { IncomePeriod } from '../../household.ts';
import type { HeaderColumn } from './header-columns.ts';

/** The period that the label of an income states; `unclear` where it names both, or a year that may be the review's. */
export type StatedPeriod = IncomePeriod | 'unclear';

const month = /\bthang\b/;
const year = /\bnam\b(?! 20\d\d)/;
const yearOfReview = /\bnam 20\d\d/;

/**
 * The period that an unaccented label states; undefined where it states none, so that it is that of the official
 * standard. `Thu nhập bình quân năm 2026` is unclear where that is the month.
 */
export function statedPeriod(plain: string, official: IncomePeriod): StatedPeriod | undefined {
  const isMonth = month.test(plain);
  const isYear = year.test(plain);
  if ((isMonth && isYear) || (yearOfReview.test(plain) && official === 'month')) return 'unclear';
  if (isMonth) return 'month';
  return isYear ? 'year' : undefined;
}

/** Where a list has the income per month and per year, keeps the key of the one in the official standard's period. */
export function withOnePeriod(
  columns: readonly HeaderColumn[],
  official: IncomePeriod,
): readonly HeaderColumn[] {
  const incomes = columns.filter(({ key }) => key === 'income');
  const isOther = ({ key, period = official }: HeaderColumn): boolean =>
    key === 'income' && period !== official;
  if (incomes.every(isOther)) return columns;
  return columns.map((column) => (isOther(column) ? { ...column, key: undefined } : column));
}
