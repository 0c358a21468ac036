import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoint } from '../../../../../functions/aws/dynamo/format/by-code-point.ts';

test('texts are ordered by their bytes, as in the databases', () => {
  const texts = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(texts, texts, texts, (start, a, b) => {
      const bytes = Buffer.compare(Buffer.from(start + a), Buffer.from(start + b));
      expect(Math.sign(byCodePoint(start + a, start + b))).toBe(bytes);
    }),
  );
});
