import { expect, test } from 'vitest';
import { classChanges, signed } from '../../../../web/ward/results/class-changes.ts';

const households = (number: number) => ({ households: number, people: 4 * number });

test('each class and both together are compared with the opening list', () => {
  const changes = classChanges({
    classes: { poor: households(8), 'near-poor': households(6), other: households(20) },
    opening: { poor: households(10), 'near-poor': households(5) },
  });
  expect(changes.map(({ name, change }) => [name, change])).toEqual([
    ['poor', -2],
    ['near-poor', 1],
    ['both', -1],
  ]);
  expect(changes.at(-1)).toMatchObject({ before: { people: 60 }, now: { people: 56 } });
});

test('a change is written with its sign', () => {
  expect(signed(2, '2')).toBe('+2');
  expect(signed(-2, '-2')).toBe('−2');
  expect(signed(0, '0')).toBe('0');
});
