import { describe, expect, test } from 'vitest';
import { readCostArguments } from '../../cost/cost-arguments.ts';
import { Refusal } from '../../shared/errors.ts';

describe('the arguments of the cost model', () => {
  test('mean a province of 170 wards by default', () => {
    expect(readCostArguments([])).toMatchObject({ wards: 170, households: 500_000, batches: 9 });
  });

  test.each([
    ['--wards', '0'],
    ['--wards', 'many'],
    ['--households', '12'],
    ['--batches', '1'],
    ['--region', 'vn-hanoi-1'],
    ['--colour', 'red'],
  ])('are refused in both languages: %s %s', (name, value) => {
    expect(() => readCostArguments([name, value])).toThrow(Refusal);
  });
});
