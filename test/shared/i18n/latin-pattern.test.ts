import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinFirst } from '../../../shared/i18n/latin-pattern.ts';

const units = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code));

/** The units that a pattern of one unit finds. */
const found = (pattern: RegExp): string[] => units.filter((unit) => latinFirst(pattern)(unit).test(unit));

describe('a pattern for Latin texts', () => {
  test.each([/\p{L}/u, /\P{L}/u, /[^\p{L}\p{N}]/u, /[\p{M}-]/u, /\p{M}/u, /[\p{L}\d.,]/iu])(
    'finds the same characters as %s',
    (pattern) => {
      expect(found(pattern)).toEqual(units.filter((unit) => pattern.test(unit)));
    },
  );

  test('takes the same letters for each other whatever their case', () => {
    const letters = units
      .filter((unit) => latinFirst(/x/u)(unit).flags === '' && /\p{L}/u.test(unit))
      .join('');
    for (const letter of letters) {
      const pattern = new RegExp(letter, 'giu');
      expect(letters.match(latinFirst(pattern)(letters))).toEqual(letters.match(pattern));
    }
  });

  test.each([
    /(?<!\p{L}|(?:biên|văn)\s)(?!khu vực)(?:thôn|khu)\s\s*\S.*?(?=[\s,;+–-]+(?:(?:và|đến)\s+)?thôn\s|[\s,;–-]*$)/giu,
    /^(?:[IVXLC]+|\p{L}|\d{1,3}(?:\.\d{1,2})*)\s*[.)/:-](?!\d)\s*/iu,
    /hộ(?!\p{L})(?<!chủ hộ)/iu,
  ])('replaces the same as %s', (pattern) => {
    const piece = fc.constantFrom(
      ...[
        'thôn',
        'THÔN',
        'khu',
        'Khu vực',
        'biên',
        'và',
        'chủ',
        'Hộ',
        'hộ',
        ' ',
        ' ',
        '  ',
        ', ',
        ' – ',
        '.',
        '\n',
        '1',
        'IV',
        'x',
      ],
      ...['ạ', 'Ạ', 'ſ', 'K', 'ı', 'İ', 'ẞ', 'х', '\u0323', '\u{1d431}', '\ud835', '“', '✓'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(text.replace(latinFirst(pattern)(text), '_')).toBe(text.replace(pattern, '_'));
      }),
      { numRuns: 3_000 },
    );
  });

  test('refuses a class that has no ranges', () => {
    expect(() => latinFirst(/\p{Lu}/u)).toThrow('no ranges');
  });
});
