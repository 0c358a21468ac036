import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../shared/names.ts';

describe('a name, folded for comparison', () => {
  test.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy', 'Thuỷ'],
    ['Khỏe', 'Khoẻ'],
    ['  Lò  Văn\nA ', 'lò văn a'],
    ['Bế Thị Hòa'.normalize('NFD'), 'Bế Thị Hoà'],
    ['XUÂN LẠC', 'Xuân Lạc'],
  ])('takes %j for %j', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['Hoà', 'Hoa'],
    ['Đông', 'Dong'],
    ['Quý', 'Qúy'],
    ['Hoàn', 'Hòan'],
    ['Hùng', 'Hưng'],
  ])('keeps %j apart from %j', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('is folded alike whether it is tidy or not', () => {
    const syllable = fc.constantFrom('Hoà', 'QUÝ', 'thuỷ', 'Hoàn', 'Đặng', 'khoẻ', 'İ', 'A-1', 'Ǆ');
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 5 }), (words) => {
        expect(fold(words.join(' '))).toBe(fold(`  ${words.join('\t ').normalize('NFD')} `));
      }),
    );
  });

  test('is folded once and for all, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});
