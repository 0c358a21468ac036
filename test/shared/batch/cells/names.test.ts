import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameProblem, parseName } from '../../../../shared/batch/cells/names.ts';
import { syllables } from '../../../functions/files/vietnamese.ts';

const problemOf = (text: string) => (parseName(text) === undefined ? nameProblem(text).problem : undefined);

describe('a name', () => {
  test('is any words of Vietnamese letters, tidied', () => {
    const words = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '  ', '\n', '\u00a0'), (each, blank) => {
        expect(parseName(` ${each.join(blank)} `)).toBe(each.join(' '));
      }),
    );
  });

  test.each(['H’Bia Niê', "H'Mông", 'Kƀuôr', 'Lý A Sùng (Páo)', 'Nguyễn Văn A ?', 'Ma Văn 0', 'Vàng A-Chứ'])(
    'may be %s',
    (name) => {
      expect(parseName(name)).toBe(name);
    },
  );

  test.each([
    ['Tri?u V?n Khoan', 'lostLetters'],
    ['Hoàng Th? Nhàn', 'lostLetters'],
    ['Lò Văn Th?', 'lostLetters'],
    ['???', 'lostLetters'],
    ['Tri\ufffdu Văn Khoan', 'lostLetters'],
    ['Triá»‡u VÄƒn Khoan', 'brokenLetters'],
    ['ChÃ¡Â»Â§', 'brokenLetters'],
    ['NguyÔn V¨n', 'brokenLetters'],
    ['Ho&agrave;ng V&#259;n T&#x1ef5;', 'brokenLetters'],
    ['Ho%C3%A0ng%20V%C4%83n', 'brokenLetters'],
    ['Ho\\u00e0ng', 'brokenLetters'],
    ['Triệu Văn Khoan\nLý Thị Sa', 'severalPeople'],
    ['x', 'markForName'],
    ['...', 'noName'],
    ['12', 'noName'],
    ['24/05/1958', 'noName'],
    ['#N/A', 'formulaError'],
    ['Á'.repeat(301), 'longText'],
  ])('is not %s, for %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});
