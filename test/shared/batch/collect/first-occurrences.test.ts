import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOccurrences } from '../../../../shared/batch/collect/first-occurrences.ts';
import { cases } from '../../../scale.ts';

test('remembers where each text stood first, whatever texts come', () => {
  const id = fc.nat(4_000).map((n) => String(n).padStart(12, '0'));
  const text = fc.oneof(fc.string({ unit: 'binary' }), id, id);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6_000, size: 'max' }), (texts) => {
      const first = firstOccurrences();
      const known = new Map<string, { row: number; household: number }>();
      for (const [row, each] of texts.entries()) {
        const place = { row, household: row >> 1 };
        expect(first(each, row, place.household)).toEqual(known.get(each));
        if (!known.has(each)) known.set(each, place);
      }
    }),
    cases(30),
  );
});
