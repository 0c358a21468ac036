import { describe, expect, test } from 'vitest';
import { classify } from '../../../shared/classify.ts';
import type { Setting } from '../../../shared/household.ts';
import { standardNamed, standards } from '../../../shared/standards/index.ts';

/**
 * Every line of every standard, written apart from the data: the value at the line, and the classes at it, just below
 * and just above, without and with the points of deprivation.
 */
interface Line {
  readonly standard: string;
  readonly instrument: string;
  readonly by: 'b1' | 'income';
  readonly setting: Setting;
  readonly at: number;
  /** The class or group at the line and just below it, then that just above it; without deprivation, then with. */
  readonly upTo: readonly [string, string];
  readonly above: readonly [string, string];
}

const rows = (
  standard: string,
  instrument: string,
  by: Line['by'],
  lines: readonly (readonly [Setting, number])[],
  upTo: Line['upTo'],
  above: Line['above'],
): Line[] => lines.map(([setting, at]) => ({ standard, instrument, by, setting, at, upTo, above }));

const everywhere = (at: number) => [['rural', at] as const, ['urban', at] as const];
const of2016 = ['vn-2016', 'QĐ 59/2015/QĐ-TTg'] as const;
const of2022 = ['vn-2022', 'NĐ 07/2021/NĐ-CP'] as const;
const of2027 = ['vn-2027', 'NĐ 351/2025/NĐ-CP'] as const;
const city2016 = ['hcmc-2016', 'UBND Thành phố Hồ Chí Minh'] as const;
const city2019 = ['hcmc-2019', 'NQ 23/2018/NQ-HĐND'] as const;
const city2021 = ['hcmc-2021', 'NQ 13/NQ-HĐND'] as const;
const city2024 = ['hcmc-2024', 'NQ 15/NQ-HĐND'] as const;
const both = (name: string) => [name, name] as const;

const all: readonly Line[] = [
  ...rows(
    ...of2016,
    'b1',
    [
      ['rural', 120],
      ['urban', 140],
    ],
    both('poor'),
    ['near-poor', 'poor'],
  ),
  ...rows(
    ...of2016,
    'b1',
    [
      ['rural', 150],
      ['urban', 175],
    ],
    ['near-poor', 'poor'],
    both('other'),
  ),
  ...rows(
    ...of2016,
    'income',
    [
      ['rural', 700_000],
      ['urban', 900_000],
    ],
    both('poor'),
    ['near-poor', 'poor'],
  ),
  ...rows(
    ...of2016,
    'income',
    [
      ['rural', 1_000_000],
      ['urban', 1_300_000],
    ],
    ['near-poor', 'poor'],
    both('other'),
  ),
  ...rows(
    ...of2022,
    'b1',
    [
      ['rural', 140],
      ['urban', 175],
    ],
    ['near-poor', 'poor'],
    both('other'),
  ),
  ...rows(
    ...of2022,
    'income',
    [
      ['rural', 1_500_000],
      ['urban', 2_000_000],
    ],
    ['near-poor', 'poor'],
    both('other'),
  ),
  ...rows(
    ...of2027,
    'income',
    [
      ['rural', 2_200_000],
      ['urban', 2_800_000],
    ],
    ['near-poor', 'poor'],
    both('other'),
  ),
  ...rows(...city2016, 'income', everywhere(21_000_000), both('poor'), both('near-poor')),
  ...rows(...city2016, 'income', everywhere(28_000_000), both('near-poor'), both('other')),
  ...rows(...city2019, 'income', everywhere(28_000_000), ['2', '1'], ['near-poor', '3a']),
  ...rows(...city2019, 'income', everywhere(36_000_000), ['near-poor', '3a'], ['other', '3b']),
  ...rows(...city2021, 'income', everywhere(36_000_000), both('poor'), both('near-poor')),
  ...rows(...city2021, 'income', everywhere(46_000_000), both('near-poor'), both('other')),
  ...rows(...city2024, 'income', everywhere(46_000_000), ['near-poor', 'poor'], both('other')),
];

const cuts: Readonly<Record<string, number>> = {
  ...{ 'vn-2016': 30, 'vn-2022': 30, 'vn-2027': 30 },
  ...{ 'hcmc-2019': 40, 'hcmc-2024': 30 },
};

const namedAt = ({ standard, by, setting }: Line, measure: number, b2: number): string | undefined => {
  const result = classify(standardNamed(standard), { [by]: measure, b2 }, setting);
  return result?.group ?? result?.class;
};

describe.each(all)('$instrument ($standard), $setting, $by of $at', (line) => {
  const cut = cuts[line.standard] ?? 30;
  test.each([
    ['at the line', line.at, line.upTo],
    ['just below', line.at - 1, line.upTo],
    ['just above', line.at + 1, line.above],
  ])('%s', (_, measure, [without, deprived]) => {
    expect(standardNamed(line.standard).instrument).toContain(line.instrument);
    expect(namedAt(line, measure, cut - 5)).toBe(without);
    expect(namedAt(line, measure, cut)).toBe(deprived);
    expect(namedAt(line, measure, cut + 5)).toBe(deprived);
  });
});

describe('the lines of this test', () => {
  test('are all lines of all standards', () => {
    const tested = all.map(({ standard, by, setting, at }) => `${standard} ${by} ${setting} ${at}`);
    const known = [...standards.values()].flatMap(({ id, lines }) =>
      Object.entries(lines).flatMap(([by, settings]) =>
        Object.entries(settings ?? {}).flatMap(([setting, named]) =>
          Object.values(named).map((at) => `${id} ${by} ${setting} ${at}`),
        ),
      ),
    );
    expect([...new Set(tested)].sort()).toEqual([...new Set(known)].sort());
  });

  test('have all cuts', () => {
    const known = [...standards.values()].flatMap(({ id, cut }) => (cut === undefined ? [] : [[id, cut]]));
    expect(Object.fromEntries(known)).toEqual(cuts);
  });
});
