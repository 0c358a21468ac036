import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked, header, household, member, numbered, ward } from '../sheets.ts';

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

  test('end no list in which persons follow: a sum of a page or a village is not the last', async () => {
    const sum = ['Cộng thôn Nà Pha', null, null, null, null, null, null, null, 1, 100];
    const rows = [household(1), sum, member(), sum, household(2, { no: null })];
    expect(await totalsOf(rows)).toEqual([3, 2, 2, []]);
  });

  test('may be numbered before they are filled in', async () => {
    expect(await totalsOf([household(1), [2], ['3'], [4]])).toEqual([1, 1, 1, []]);
    expect((await totalsOf([[1], [2]])).at(-1)).toEqual(['E004 undefined']);
    expect((await totalsOf([household(1), [2], member()])).slice(0, 3)).toEqual([3, 2, 1]);
  });

  test('are not households of a village that begins like a total', async () => {
    const columns = header.slice(1);
    const rows = ['H1', 'H2'].map((code, i) => household(i, { code, village: 'Tổng Khắt' }).slice(1));
    const { totals } = await checked([columns, lone('Tổng Khắt'), ...rows]);
    expect(totals).toMatchObject({ rows: 2, accepted: 2 });
  });
});

describe('a header that is printed again', () => {
  const moved = (one: number, other: number): Cell[] =>
    header.map((label, i) => header[i === one ? other : i === other ? one : i] ?? label);

  test.each([
    ['scores', 9, 10],
    ['number and head', 0, 2],
    ['birth and sex', 4, 5],
  ])('is refused with %s in other places', async (_, one, other) => {
    expect(await totalsOf([household(1), moved(one, other), household(2)])).toEqual([0, 0, 0, ['E105 3']]);
  });

  test('may have other words in the same places', async () => {
    const again = header.map((label) => (label === 'Nhân khẩu' ? 'Số khẩu' : label));
    expect(await totalsOf([household(1), again, household(2)])).toEqual([2, 2, 2, []]);
  });
});

describe('rows out of order', () => {
  test('are all read', async () => {
    const order = [5, 6, 3, 1];
    const rows = numbered([header, household(1), household(2), household(3)]);
    const outOfOrder = rows.map((row, i) => ({ ...row, number: order[i]! }));
    const { totals } = await checked([], ward, {
      async *rows() {
        yield outOfOrder;
      },
    });
    expect(totals).toMatchObject({ rows: 3, accepted: 3 });
  });
});

describe('rows of a household', () => {
  test('are no more than people, and have no scores of their own', async () => {
    const many = Array.from({ length: 60 }, () => member());
    expect(await totalsOf([household(1), ...many, household(2)])).toEqual([62, 2, 1, ['E209 2I']]);
    const [own, same] = [member(), member()];
    [own[9], same[9]] = [120, '100'];
    expect(await totalsOf([household(1), same, own])).toEqual([3, 1, 0, ['E208 4D']]);
  });

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
