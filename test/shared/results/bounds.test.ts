import { expect, test } from 'vitest';
import { boundsOf } from '../../../shared/results/bounds.ts';

const lines = { U: 150, L: 120 };

test('a measure lies between the line below and the line that it does not pass', () => {
  expect(boundsOf(141, lines)).toEqual({ above: 120, upTo: 150 });
});
test('a measure on a line does not pass it', () => {
  expect(boundsOf(120, lines)).toEqual({ upTo: 120 });
});
test('a measure above all lines has no line that it does not pass', () => {
  expect(boundsOf(151, lines)).toEqual({ above: 150 });
});
test('nothing is said without lines', () => {
  expect(boundsOf(10, {})).toEqual({});
});
