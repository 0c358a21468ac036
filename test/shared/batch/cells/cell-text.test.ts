import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, textOf } from '../../../../shared/batch/cells/cell-text.ts';
import { cases } from '../../../scale.ts';

test('the text of a cell is trimmed, with one space between words', () => {
  expect(textOf(' Nguyễn\n\u00a0Thị   Huệ ')).toBe('Nguyễn Thị Huệ');
  expect(textOf("'=1+1")).toBe('=1+1');
});

test('the text of a cell that is protected as ="…" is what stands between the quotes', () => {
  expect(['="0123"', ' = " a ""b"" " ', '=1+1', '="a"&"b"'].map(textOf)).toEqual([
    '0123',
    'a "b"',
    '=1+1',
    '="a"&"b"',
  ]);
  expect(['=""', '="0"'].map(isBlank)).toEqual([true, false]);
});

test('the text of a cell is what patterns make of it, whatever it holds', () => {
  const letter = fc.constantFrom(..."aĐệ\u0300 \u00a0\u2003\u200b\ufeff\u00ad\u200e\0\t\n'x1");
  const reference = (text: string) => {
    const seen = text.replace(/[\u200b\ufeff\u00ad\u200e]|\0/g, '');
    const plain = seen.startsWith("'") ? seen.slice(1) : seen;
    return plain.replace(/\s+/g, ' ').trim();
  };
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 8 }), (letters) => {
      const text = letters.join('');
      expect(textOf(text)).toBe(reference(text));
      expect(isBlank(text)).toBe(reference(text) === '');
    }),
    cases(2_000),
  );
});
