import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceipt, receiptOf } from '../../../shared/intake/receipt.ts';

const fingerprint = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

test('a receipt is twelve letters and digits that nobody mistakes, and is read as people copy it', () => {
  fc.assert(
    fc.property(fingerprint, (text) => {
      const receipt = receiptOf(text);
      expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      const copied = receipt.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readReceipt(` ${copied}`)).toBe(receipt);
    }),
  );
});
