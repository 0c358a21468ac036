import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { villagesIn } from '../../../../shared/batch/rows/village-in.ts';
import { brief, checked, type Outcome, ward } from '../sheets.ts';

describe('a title', () => {
  test.each([
    ['Thôn: Nà Pha', 'Thôn Nà Pha'],
    ['DANH SÁCH HỘ NGHÈO THÔN NÀ PHA', 'THÔN NÀ PHA'],
    ['Danh sách hộ nghèo tổ dân phố số 3 năm 2025', 'tổ dân phố số 3'],
    ['DANH SÁCH HỘ CẬN NGHÈO THÔN NÀ PHA, XÃ BẢN THI', 'THÔN NÀ PHA'],
    ['DANH SÁCH HỘ NGHÈO KHU VỰC NÔNG THÔN', undefined],
    ['DANH SÁCH HỘ NGHÈO XÃ ĐỒNG LẠC', undefined],
    ['XÃ BẢN LẦU', undefined],
    ['Xã Bản Lầu, thôn Nà Pha', 'thôn Nà Pha'],
    ['Danh sách bổ sung theo biên bản họp của tổ rà soát', undefined],
    ['Thôn Nà Pha đến ngày 31/12', 'Thôn Nà Pha'],
    ['Tổ', undefined],
  ])('%j names the village %j', (title, village) => {
    expect(villagesIn(title)).toEqual(village === undefined ? [] : [village]);
  });
});

test.each(['Danh sách hộ nghèo thôn 1, thôn 5', 'Từ thôn 1 đến thôn 5', 'Thôn 1 và thôn 5'])(
  'a title names two villages: %j',
  (title) => {
    expect(villagesIn(title)).toHaveLength(2);
  },
);

describe('a list without a column of villages', () => {
  const titles = ['STT', 'Chủ hộ', 'Năm sinh', 'Giới tính', 'Số khẩu', 'B1', 'B2'];
  const household = (no: number): Cell[] => [no, 'Bàn Văn Đồng', 1950 + no, 'Nam', 4, 100, 0];
  const villagesOf = ({ events, findings }: Outcome) => [
    events.flatMap((event) => (event.is === 'household' ? [event.checked.household.village] : [])),
    findings.map(brief),
  ];
  const villages = [{ name: 'Thôn Nà Pha' }, { name: 'Thôn Cốc Lùng' }, { name: 'Bản Lầu' }];
  const read = async (...rows: Cell[][]) => villagesOf(await checked(rows, { ...ward, villages }));

  test.each<Cell[][]>([
    [['DANH SÁCH HỘ NGHÈO'], ['Thôn: Nà Pha']],
    [[null, 'Thôn:', 'Nà Pha', null, 'Xã:', 'Đồng Lạc'], []],
    [['DANH SÁCH HỘ NGHÈO THÔN NÀ PHA'], ['(Thôn Nà Pha, tháng 10)']],
  ])('has that of its title: %j, %j', async (...title) => {
    expect(await read(...title, titles, household(1), household(2))).toEqual([
      ['Thôn Nà Pha', 'Thôn Nà Pha'],
      [],
    ]);
  });

  test('may have a title for each of its tables', async () => {
    const rows = [household(2), ['Cộng', null, null, null, 4], ['DANH SÁCH HỘ NGHÈO THÔN CỐC LÙNG'], titles];
    expect(
      await read(['DANH SÁCH HỘ NGHÈO THÔN NÀ PHA'], titles, household(1), ...rows, household(3)),
    ).toEqual([['Thôn Nà Pha', 'Thôn Nà Pha', 'Thôn Cốc Lùng'], []]);
  });

  test.each([
    ['names two', ['Thôn Nà Pha', 'Thôn Cốc Lùng']],
    ['names none of the ward', ['Thôn Nà Bay']],
    ['names two at once', ['Danh sách hộ nghèo thôn Nà Pha, thôn Cốc Lùng']],
    ['names a ward that is called like one', ['XÃ: BẢN LẦU', null, 'Xã', 'Bản Lầu']],
    ['says only a setting', ['Khu vực: Nông thôn']],
  ])('lacks the column where its title %s', async (_, title) => {
    expect(await read(title, titles, household(1))).toEqual([[], ['E101 2']]);
  });

  test('may have a table whose title names two, and no village of the ward', async () => {
    const rows = [['Danh sách hộ nghèo thôn Nà Pha, thôn Cốc Lùng'], household(2)];
    expect(await read(['Thôn Nà Pha'], titles, household(1), ...rows)).toEqual([
      ['Thôn Nà Pha', 'thôn Nà Pha, thôn Cốc Lùng'],
      ['W211 4A'],
    ]);
  });

  test('is of no account beside a column', async () => {
    const outcome = await checked([['Thôn Nà Pha'], [...titles, 'Thôn'], [...household(1), null]]);
    expect(villagesOf(outcome)).toEqual([[], ['E201 3H']]);
  });
});
