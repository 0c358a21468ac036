import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf, unscrambled } from '../../../../shared/batch/cells/mojibake.ts';
import { syllables } from '../../../functions/files/vietnamese.ts';

const pages = ['windows-1252', 'windows-1258', 'windows-1250', 'macintosh'] as const;
const scrambled = (text: string, page: string): string =>
  new TextDecoder(page).decode(new TextEncoder().encode(text));
const words = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
  .map((each) => each.join(' '));

describe('UTF-8 that was read as another code page', () => {
  test('is the same text again, in capitals and small letters', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...pages), fc.boolean(), (text, page, capital) => {
        const right = capital ? text.toUpperCase() : text;
        const wrong = scrambled(right, page);
        if (wrong !== right) expect(unscrambled(wrong, page)).toBe(right);
      }),
    );
  });

  test('is put right where it was read as Latin-1, with control characters', () => {
    const wrong = String.fromCharCode(...new TextEncoder().encode('Cốc Lùng, Tổ 3, Đặng Thị Hỏa'));
    expect(pageOf(wrong)).toBe('windows-1252');
    expect(unscrambled(wrong, 'windows-1252')).toBe('Cốc Lùng, Tổ 3, Đặng Thị Hỏa');
  });

  test.each(pages)('is seen by itself in %s', (page) => {
    for (const name of ['Triệu Văn Khoan', 'LÊ THỊ ÚT', 'Hộ nghèo', 'Đinh']) {
      const wrong = scrambled(name, page);
      const found = pageOf(wrong);
      expect(found && unscrambled(wrong, found)).toBe(name);
    }
  });

  test.each([
    ['HoÃ ng NhÃ n', 'Hoàng Nhàn'],
    ['BÃ n Thá»‹ HÃ', 'Bàn Thị Hà'],
  ])('may have lost its no-break spaces: %s', (wrong, right) => {
    expect(unscrambled(wrong, 'windows-1252')).toBe(right);
  });

  test('is never seen in right text', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (text, capital) => {
        expect(pageOf(capital ? text.toUpperCase() : text)).toBeUndefined();
      }),
    );
  });

  test.each(['“XÃ”', 'LÃ THỊ', 'H’Bia', 'Y’Sơn – Êban', 'Kƀuôr', 'São Tomé', '“á”'])(
    'is not seen in %s',
    (text) => {
      expect(pageOf(text)).toBeUndefined();
    },
  );
});
