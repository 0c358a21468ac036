import { describe, expect, test } from 'vitest';
import type { Class, IncomePeriod, Setting } from '../../../shared/household.ts';
import { furtherLinesOf } from '../../../shared/results/further-lines.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';

interface Case {
  readonly income: number;
  readonly setting?: Setting;
  readonly class?: Class;
  readonly incomePer?: IncomePeriod;
  readonly year?: number;
}

const keysOf = (standard: typeof vn2016, { income, ...rest }: Case): string[] =>
  furtherLinesOf(standard, {
    ...{ class: 'other', setting: 'rural', incomePer: 'month', year: standard.years.to },
    ...{ scores: { income }, ...rest },
  }).map(({ key }) => key);

describe.each([
  { standard: vn2016, instrument: 'QĐ 59/2015', setting: 'rural', at: 1_500_000, key: 'average' },
  { standard: vn2016, instrument: 'QĐ 59/2015', setting: 'urban', at: 1_950_000, key: 'average' },
  { standard: vn2022, instrument: 'NĐ 30/2025', setting: 'rural', at: 2_250_000, key: 'low-income-worker' },
  { standard: vn2022, instrument: 'NĐ 30/2025', setting: 'urban', at: 3_000_000, key: 'low-income-worker' },
] as const)('the line $at of $instrument, $setting', ({ standard, instrument, setting, at, key }) => {
  test('holds at it and just below, not just above', () => {
    const [line] = standard.furtherLines ?? [];
    expect(line?.instrument).toContain(instrument);
    expect(keysOf(standard, { income: at, setting })).toEqual([key]);
    expect(keysOf(standard, { income: at - 1, setting })).toEqual([key]);
    expect(keysOf(standard, { income: at + 1, setting })).toEqual([]);
    expect(keysOf(standard, { income: at * 12, setting, incomePer: 'year' })).toEqual([key]);
    expect(keysOf(standard, { income: at * 12 + 1, setting, incomePer: 'year' })).toEqual([]);
  });
});

describe('the line of low-income workers', () => {
  test('holds in the years of its decree only', () => {
    expect(keysOf(vn2022, { income: 2_000_000, year: 2024 })).toEqual([]);
    expect(keysOf(vn2022, { income: 2_000_000, year: 2025 })).toEqual(['low-income-worker']);
  });

  test('holds for no household that is poor or near-poor', () => {
    expect(keysOf(vn2022, { income: 1_500_000, class: 'near-poor' })).toEqual([]);
    expect(keysOf(vn2022, { income: 1_500_000, class: 'poor' })).toEqual([]);
  });
});
