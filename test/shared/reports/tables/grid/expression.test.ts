import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../../../../shared/reports/rates.ts';
import { percent, rate } from '../../../../../shared/reports/tables/grid/expression.ts';

describe('per cent', () => {
  test('is that of the report for any counts', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, base) => {
        expect(percent(part, base).toFixed(2)).toBe(percentOf(part, base));
      }),
    );
  });

  test('is empty without a base, or where the part is not known', () => {
    const share = rate('part', 'base');
    expect(share.value(new Map([['part', 1]]))).toBe('');
    expect(
      share.value(
        new Map([
          ['part', 1],
          ['base', 0],
        ]),
      ),
    ).toBe('');
    expect(share.value(new Map([['base', 3]]))).toBe('');
    expect(
      share.value(
        new Map([
          ['part', 1],
          ['base', 3],
        ]),
      ),
    ).toBe(33.33);
  });
});
