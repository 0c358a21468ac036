import { templateColumns } from '../../functions/files/template/columns.ts';
import { type GivenValues, givenValues } from '../../functions/files/template/values.ts';
import { type Campaign, standardsOf, type Ward } from '../../shared/campaign.ts';
import type { OpeningEntry } from '../../shared/household.ts';

/** The households with invented results, spread over the classes and the same at every call. */
export function surveyedValues(
  entries: readonly OpeningEntry[],
  ward: Ward,
  campaign: Campaign,
): GivenValues[] {
  const results = templateColumns(ward, standardsOf(campaign)).filter(({ part }) => part === 'result');
  return givenValues(ward, entries).map((given, row) => {
    const surveyed = results.map(({ key, group }, at) => [
      key,
      group === undefined ? scoreOf(key, row) : markOf(row, at),
    ]);
    return {
      ...given,
      birth: given.birth ?? '1970',
      sex: given.sex ?? 'Nam',
      ...Object.fromEntries(surveyed),
    };
  });
}

/** Steps through each range by a number that has no factor in common with its length, so that rows differ. */
function scoreOf(key: string, row: number): number | null {
  if (key === 'b1') return 95 + 5 * ((row * 7) % 20);
  if (key === 'income') return 600_000 + 50_000 * ((row * 7) % 20);
  return key === 'b2' ? 10 * ((row * 3) % 5) : null;
}

const markOf = (row: number, at: number): 'x' | null => ((row * 5 + at * 3) % 4 === 0 ? 'x' : null);

/** The same households with mistakes that wards make, one in each of the first rows. */
export function withMistakes(
  households: readonly GivenValues[],
  campaign: Campaign,
  otherWard = '99999',
): GivenValues[] {
  const indicator = standardsOf(campaign).flatMap(({ indicators }) => indicators)[0]?.key;
  const mistakes: GivenValues[] = [
    { birth: null },
    indicator === undefined ? { sex: 'Ông' } : { [indicator]: 'thiếu' },
    { people: 0 },
    { wardCode: otherWard },
  ];
  return households.map((household, row) => ({ ...household, ...mistakes[row] }));
}
