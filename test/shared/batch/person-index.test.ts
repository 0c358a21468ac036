import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { personIndex } from '../../../shared/batch/person-index.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(''));

test('remembers where each id stood first, whatever ids come', () => {
  const id = fc.oneof(
    digits(9),
    digits(12),
    fc.nat(30).map((n) => String(n).padStart(9, '0')),
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 3_000, size: 'max' }), (ids) => {
      const seen = personIndex();
      const known = new Map<string, { row: number; household: number }>();
      for (const [row, each] of ids.entries()) {
        const place = { row, household: row >> 1 };
        expect(seen(each, row, place.household)).toEqual(known.get(each));
        if (!known.has(each)) known.set(each, place);
      }
    }),
    { numRuns: 30 },
  );
});

test('tells nine digits from twelve that write the same number', () => {
  const seen = personIndex();
  expect(seen('000123456789', 1, 0)).toBeUndefined();
  expect(seen('123456789', 2, 1)).toBeUndefined();
  expect(seen('123456789', 3, 2)).toEqual({ row: 2, household: 1 });
});
