import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nfc, nfd } from '../../../shared/i18n/bounded-nfc.ts';
import { growth, linear } from '../../growth.ts';

const marks = ['\u0301', '\u0323', '\u0302', '\u031b', '\u0344', '\u0f73'];
const letters = ['a', 'E', 'ơ', 'ệ', 'đ', ' ', '\u1100', '\u1161', '\u212b', '\u{1d15e}'];
const texts = fc
  .array(fc.constantFrom(...letters, ...marks), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const run = (length: number): string => '\u0301\u0323'.repeat(length / 2);

describe('a text in NFC or NFD', () => {
  test('is what the language itself makes of it, up to 30 combining marks in a row', () => {
    const ordinary = texts.filter((text) => !/\p{M}{31}/u.test(text));
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(nfc(text)).toBe(text.normalize('NFC'));
        expect(nfd(text)).toBe(text.normalize('NFD'));
      }),
    );
  });

  test('keeps a longer run of combining marks as it is, and composes what stands around it', () => {
    const long = run(32);
    expect(nfc(`Tha\u0301i e\u0302${long} Ho\u0323`)).toBe(`Thái e\u0302${long} Họ`);
    expect(nfd(`Thái e${long}Họ`)).toBe(`Tha\u0301i e${long}Ho\u0323`);
    expect(nfc(run(30))).toBe('\u0323'.repeat(15) + '\u0301'.repeat(15));
  });

  test('stays the same when it is normalised again', () => {
    const some = fc.array(
      fc.oneof(
        texts,
        fc.integer({ min: 14, max: 18 }).map((half) => run(half * 2)),
      ),
    );
    fc.assert(
      fc.property(some, (pieces) => {
        const [composed, decomposed] = [nfc(pieces.join('')), nfd(pieces.join(''))];
        expect(nfc(composed)).toBe(composed);
        expect(nfd(decomposed)).toBe(decomposed);
      }),
    );
  });

  test.each([
    ['combining marks alone', run],
    ['letters with 30 marks each', (length: number) => `e${run(30)}`.repeat(length / 31)],
    ['letters with 31 marks each', (length: number) => `e${run(30)}\u0301`.repeat(length / 32)],
    ['decomposed Vietnamese', (length: number) => 'e\u0302\u0323'.repeat(length / 3)],
  ])('takes time that grows with its length: %s', async (_, textOf) => {
    expect(await growth(textOf, nfc, 16_000)).toBeLessThan(linear);
    expect(await growth(textOf, nfd, 16_000)).toBeLessThan(linear);
  });
});
