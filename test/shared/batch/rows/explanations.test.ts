import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { explanations } from '../../../../shared/batch/rows/explanations.ts';
import { header, household, layoutOfLabels } from '../sheets.ts';

const explains = explanations(layoutOfLabels(header));
const legend: Cell[] = [1, 'Thiếu đất sản xuất'];
const beneathNames: Cell[] = [1, null, 'Thiếu đất sản xuất'];

describe('a row explains the list', () => {
  test.each<[string, Cell[]]>([
    ['after a number', legend],
    ['after a star', ['(*)', 'Hộ nghèo theo chuẩn 2016']],
    ['after a dash', [null, '- Cột 12: ghi tổng điểm B1']],
  ])('where words stand %s', (_, cells) => {
    expect(explains(cells, false)).toBe(true);
  });

  test('among the names only below a total', () => {
    expect([explains(beneathNames, true), explains(beneathNames, false)]).toEqual([true, false]);
  });

  test.each<[string, Cell[]]>([
    ['has a household’s values', household(1)],
    ['has a name', [1, null, 'Đặng Thị Nga']],
    ['has a code', [1, 'H-1']],
    ['has a birth beside the words', [1, 'Thiếu đất sản xuất', null, null, 1958]],
    ['has a village', [1, null, null, null, null, null, null, 'Thôn nà pha']],
  ])('but not where it %s', (_, cells) => {
    expect(explains(cells, true)).toBe(false);
  });
});
