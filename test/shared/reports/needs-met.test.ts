import { describe, expect, test } from 'vitest';
import type { ReportUnit } from '../../../shared/reports/report.ts';
import type { Support } from '../../../shared/support/support.ts';
import { randomFigures } from '../../functions/reports/random-review.ts';

const shape = { year: 2024, standard: 'vn-2022', districts: 2, wards: 2, seed: 3 };

const unitsWith = async (...support: Support[]) => {
  const { report } = await randomFigures(shape, support);
  const unit = (code: string): ReportUnit => report.units.find((each) => each.code === code)!;
  return { units: report.units, unit, province: report.units[0]! };
};
const ward = '10000';
const other = '10101';

describe('how much of a need is met', () => {
  test('counts a household with its code once, and households without one by their number', async () => {
    const loan = { programme: 'Quỹ A', needs: ['credit'], ward } as const satisfies Support;
    const { unit } = await unitsWith(
      { ...loan, household: 'h-1' },
      { ...loan, household: 'h-1', households: 1, programme: 'Quỹ B' },
      { ...loan, household: 'h-2' },
      { ...loan, households: 4 },
      { ...loan, household: 'h-1', ward: other },
    );
    expect(unit(ward).needsMet?.credit).toMatchObject({ asked: unit(ward).needs.credit, helped: 6 });
    expect(unit(other).needsMet?.credit?.helped).toBe(1);
  });

  test('is that of their wards for districts, and of everything for the province', async () => {
    const { unit, province } = await unitsWith(
      { programme: 'A', needs: ['credit'], ward, households: 2 },
      { programme: 'A', needs: ['credit'], ward: other, households: 3 },
      { programme: 'A', needs: ['credit'], households: 5 },
    );
    const helped = (each: ReportUnit) => each.needsMet?.credit?.helped;
    expect([unit('100'), unit('101'), province].map(helped)).toEqual([2, 3, 10]);
    expect(unit('10001').needsMet?.credit).toEqual({
      asked: unit('10001').needs.credit,
      helped: 0,
      share: '0.00',
    });
  });

  test('is a share that is exact, may be above 100, and is unknown where nobody asked', async () => {
    const { unit } = await unitsWith({
      programme: 'A',
      needs: ['housing', 'water'],
      ward,
      households: 1_000,
    });
    const { asked, share } = unit(ward).needsMet!.housing!;
    expect(Number(share)).toBeCloseTo((100 * 1_000) / asked, 2);
    expect(Number(share)).toBeGreaterThan(100);
    expect(unit(ward).needsMet?.water).toEqual({ asked: 0, helped: 1_000, share: null });
  });

  test('goes by the name of a programme only where it is exactly the word of a need', async () => {
    const { unit } = await unitsWith(
      { programme: 'VAY VỐN', ward, households: 2 },
      { programme: 'Vay vốn Ngân hàng', ward, households: 30 },
      { programme: 'Nhà ở', needs: ['credit'], ward, households: 500 },
      { programme: 'Khác', ward, households: 7_000 },
    );
    expect(unit(ward).needsMet?.credit?.helped).toBe(502);
    expect(unit(ward).needsMet?.housing?.helped).toBe(0);
  });

  test('is not known where no programme says how many households it helped', async () => {
    const { unit, province } = await unitsWith(
      { programme: 'A', needs: ['credit'], ward, people: 9 },
      { programme: 'A', needs: ['housing'], ward, people: 9 },
      { programme: 'A', needs: ['housing'], ward: other, households: 1 },
    );
    expect(unit(ward).needsMet?.credit).toMatchObject({ helped: null, share: null });
    expect(province.needsMet?.credit?.helped).toBeNull();
    expect(province.needsMet?.housing?.helped).toBe(1);
  });

  test.each<[string, Support[]]>([
    ['without support', []],
    ['without support for any need', [{ programme: 'Quà Tết', households: 9 }]],
    ['where nobody asked for what a programme is called', [{ programme: 'BHYT', households: 9 }]],
  ])('stands nowhere %s', async (_, support) => {
    const { units } = await unitsWith(...support);
    expect(units.filter((unit) => 'needsMet' in unit)).toEqual([]);
  });

  test('says nothing of villages', async () => {
    const { units } = await unitsWith({ programme: 'A', needs: ['credit'], households: 1 });
    const levels = units.filter(({ needsMet }) => needsMet).map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['province', 'district', 'ward']));
  });
});
