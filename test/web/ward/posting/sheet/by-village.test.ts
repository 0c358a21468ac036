import { expect, test } from 'vitest';
import { byVillage } from '../../../../../web/ward/posting/sheet/by-village.ts';

test('households are numbered through the villages', () => {
  const lines = [{ village: 'Tổ 1' }, { village: 'Tổ 1' }, { village: 'Tổ 2' }];
  const numbers = byVillage(lines).map((group) => [group.village, group.lines.map(({ number }) => number)]);
  expect(numbers).toEqual([
    ['Tổ 1', [1, 2]],
    ['Tổ 2', [3]],
  ]);
});
