import { expect, test } from 'vitest';
import { arePlaces, placesIn } from '../../../../web/ward/posting/places.ts';

test('places stand one a line, and empty lines are none', () => {
  expect(placesIn(' Trụ sở xã \n\n  Nhà văn hóa Tổ 1\n')).toEqual(['Trụ sở xã', 'Nhà văn hóa Tổ 1']);
});
test('at least one place and at most fifty can be recorded', () => {
  expect(arePlaces([])).toBe(false);
  expect(arePlaces(Array(50).fill('Trụ sở xã'))).toBe(true);
  expect(arePlaces(Array(51).fill('Trụ sở xã'))).toBe(false);
});
test('a place is at most 200 characters long', () => {
  expect(arePlaces(['x'.repeat(201)])).toBe(false);
});
