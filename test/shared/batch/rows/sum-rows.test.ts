import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { checked } from '../sheets.ts';

const labels: Cell[][] = [
  ['STT', 'Họ và tên', 'Quan hệ với chủ hộ', 'Năm sinh', null, 'Thôn', 'Số khẩu', 'B1', 'B2'],
  [null, null, null, 'Nam', 'Nữ'],
];
const first: Cell[] = [1, 'Triệu Văn Khoan', 'Chủ hộ', 1959, null, 'Nà Pha', 2, 100, 30];
const wife: Cell[] = [null, 'Hoàng Thị Nhàn', 'Vợ', null, 1960];
const second: Cell[] = [2, 'Nông Thị Liên', 'Chủ hộ', null, 1972, 'Nà Pha', 1, 130, 20];

describe('sums below the columns for men and women', () => {
  test.each<[Cell[]]>([
    [[null, 'Tổng cộng', null, 1, 1, null, 2]],
    [['Cộng', null, null, 1, null, null, 2]],
    [[null, 'Cộng thôn Nà Pha: 1 hộ', null, 1, 1]],
    [[null, 'Cộng thôn Nà Pha', null, '1', '1']],
    [[null, null, 'Cộng', 1, 1]],
    [[null, null, null, '1.250', '2,050']],
    [[null, 'Tỷ lệ %', null, '50%', '50%']],
    [[null, 'Trong đó: nữ', null, null, 1]],
    [[null, 'Số hộ: 1', null, 1, 1]],
  ])('are no person of the household above: %j', async (sums) => {
    const { findings, totals } = await checked([...labels, first, wife, sums, second, sums]);
    expect(findings).toEqual([]);
    expect(totals).toMatchObject({ rows: 3, accepted: 2, people: 3 });
  });

  test.each<[Cell[]]>([
    [[null, 'Tổng Thị Hòa', 'Con', null, 59]],
    [[null, 'Tổng Thị Hòa', 'Con', 59, 61]],
    [[null, 'Cộng Văn Ba', 'Con', '1/1', null]],
  ])('are not taken for those of a person with a wrong birth: %j', async (person) => {
    const { findings, totals } = await checked([...labels, first, wife, person, second]);
    expect(findings.map(({ row }) => row)).toContain(5);
    expect(totals).toMatchObject({ rows: 4, accepted: 1, rejected: 1 });
  });
});
