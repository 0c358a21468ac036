import { expect, test } from 'vitest';
import { newScores } from '../../../../web/ward/scores/new-scores.ts';

test('a field that is left empty keeps what was surveyed', () => {
  expect(newScores({ measure: '', b2: '30' }, 'b1')).toEqual({ b2: 30 });
  expect(newScores({ measure: '0', b2: '' }, 'b1')).toEqual({ b1: 0 });
});
test('the measure is the one that the household is classified by', () => {
  expect(newScores({ measure: '1200000', b2: '' }, 'income')).toEqual({ income: 1_200_000 });
});
