import { expect, test } from 'vitest';
import { scoresSet } from '../../../../web/ward/objections/recheck.ts';

const campaign = { standards: [{ id: 'vn-2022', measures: ['b1'] }] } as Parameters<typeof scoresSet>[2];
const line = { results: {} } as Parameters<typeof scoresSet>[1];
const scores = { measure: '120', b2: '' };

test('a result that stands sets no scores, whatever was typed before', () => {
  expect(scoresSet({ outcome: 'upheld', scores, text: '' }, line, campaign)).toEqual({});
});
test('a changed result sets the scores of the standard’s measure', () => {
  expect(scoresSet({ outcome: 'changed', scores, text: '' }, line, campaign)).toEqual({ b1: 120 });
});
