import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byText } from '../../../../../functions/aws/dynamo/format/by-text.ts';

test('text is in the order of its bytes, as the databases keep it', () => {
  const texts = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(texts, texts, texts, (start, a, b) => {
      const bytes = Buffer.compare(Buffer.from(start + a), Buffer.from(start + b));
      expect(Math.sign(byText(start + a, start + b))).toBe(bytes);
    }),
  );
});
