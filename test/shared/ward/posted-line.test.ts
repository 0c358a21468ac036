import { describe, expect, test } from 'vitest';
import { byPlace, isNamed } from '../../../shared/ward/posted-line.ts';

const classes = ['poor', 'near-poor', 'other'] as const;
const pairs = classes.flatMap((before) => classes.map((now) => ({ before, now })));

describe('a posted list', () => {
  test.each(pairs)('names a household that was $before and is $now, unless it was never listed', (pair) => {
    const isRefused = pair.before === 'other' && pair.now === 'other';
    expect(isNamed(pair, {})).toBe(!isRefused);
    expect(isNamed(pair, { posting: { include: 'listed' } })).toBe(!isRefused);
  });

  test.each(pairs)('of everybody names a household that was $before and is $now', (pair) => {
    expect(isNamed(pair, { posting: { include: 'all' } })).toBe(true);
  });

  test('has villages in natural order and heads in that of the Vietnamese alphabet', () => {
    const lines = [
      ['Tổ 10', 'An'],
      ['Tổ 9', 'Đào Thị Thử'],
      ['Tổ 9', 'Dương Văn Thử'],
      ['Tổ 9', 'Êm'],
      ['Tổ 9', 'Én Thử'],
      ['Tổ 1', 'Ý'],
      ['Tổ 5', 'Lò'],
    ].map(([village = '', head = '']) => ({ village, head }));
    expect(lines.toSorted(byPlace).map(({ village, head }) => `${village}: ${head}`)).toEqual([
      'Tổ 1: Ý',
      'Tổ 5: Lò',
      'Tổ 9: Dương Văn Thử',
      'Tổ 9: Đào Thị Thử',
      'Tổ 9: Én Thử',
      'Tổ 9: Êm',
      'Tổ 10: An',
    ]);
  });
});
