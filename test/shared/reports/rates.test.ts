import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePercent, percentOf } from '../../../shared/reports/rates.ts';

const whole = fc.integer({ min: 1, max: 10_000_000 });
const part = fc.integer({ min: -10_000_000, max: 10_000_000 });

describe('a rate', () => {
  test.each([
    [43, 60_000, '0.07'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 1, '100.00'],
    [0, 7, '0.00'],
    // Exactly half a hundredth: 1 of 20,000 is 0.005 per cent.
    [1, 20_000, '0.01'],
    [3, 20_000, '0.02'],
    [-1, 20_000, '0.00'],
    [-3, 20_000, '-0.01'],
    [-1, 10_000_000, '0.00'],
    [-7, 1_000, '-0.70'],
    [-150, 100, '-150.00'],
  ])('of %d in %d is %s', (part, whole, text) => {
    expect(percentOf(part, whole)).toBe(text);
  });

  test('has no value without a base', () => {
    expect(percentOf(3, null)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
  });

  test('is the nearest hundredth of the exact fraction, and the upper one of two equally near', () => {
    fc.assert(
      fc.property(part, whole, (part, whole) => {
        const text = percentOf(part, whole)!;
        expect(text).toMatch(/^-?\d+\.\d\d$/);
        expect(text).not.toBe('-0.00');
        // In twenty-thousandths of the whole: 2 × hundredths × whole against 20,000 × part.
        const rest = 20_000n * BigInt(part) - 2n * BigInt(text.replace('.', '')) * BigInt(whole);
        expect(rest >= -BigInt(whole) && rest < BigInt(whole)).toBe(true);
      }),
    );
  });
});

describe('comparing a share with a decimal number', () => {
  test.each([
    [5, 1_000, 0.5, 0],
    [4, 1_000, 0.4, 0],
    [3, 1_000, 0.1, 1],
    [49, 10_000, 0.5, -1],
    [1, 1_000_000_000, 1e-7, 0],
    [-1, 100, 0.1, -1],
  ])('of %d in %d with %d per cent gives %d', (part, whole, percent, sign) => {
    expect(comparePercent(part, whole, percent)).toBe(sign);
  });

  test('is exact for every number of two decimals', () => {
    fc.assert(
      fc.property(part, whole, fc.integer({ min: 1, max: 10_000 }), (part, whole, hundredths) => {
        const exact = 10_000n * BigInt(part) - BigInt(hundredths) * BigInt(whole);
        expect(comparePercent(part, whole, hundredths / 100)).toBe(exact < 0n ? -1 : Number(exact > 0n));
      }),
    );
  });
});
