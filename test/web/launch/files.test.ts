import { describe, expect, test } from 'vitest';
import { presetOf } from '../../../shared/launch/plan.ts';
import { areaProblems, areasOfFile } from '../../../web/launch/files.ts';

const cover = { name: 'Bìa', rows: [['DANH SÁCH ĐỊA BÀN'], ['Tỉnh Thử']] };
const header = ['Mã huyện', 'Tên huyện', 'Mã xã', 'Tên xã', 'Khu vực'];
const plan = { ...presetOf(2019), provinceName: 'Tỉnh Thử' };

describe('a file of areas', () => {
  test('is read from the sheet that has areas, and its findings name that sheet', () => {
    const rows = [header, ['069', 'Nà Sơn', '02901', 'Xã Bắc Nà', 'Miền núi']];
    const file = areasOfFile([cover, { name: 'Địa bàn', rows }], 'dia-ban.xlsx');
    expect(file.problems).toMatchObject([
      { sheet: 'Địa bàn', row: 2, column: 'E', label: 'Khu vực', code: 'E512' },
    ]);
  });

  test('of which every row is wrong is told by the sheet with the header', () => {
    const rows = [header.slice(2), ['x', '', '']];
    const { sheet, problems } = areasOfFile([cover, { name: 'Xã', rows }], 'dia-ban.xlsx');
    expect([sheet, problems.map(({ code, column }) => `${code} ${column}`)]).toEqual(['Xã', ['E512 A']]);
  });

  test('that contradicts the plan is told at the row and the column of the area', () => {
    const rows = [header, ['069', 'Nà Sơn', '', '', ''], ['', '', '02901', 'Xã Bắc Nà', 'Nông thôn']];
    const file = areasOfFile([{ name: 'Xã', rows }], 'dia-ban.xlsx');
    expect(file.problems).toEqual([]);
    expect(areaProblems(plan, file)).toMatchObject([
      { sheet: 'Xã', row: 3, column: 'A', label: 'Mã huyện', code: 'E516' },
    ]);
    expect(areaProblems({ ...plan, goalPoor: '5' }, file)).toMatchObject([
      { row: 3, label: 'Mã huyện' },
      { row: 1, label: 'Số hộ', code: 'E516' },
    ]);
  });
});
