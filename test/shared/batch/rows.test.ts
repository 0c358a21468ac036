import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/rows.ts';
import { brief, checked, header, household, member } from './sheets.ts';

const lone = (text: Cell, column = 0): Cell[] => [...Array<Cell>(column).fill(null), text];
const totalsOf = async (rows: Cell[][]) => {
  const { findings, totals } = await checked([header, ...rows]);
  return [totals.rows, totals.households, totals.accepted, findings.map(brief)];
};

describe('rows that are no data', () => {
  test.each([
    ['a village group', lone('Thôn Nà Pha')],
    ['a village group in the column of heads', lone('Nà Pha', 2)],
    ['a village group that the campaign does not name', lone('Bản Tràng', 1)],
    ['a label alone, whatever it says', lone('Danh sách bổ sung', 2)],
    ['a village whose name begins like a total', lone('Tổng Khắt')],
    ['a numbered village group', ['I', null, 'Thôn Nà Pha']],
    ['a blank row', [null, '', ' ']],
    ['a repeated header', header],
    ['a repeated row of column numbers', header.map((_, i) => i + 1)],
    ['a subtotal', lone('Cộng thôn Nà Pha: 1 hộ')],
  ])('such as %s are skipped', async (_, row) => {
    const rows = [household(1, { people: 2 }), member(), row, household(2, { people: 2 }), member()];
    expect(await totalsOf(rows)).toEqual([4, 2, 2, []]);
  });

  test('end the list after a total, signatures and all', async () => {
    const rows = [
      household(1),
      ['Tổng cộng', null, '1 hộ', null, null, null, null, null, 1],
      [null, null, 'Ngày 1 tháng 11 năm 2019'],
      [null, null, 'Người lập biểu', null, null, null, null, 'Chủ tịch UBND'],
      [null, null, 'Bàn Văn Đồng', null, null, null, null, 'Lý Thị Mỵ'],
    ];
    expect(await totalsOf(rows)).toEqual([1, 1, 1, []]);
  });

  test('may be signatures without a total', async () => {
    const rows = [
      household(1),
      [null, null, 'Người lập biểu', 'Chủ tịch'],
      [null, null, 'Bàn Văn Đồng', 'Lý Thị Mỵ'],
    ];
    expect(await totalsOf(rows)).toEqual([1, 1, 1, []]);
  });

  test('are not households of a village that begins like a total', async () => {
    const columns = header.slice(1);
    const rows = ['H1', 'H2'].map((code, i) => household(i, { code, village: 'Tổng Khắt' }).slice(1));
    const { totals } = await checked([columns, lone('Tổng Khắt'), ...rows]);
    expect(totals).toMatchObject({ rows: 2, accepted: 2 });
  });
});

describe('rows of a household', () => {
  test('begin where a number, a code or a head is filled', async () => {
    const rows = [
      household(1, { no: null, code: null }),
      household(2, { code: null, head: null }),
      household(3, { no: null, head: null }),
    ];
    expect(await totalsOf(rows)).toEqual([3, 3, 1, ['E201 3C', 'E201 4C']]);
  });

  test('count as its people', async () => {
    const rows = [household(1, { people: 3 }), member(), household(2, { people: null }), member()];
    expect(await totalsOf(rows)).toEqual([4, 2, 1, ['E209 2I']]);
  });

  test('reject it whole where a member is wrong', async () => {
    const rows = [household(1), member({ birth: '31/02/1985' }), household(2), member({ member: null })];
    expect(await totalsOf(rows)).toEqual([4, 2, 0, ['E204 3E', 'E201 5D']]);
  });

  test('that no household precedes are a household without a head', async () => {
    const { events, findings } = await checked([header, member()]);
    expect(findings.map(brief)).toContain('E201 2C');
    expect(events.some((event) => event.is === 'rejected')).toBe(true);
  });

  test('take nothing of a member for granted but the name', async () => {
    expect(await totalsOf([household(1), member({ birth: null, sex: null })])).toEqual([2, 1, 1, []]);
  });
});
