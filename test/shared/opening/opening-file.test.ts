import { describe, expect, test } from 'vitest';
import type { Cell, Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { openingIn, readOpeningList } from '../../../shared/opening/opening-file.ts';
import { numbered } from '../../../shared/tables/table.ts';
import { northWard, plainCampaign, southWard } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const header = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại,Năm thoát'.split(',');
const line = [
  'h-1',
  'Lò Văn Thử',
  '01/05/1970',
  'Nam',
  '12345678',
  northWard,
  'Bản Trên',
  '3',
  'Hộ cận nghèo',
  '',
];

/** The line with some cells replaced, by their labels. */
const lineWith = (cells: Readonly<Record<string, Cell>>): Cell[] =>
  header.map((label, at) => (label in cells ? cells[label]! : line[at]!));

const none = { 'Mã hộ': '', CCCD: '' };

const sheetOf = (...lines: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name: 'Danh sách', hidden: false },
  async *rows() {
    yield lines.map((cells, at): Row => ({ number: at + 1, cells }));
  },
});
const read = (...lines: readonly (readonly Cell[])[]) =>
  readOpeningList({ name: 'opening.csv', sheets: [sheetOf(...lines)] }, plainCampaign);

describe('an opening list', () => {
  test('is read by ward, with leading zeros restored, and an empty one where a ward has none', async () => {
    const byWard = await read(header, line);
    expect(byWard.get(northWard)).toEqual([
      {
        ...{ code: 'h-1', head: 'Lò Văn Thử', birth: '1970-05-01', sex: 'male', citizenId: '012345678' },
        ...{ village: 'Bản Trên', people: 3, class: 'near-poor' },
      },
    ]);
    expect(byWard.get(southWard)).toEqual([]);
  });

  test('has the members below their household, and leaves out what of them cannot be read', async () => {
    const titles = ['STT hộ', ...header, 'Họ và tên thành viên', 'Quan hệ với chủ hộ'];
    const person = (cells: Readonly<Record<string, Cell>>): Cell[] =>
      titles.map((label) => cells[label] ?? null);
    const byWard = await read(
      titles,
      [1, ...line, null, 'Chủ hộ'],
      person({ 'Họ và tên thành viên': 'Lò Thị Con', 'Quan hệ với chủ hộ': 'Con', 'Ngày sinh': '2010' }),
      person({ 'Chủ hộ': 'Hà Thị Mẹ', 'Ngày sinh': 'không nhớ', CCCD: '12345' }),
      [2, ...lineWith({ 'Mã hộ': 'h-2', CCCD: '' }), null, null],
    );
    expect(byWard.get(northWard)?.map(({ code, members }) => [code, members])).toEqual([
      ['h-1', [{ name: 'Lò Thị Con', relation: 'Con', birth: '2010' }, { name: 'Hà Thị Mẹ' }]],
      ['h-2', undefined],
    ]);
  });

  test('keeps history: no class, with the year of escape', async () => {
    const byWard = await read(header, lineWith({ 'Phân loại': 'Không', 'Năm thoát': '2017' }));
    expect(byWard.get(northWard)).toMatchObject([{ class: 'other', escapedIn: 2017 }]);
  });

  test('may lack what is optional, have its columns in any order, and blank lines', async () => {
    const short = ['Phân loại', 'Số nhân khẩu', 'Thôn', 'Mã xã', 'Chủ hộ'];
    const byWard = await read(short, [], ['Hộ nghèo', 2, 'Bản Trên', northWard, 'Lò A'], [null, ' ']);
    expect(byWard.get(northWard)).toEqual([{ head: 'Lò A', village: 'Bản Trên', people: 2, class: 'poor' }]);
  });

  test.each([
    ['one code', '3, Mã hộ', {}, { Thôn: 'Bản Xa', CCCD: '' }],
    ['one id', '3, CCCD', {}, { 'Mã hộ': 'h-2' }],
    ['one name, day of birth and village', '3, Chủ hộ', none, { ...none, 'Chủ hộ': 'LÒ VĂN THỬ' }],
  ])('has no household twice: %s', async (_, place, cells, more) => {
    await expect(read(header, lineWith(cells), lineWith(more))).rejects.toThrow(
      refusal('CampaignInvalid', { place }),
    );
  });

  test.each([
    ['another ward', {}, { 'Mã xã': southWard }],
    ['another code, where both have one', {}, { 'Mã hộ': 'h-2', CCCD: '' }],
    ['only a year of birth', { ...none, 'Ngày sinh': '1970' }, { ...none, 'Ngày sinh': '1970' }],
  ])('takes one who is alike as another household: %s', async (_, cells, more) => {
    const byWard = await read(header, lineWith(cells), lineWith(more));
    expect([...byWard.values()].flat()).toHaveLength(2);
  });

  test.each([
    ['2, Mã xã', { 'Mã xã': '99999' }],
    ['2, Phân loại', { 'Phân loại': 'Giàu' }],
    ['2, Ngày sinh', { 'Ngày sinh': '30/02/1970' }],
    ['2, Số nhân khẩu', { 'Số nhân khẩu': '' }],
    ['2, Số nhân khẩu', { 'Số nhân khẩu': '-5' }],
    ['2, Số nhân khẩu', { 'Số nhân khẩu': '2,5' }],
    ['2, Năm thoát', { 'Năm thoát': '2017,5' }],
    ['2, CCCD', { CCCD: '12' }],
  ])('is refused at %s, where it cannot be read', async (place, cells) => {
    await expect(read(header, lineWith(cells))).rejects.toThrow(
      refusal('CampaignInvalid', { file: 'opening.csv', place }),
    );
  });

  test('is refused without a column that it needs', async () => {
    await expect(read(header.filter((label) => label !== 'Thôn'))).rejects.toThrow(
      refusal('CampaignInvalid'),
    );
  });

  test('tells a page everything that is wrong at once, and what it could read', () => {
    const rows = numbered([
      header,
      line.map(String),
      lineWith({ 'Phân loại': 'Giàu', CCCD: '12' }).map(String),
      lineWith({ 'Mã xã': '99999' }).map(String),
    ]);
    const { opening, problems } = openingIn(rows, { wards: [northWard], until: '2020-01-31' });
    expect(problems.map(({ row, label }) => [row, label])).toEqual([
      [3, 'CCCD'],
      [3, 'Phân loại'],
      [4, 'Mã xã'],
    ]);
    expect(problems[1]?.cure.vi).toBe('Ghi Hộ nghèo, Hộ cận nghèo hoặc Không.');
    expect(opening[northWard]).toHaveLength(1);
  });

  describe('that is last year’s lists', () => {
    const labels =
      'STT hộ,Họ và tên chủ hộ,Thành viên,Quan hệ với chủ hộ,Mã hộ,Mã xã,Thôn,Số nhân khẩu'.split(',');
    const classes = ['Phân loại trước rà soát', 'Phân loại sau rà soát', 'Năm thoát'];
    const titled = [['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT'], [], [...labels, ...classes]];
    const household = (code: string, ...given: readonly Cell[]): Cell[] => [
      ...['1', `Lò ${code}`, null, 'Chủ hộ', code, northWard, 'Bản Trên', 3],
      ...given,
    ];
    const readAll = (...sheets: readonly Sheet[]) =>
      readOpeningList({ name: 'opening.xlsx', sheets }, plainCampaign);

    test('counts the class after the review, and passes over members and column numbers', async () => {
      const byWard = await readAll(
        sheetOf(
          ...titled,
          labels.map((_, i) => i + 1),
          household('a', 'Hộ nghèo', 'Hộ cận nghèo'),
          [null, null, 'Lò Con', 'Con'],
        ),
      );
      expect(byWard.get(northWard)).toMatchObject([{ code: 'a', class: 'near-poor', people: 3 }]);
    });

    test('is read from every sheet, each household once', async () => {
      const byWard = await readAll(
        sheetOf(['Ghi chú'], ['không phải danh sách']),
        sheetOf(...titled, household('a', 'Hộ nghèo', 'Hộ cận nghèo')),
        sheetOf(
          ...titled,
          household('a', 'Hộ nghèo', 'Hộ cận nghèo'),
          household('b', 'Hộ nghèo', 'Không', 2019),
        ),
      );
      expect(byWard.get(northWard)).toMatchObject([
        { code: 'a', class: 'near-poor' },
        { code: 'b', class: 'other', escapedIn: 2019 },
      ]);
    });

    test('is refused with the sheet in which it cannot be read', async () => {
      const wrong = { ...sheetOf(...titled, household('a', '', 'Giàu')), name: 'Thoát nghèo' };
      const place = 'Thoát nghèo, 4, Phân loại sau rà soát';
      await expect(readAll(sheetOf(...titled), wrong)).rejects.toThrow(
        refusal('CampaignInvalid', { file: 'opening.xlsx', place }),
      );
    });
  });
});
