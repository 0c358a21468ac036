import { describe, expect, test } from 'vitest';
import { mergePairs, reasonsText, seenFrom, sideText } from '../../../web/duplicates/pairs.ts';

const side = (household: string, ward = '02901') => ({
  ward,
  household,
  head: 'Hoàng Văn Thử',
  birth: '1970-05-12',
  village: 'Bản Trên',
  people: 4,
});
const pair = (one: string, other: string, score: number) => ({
  one: side(one),
  other: side(other, '02902'),
  score,
  reasons: ['sameName' as const, 'sameBirth' as const],
  own: true,
});

describe('likely pairs', () => {
  test('of several answers stand once, the likeliest first', () => {
    const merged = mergePairs([[pair('a', 'b', 70)], [pair('c', 'd', 90), pair('a', 'b', 70)]]);
    expect(merged.map(({ one, score }) => [one.household, score])).toEqual([
      ['c', 90],
      ['a', 70],
    ]);
  });

  test('are seen from either household, and from no third one', () => {
    const found = pair('a', 'b', 70);
    expect(seenFrom(found, '02901', 'a')).toEqual(found);
    expect(seenFrom(found, '02902', 'b')).toMatchObject({
      one: { household: 'b' },
      other: { household: 'a' },
    });
    expect(seenFrom(found, '02901', 'b')).toBeUndefined();
  });

  test('tell their reasons and what they are compared by', () => {
    expect(reasonsText(pair('a', 'b', 80)).vi).toBe('cùng họ tên chủ hộ; cùng ngày sinh');
    expect(sideText(side('a'))).toEqual({ vi: 'sinh 12/05/1970, Bản Trên', en: 'born 12/05/1970, Bản Trên' });
    const { birth: _, ...unborn } = side('a');
    expect(sideText(unborn).vi).toBe('Bản Trên');
  });
});
