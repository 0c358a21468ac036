import { expect, test } from 'vitest';
import { formatMonth, formatShare } from '../../../web/language/format.ts';

test('a share is written in the language’s own form, with one decimal where it needs one', () => {
  expect(formatShare(0.5, 'vi')).toBe('50%');
  expect(formatShare(2 / 3, 'vi')).toBe('66,7%');
  expect(formatShare(2 / 3, 'en')).toBe('66.7%');
});

test('a share is written with as many decimals as are asked for', () => {
  expect(formatShare(0.16, 'vi', 2)).toBe('16,00%');
  expect(formatShare(0.1486, 'en', 2)).toBe('14.86%');
});

test('the month of a day is written as on paper', () => {
  expect(formatMonth('2027-01-15')).toBe('01/2027');
});
