import { Need } from '../support/needs.ts';
import type { Support } from '../support/support.ts';
import type { SupportSum } from './report.ts';

type Sum = { -readonly [Key in keyof SupportSum]: SupportSum[Key] };

/**
 * Support summed by programme and unit, in the order in which they first come. A row that names a household and no
 * number of households is of one.
 */
export function sumSupport(rows: readonly Support[]): SupportSum[] {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const { programme, unit = null, household, people = 0, count = 0, money = 0, planned } = row;
    const key = JSON.stringify([programme, unit]);
    const sum = sums.get(key) ?? emptySum(programme, unit);
    sums.set(key, sum);
    sum.households += row.households ?? (household === undefined ? 0 : 1);
    sum.people += people;
    sum.count += count;
    sum.money += money;
    if (planned !== undefined) sum.planned = (sum.planned ?? 0) + planned;
    if (row.needs) sum.needs = bothOf(sum.needs, row.needs);
  }
  return [...sums.values()];
}

const bothOf = (before: readonly Need[] = [], more: readonly Need[]): Need[] =>
  Need.options.filter((need) => before.includes(need) || more.includes(need));

const emptySum = (programme: string, unit: string | null): Sum => ({
  programme,
  unit,
  households: 0,
  people: 0,
  count: 0,
  money: 0,
  planned: null,
});
