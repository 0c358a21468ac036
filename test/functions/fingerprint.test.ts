import { createHmac, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprinter } from '../../functions/fingerprint.ts';

const hmacOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest().toString('base64url', 0, 16);

test('a fingerprint is the HMAC-SHA-256 of its text, whatever came before', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 100 }), { minLength: 1, maxLength: 4 }),
      (key, texts) => {
        const fingerprint = fingerprinter(key, 16);
        expect(texts.map(fingerprint)).toEqual(texts.map((text) => hmacOf(key, text)));
      },
    ),
  );
});

test('a text may be longer than the room that is kept for texts', () => {
  const key = randomBytes(32);
  const fingerprint = fingerprinter(key, 16);
  for (const text of ['ế'.repeat(341), 'ế'.repeat(342), 'x'.repeat(5_000), ''])
    expect(fingerprint(text)).toBe(hmacOf(key, text));
});

test('a key longer than a block is refused', () => {
  expect(() => fingerprinter(new Uint8Array(65), 16)).toThrow(/at most 64 bytes/);
});
