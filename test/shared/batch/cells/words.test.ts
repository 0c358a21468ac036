import { describe, expect, test } from 'vitest';
import { parseCauses, parseClass, parseSex, parseYesNo } from '../../../../shared/batch/cells/words.ts';

describe('a word', () => {
  test('is a class only as a whole', () => {
    expect(parseClass('Hộ cận nghèo')).toBe('near-poor');
    expect(parseClass('HỘ NGHÈO')).toBe('poor');
    expect(parseClass(' không  nghèo ')).toBe('other');
    expect(parseClass('Thoát cận nghèo')).toBe('other');
    expect(parseClass('Ho ngheo')).toBeUndefined();
    expect(parseClass('Hộ nghèo mới')).toBeUndefined();
  });

  test('keeps its accents', () => {
    expect([parseSex('nam'), parseSex('NỮ'), parseSex('Nu'), parseSex('Nũ')]).toEqual([
      'male',
      'female',
      undefined,
      undefined,
    ]);
  });

  test('is a mark, or its absence, or neither', () => {
    expect(['x', 'X', 1, '1', 'Có', true].map(parseYesNo)).toEqual(Array(6).fill(true));
    expect([0, '0', 'Không', false].map(parseYesNo)).toEqual(Array(4).fill(false));
    expect(['v', 2, 'Co'].map(parseYesNo)).toEqual(Array(3).fill(undefined));
  });

  test('lists causes by number', () => {
    expect([parseCauses('1;2;7'), parseCauses(3), parseCauses('2; 2;')]).toEqual([[1, 2, 7], [3], [2]]);
    expect([parseCauses('1, 2'), parseCauses('8;')]).toEqual([[1, 2], [8]]);
    expect(['9', '0', '12', '1;12', '1;thiếu vốn', '-1', '1.5'].map(parseCauses)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
