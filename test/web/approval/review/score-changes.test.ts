import { expect, test } from 'vitest';
import { differences, setText } from '../../../../web/approval/review/score-changes.ts';

const state = {
  head: 'Nguyễn Văn Mẫu',
  village: 'Bản Mẫu',
  people: 4,
  class: 'poor' as const,
  scores: { b1: 110, b2: 30, deprived: ['insurance', 'water', 'latrine'] },
};
const change = (is: object) => ({ household: 'a', was: state, is: { ...state, ...is } });

test('only what differs is told', () => {
  const scores = { ...state.scores, b1: 150 };
  expect(
    differences(change({ scores, people: 5 }), 'vi').map(({ name, was, is }) => [name.en, was, is]),
  ).toEqual([
    ['B1', '110', '150'],
    ['People', '4', '5'],
  ]);
});

test('as many other indicators are a difference too', () => {
  const scores = { ...state.scores, deprived: ['insurance', 'water', 'information'] };
  expect(differences(change({ scores }), 'vi')).toMatchObject([{ was: '3', is: '3 (≠ 1)' }]);
});

test('an added household has nothing to compare with', () => {
  expect(differences({ household: 'a', is: state }, 'vi')).toEqual([]);
});

test('scores that were set are listed in both languages', () => {
  expect(setText({ b2: 20, income: 1_500_000 }, 'vi')).toEqual({
    vi: 'B2: 20; Thu nhập (đồng/người): 1.500.000',
    en: 'B2: 20; Income (dong per person): 1.500.000',
  });
});
