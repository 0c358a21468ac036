import { describe, expect, test } from 'vitest';
import { parseCauses, parseSex, parseYesNo } from '../../../../shared/batch/cells/words.ts';

describe('a word', () => {
  test('is a sex', () => {
    expect(['nam', 'Trai', 'NAM GIỚI'].map(parseSex)).toEqual(Array(3).fill('male'));
    expect(['NỮ', 'Nu', 'gái', 'Nữ giới'].map(parseSex)).toEqual(Array(4).fill('female'));
    expect(['Nũ', 'N', 'x', '-', 1, 0, 'Ông'].map(parseSex)).toEqual(Array(7).fill(undefined));
  });

  const yes = 'x X × х ✓ ✔ √ v V ☑ Có CÓ co c 1 1.0 TRUE Yes y Đúng ü þ'.split(' ');
  test.each([...yes, 1, true])('is a mark: %j', (cell) => expect(parseYesNo(cell)).toBe(true));

  const no = '0 0.0 Không không khong ko K FALSE No - – --'.split(' ');
  test.each([...no, 0, false])('is the absence of a mark: %j', (cell) =>
    expect(parseYesNo(cell)).toBe(false),
  );

  test.each(['+', 10, '10', 'xx', '*', '/', 'Rồi', 'Chưa', 'N/A', 'o', 2])(
    'is neither a mark nor its absence: %j',
    (cell) => expect(parseYesNo(cell)).toBeUndefined(),
  );

  test('lists causes by number', () => {
    expect([parseCauses('1;2;7'), parseCauses(3), parseCauses('2; 2;')]).toEqual([[1, 2, 7], [3], [2]]);
    expect([parseCauses('1, 2'), parseCauses('8;')]).toEqual([[1, 2], [8]]);
    expect(['9', '0', '12', '1;12', '1;thiếu vốn', '-1', '1.5'].map(parseCauses)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
