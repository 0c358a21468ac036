import { describe, expect, test } from 'vitest';
import { columnLetter } from '../../../shared/batch/header/columns.ts';
import { areasIn } from '../../../shared/tables/areas-table.ts';
import { numbered } from '../../../shared/tables/table.ts';
import { campaignWith } from '../../examples.ts';

const header = ['Mã huyện', 'Tên huyện', 'Mã xã', 'Tên xã', 'Khu vực', 'Số hộ', 'Thôn/tổ', 'Email'];
const north = [
  '069',
  'Nà Sơn',
  '02901',
  'Xã Bắc Nà',
  'Nông thôn',
  '760',
  'Bản Trên; Bản Dưới',
  'bac@thu.example',
];

/** The row with some cells replaced, by their labels. */
const northWith = (cells: Readonly<Record<string, string>>): string[] =>
  header.map((label, at) => cells[label] ?? north[at] ?? '');
const read = (...rows: readonly (readonly string[])[]) => areasIn(numbered(rows));

describe('a table of areas', () => {
  test('gives districts and wards as a campaign has them', () => {
    const { areas, problems } = read(header, north);
    expect(problems).toEqual([]);
    expect(areas).toEqual([
      { level: 'district', code: '069', name: 'Nà Sơn', contacts: [] },
      {
        level: 'ward',
        code: '02901',
        parent: '069',
        name: 'Xã Bắc Nà',
        setting: 'rural',
        households: 760,
        villages: [{ name: 'Bản Trên' }, { name: 'Bản Dưới' }],
        contacts: ['bac@thu.example'],
        targets: [],
      },
    ]);
    expect(campaignWith({ areas }).areas).toEqual(areas);
  });

  test('may have a row for each village, its own setting, and codes that lost their zeros', () => {
    const { areas, problems } = read(
      header,
      northWith({ 'Mã xã': '2901', 'Mã huyện': '69', 'Thôn/tổ': 'Bản Trên' }),
      northWith({ 'Thôn/tổ': 'Tổ 1', 'Khu vực': 'Thành thị', 'Số hộ': '', Email: '' }),
    );
    expect(problems).toEqual([]);
    expect(areas).toMatchObject([
      { code: '069' },
      {
        code: '02901',
        households: 760,
        villages: [{ name: 'Bản Trên' }, { name: 'Tổ 1', setting: 'urban' }],
      },
    ]);
  });

  test('may have the households of each village, in a row of its own', () => {
    const own = [...header, 'Số hộ của thôn'];
    const rowOf = (villages: string, households: string) => [
      ...northWith({ 'Thôn/tổ': villages }),
      households,
    ];
    const { areas, problems } = read(
      own,
      rowOf('Bản Trên', '400'),
      rowOf('Bản Dưới', '360'),
      rowOf('Tổ 1', ''),
    );
    expect(problems).toEqual([]);
    expect(areas[1]).toMatchObject({
      households: 760,
      villages: [
        { name: 'Bản Trên', households: 400 },
        { name: 'Bản Dưới', households: 360 },
        { name: 'Tổ 1' },
      ],
    });
    const { problems: found } = read(own, rowOf('Bản Trên; Bản Dưới', '400'), rowOf('Tổ 1', '1,5'));
    expect(found).toMatchObject([
      { row: 2, column: 'I', label: 'Số hộ của thôn', code: 'E515' },
      { row: 3, label: 'Số hộ của thôn', code: 'E512' },
    ]);
  });

  test('may begin below titles, name the level, and give a district’s addresses', () => {
    const { areas, problems } = read(
      ['DANH SÁCH ĐỊA BÀN'],
      [],
      ['TT', 'Cấp', ...header],
      ['1', 'Huyện', '069', 'Nà Sơn', '', '', '', '', '', 'a@thu.example; b@thu.example'],
      ['2', 'Xã', ...north],
      ['Tổng cộng', '', '', '', '', '', '', '760'],
    );
    expect(problems).toEqual([]);
    expect(areas).toMatchObject([{ contacts: ['a@thu.example', 'b@thu.example'] }, { name: 'Xã Bắc Nà' }]);
  });

  test('may have no districts', () => {
    const { areas, problems } = read(['Mã xã', 'Tên xã', 'Khu vực'], ['02901', 'Xã Bắc Nà', 'Nông thôn']);
    expect(problems).toEqual([]);
    expect(areas).toMatchObject([{ level: 'ward', villages: [] }]);
    expect(areas[0]).not.toHaveProperty('parent');
  });

  test.each([
    ['Khu vực', { 'Khu vực': 'Miền núi' }],
    ['Khu vực', { 'Khu vực': '' }],
    ['Mã xã', { 'Mã xã': 'Bắc' }],
    ['Tên xã', { 'Tên xã': '' }],
    ['Tên huyện', { 'Tên huyện': '' }],
    ['Số hộ', { 'Số hộ': 'nhiều' }],
    ['Email', { Email: 'bac@' }],
    ['Thôn/tổ', { 'Thôn/tổ': 'Bản Trên; Bản trên' }],
  ])('says at %s what cannot be read', (label, cells) => {
    expect(read(header, northWith(cells)).problems).toEqual([
      {
        row: 2,
        column: columnLetter(header.indexOf(label)),
        label,
        code: expect.stringMatching(/^E51[124]$/),
        text: { vi: expect.any(String), en: expect.any(String) },
        cure: { vi: expect.any(String), en: expect.any(String) },
      },
    ]);
  });

  test.each([
    ['Tên xã', { 'Tên xã': 'Xã Nam Nà' }],
    ['Số hộ', { 'Số hộ': '5' }],
    ['Mã huyện', { 'Mã huyện': '068', 'Tên huyện': 'Khác' }],
    ['Tên huyện', { 'Tên huyện': 'Khác' }],
  ])('says at %s where two rows of one area contradict each other', (label, cells) => {
    const { problems } = read(header, north, northWith({ 'Thôn/tổ': 'Bản Mới', ...cells }));
    expect(problems).toMatchObject([{ row: 3, label, code: 'E513' }]);
  });

  test('says which columns are missing, and where no ward stands below', () => {
    expect(read(['Mã xã', 'Số hộ'], ['02901', '5']).problems).toMatchObject([
      { row: 1, label: 'Tên xã', code: 'E501' },
      { row: 1, label: 'Khu vực', code: 'E501' },
    ]);
    expect(read().problems).toHaveLength(3);
    expect(read(header).problems).toMatchObject([{ label: 'Mã xã', code: 'E503' }]);
  });

  test('says of a number below 0 and of half an address what is wanted', () => {
    const { problems } = read(
      ['Mã xã', 'Tên xã', 'Khu vực', 'Số hộ', 'Email'],
      ['02901', 'Xã Bắc Nà', 'Nông thôn', '-3', 'bac@'],
    );
    const cures = problems.map(({ label, cure }) => [label, cure.vi]);
    expect(Object.fromEntries(cures)).toEqual({
      Email: 'Ghi đủ địa chỉ thư, như ten@tinh.gov.vn; nhiều địa chỉ thì cách nhau bằng “;”.',
      'Số hộ': 'Ghi số nguyên, từ 0 trở lên.',
    });
  });

  test('tells every fault at once, whatever else is wrong in its row or its header', () => {
    const { areas, problems } = read(
      ['Mã huyện', 'Tên huyện', 'Mã xã', 'Tên xã', 'Số hộ', 'Số hộ của thôn', 'Email'],
      ['x', '', 'Bắc', '', 'nhiều', '1,5', 'bac@'],
      ['069', 'Nà Sơn', '', 'Xã Nam Nà', '-1', '', ''],
    );
    expect(areas.map(({ code }) => code)).toEqual(['069']);
    expect(problems.map(({ row, column, label, code }) => [row, column, label, code])).toEqual([
      [1, undefined, 'Khu vực', 'E501'],
      [2, 'G', 'Email', 'E512'],
      [2, 'A', 'Mã huyện', 'E512'],
      [2, 'C', 'Mã xã', 'E512'],
      [2, 'E', 'Số hộ', 'E512'],
      [2, 'F', 'Số hộ của thôn', 'E512'],
    ]);
  });
});
