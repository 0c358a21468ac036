import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/cells/rows.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { brief, checked, type Outcome, ward } from './sheets.ts';

const householdsOf = ({ events }: Outcome) =>
  events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));

const motto: Cell[][] = [
  ['UBND XÃ ĐỒNG LẠC', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['BAN CHỈ ĐẠO RÀ SOÁT', null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['DANH SÁCH CHI TIẾT HỘ NGHÈO, HỘ CẬN NGHÈO'],
  ['(Kèm theo Báo cáo số 12/BC-UBND ngày 15 tháng 10 năm 2019)'],
];

describe('a year of birth in a column for men or for women', () => {
  const header: Cell[][] = [
    ...motto,
    ['TT', 'Họ và tên chủ hộ', 'Thành viên', 'Năm sinh', null, 'Thôn', 'Tổng số khẩu', 'Điểm', null],
    [null, null, null, 'Nam', 'Nữ', null, null, 'B1', 'B2'],
    ['A', 'B', 'C', '1', '2', 'D', '3', '4', '5'],
  ];
  const row = (male: Cell, female: Cell, member?: string): Cell[] =>
    member === undefined
      ? [1, 'Đặng Thị Nga', null, male, female, 'Nà Pha', null, 100, 0]
      : [null, null, member, male, female];

  test('gives birth and sex', async () => {
    const outcome = await checked([
      ...header,
      row(null, 1958),
      row('05/04/1956', null, 'Dương Đình Đạt'),
      row(null, null, 'Dương Thị Hoa'),
    ]);
    expect(outcome.findings).toEqual([]);
    expect(householdsOf(outcome)).toMatchObject([
      {
        head: { name: 'Đặng Thị Nga', birth: '1958', sex: 'female' },
        members: [{ birth: '1956-04-05', sex: 'male' }, { name: 'Dương Thị Hoa' }],
      },
    ]);
  });

  test('goes on through the rows of a header that is printed again', async () => {
    const rows = [row(null, 1958), row(1956, null, 'Dương Đình Đạt')];
    const more = [row(null, 1970, 'Dương Thị Hoa'), row(null, 1959)];
    const outcome = await checked([...header, ...rows, ...header.slice(motto.length), ...more]);
    expect(outcome.findings.map(brief)).toEqual([]);
    expect(householdsOf(outcome).map(({ people }) => people)).toEqual([3, 1]);
  });

  test('is missed where both are empty, and refused where both are filled', async () => {
    const { findings } = await checked([
      ...header,
      row(null, null),
      row(1958, 1958),
      row(1956, 1956, 'Dương Đình Đạt'),
    ]);
    expect(findings.map(brief)).toEqual(['E201 9D', 'E208 10E', 'E208 11E']);
    expect(findings.map(describeFinding).map(({ label, message }) => [label, message])).toEqual([
      ['Năm sinh Nam', 'Cột Nam và cột Nữ đều trống nên không rõ năm sinh hoặc giới tính của chủ hộ.'],
      ['Năm sinh Nữ', 'Cột Nam và cột Nữ đều được ghi.'],
      ['Năm sinh Nữ', 'Cột Nam và cột Nữ đều được ghi.'],
    ]);
  });

  test('is named with its own cell where it is no year', async () => {
    const { findings } = await checked([...header, row(null, '58')]);
    expect(findings.map(brief)).toEqual(['E204 9E']);
  });
});

describe('a mark in a column for men or for women', () => {
  const header: Cell[][] = [
    ['TT', 'Chủ hộ', 'Thành viên', 'Năm sinh', 'Giới tính', null, 'Thôn', 'B1', 'B2'],
    [null, null, null, null, 'Nam', 'Nữ'],
  ];
  const head = (male: Cell, female: Cell, birth = 1958): Cell[] => [
    ...[1, 'Đặng Thị Nga', null, birth, male, female, 'Nà Pha', 100, 0],
  ];

  test('gives the sex', async () => {
    const outcome = await checked([...header, head(null, 'x'), [null, null, 'Dương Đình Đạt', null, 'x']]);
    expect(outcome.findings).toEqual([]);
    expect(householdsOf(outcome)).toMatchObject([{ head: { sex: 'female' }, members: [{ sex: 'male' }] }]);
  });

  test('is missed, refused in both, and no other word', async () => {
    const rows = [head(null, null), head('x', 'x', 1959), head('Nam', null, 1960)];
    const { findings } = await checked([...header, ...rows]);
    expect(findings.map(brief)).toEqual(['E201 3E', 'E208 4F', 'E208 5E']);
  });
});

describe('one column of names', () => {
  const titles = ['STT', 'Họ và tên', 'Quan hệ với chủ hộ', 'Năm sinh', 'Giới tính', 'Thôn', 'B1', 'B2'];
  const person = (no: Cell, name: string, relation: Cell, own: Cell[] = []): Cell[] => [
    ...[no, name, relation, 1980, 'Nam'],
    ...own,
  ];
  const own: Cell[] = ['Nà Pha', 100, 0];

  test('begins a household where the relation says head, whatever the numbers count', async () => {
    const outcome = await checked([
      titles,
      person(1, 'Bàn Văn Đồng', 'Chủ hộ', own),
      person(2, 'Lý Thị Mỵ', 'Vợ'),
      person(3, 'Bàn Văn Sơn', 'CHỦ HỘ', own),
      titles,
      person(4, 'Bàn Văn Hải', 'Con'),
    ]);
    expect(outcome.findings).toEqual([]);
    expect(householdsOf(outcome).map(({ head, people }) => [head.name, people])).toEqual([
      ['Bàn Văn Đồng', 2],
      ['Bàn Văn Sơn', 2],
    ]);
  });

  test.each(['CH', 'Là chủ hộ', '1. Chủ hộ'])('begins a household where the relation is %s', async (head) => {
    const rows = [1980, 1981].map((birth, i) => {
      const row = person(i + 1, 'Bàn Văn Đồng', head, own);
      row[3] = birth;
      return row;
    });
    const outcome = await checked([titles, ...rows]);
    expect(householdsOf(outcome).map(({ people }) => people)).toEqual([1, 1]);
  });

  test('tells a head whose relation is no word for one by the scores, with a warning', async () => {
    const rows = [
      person(1, 'Bàn Văn Đồng', 'Chủ hộ', own),
      person(2, 'Bàn Văn Sơn', 'x', ['Nà Pha', 120, 0]),
    ];
    const { findings, totals } = await checked([titles, ...rows]);
    expect(findings.map(brief)).toEqual(['W230 3C']);
    expect(totals).toMatchObject({ households: 2, accepted: 2 });
  });

  test('begins a household where there is a number and no relation', async () => {
    const outcome = await checked([
      titles,
      person(1, 'Bàn Văn Đồng', null, own),
      person(null, 'Lý Thị Mỵ', null),
      person(2, 'Bàn Văn Sơn', null, own),
    ]);
    expect(householdsOf(outcome).map(({ people }) => people)).toEqual([2, 1]);
  });

  test('holds heads where no relation tells of members', async () => {
    const columns = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thôn', 'Số khẩu', 'B1', 'B2'];
    const outcome = await checked([columns, [1, 'Bàn Văn Đồng', 1980, 'Nam', 'Nà Pha', 4, 100, 0]]);
    expect(outcome.findings).toEqual([]);
    expect(householdsOf(outcome)).toMatchObject([{ head: { name: 'Bàn Văn Đồng' }, people: 4 }]);
  });

  test('is kept aside beside a column of heads', async () => {
    const { findings } = await checked([
      ['Chủ hộ', ...titles],
      ['Bàn Văn Đồng', ...person(1, 'x', null, own)],
    ]);
    expect(findings.map(brief)).toEqual(['E101 1', 'W102 1C']);
  });
});

describe('villages as groups', () => {
  const titles = ['STT', 'Chủ hộ', 'Năm sinh', 'Giới tính', 'Số khẩu', 'B1', 'B2'];
  const household = (no: number): Cell[] => [no, 'Bàn Văn Đồng', 1950 + no, 'Nam', 4, 100, 0];
  const villagesIn = async (rows: Cell[][], context = ward) => {
    const outcome = await checked([...motto, titles, ...rows], context);
    return [householdsOf(outcome).map(({ village }) => village), outcome.findings.map(brief)];
  };

  test.each<[string, Cell[]]>([
    ['alone', ['Thôn Nà Pha']],
    ['with its number', ['I', 'Thôn Nà Pha']],
    ['with a number that counts', [1, 'Thôn Nà Pha']],
    ['with its number before it', ['I. Thôn Nà Pha']],
    ['by its name alone, where the ward has it', ['I', 'NÀ PHA']],
    ['with a note', [null, 'Thôn: Nà Pha (25 hộ)']],
    ['with sums', [null, 'Thôn Nà Pha', null, null, 75, '', 0]],
    ['with sums in words', ['Thôn Nà Pha: 25 hộ, 75 khẩu']],
  ])('are read %s', async (_, row) => {
    const [villages, findings] = await villagesIn([row, household(1), household(2)], {
      ...ward,
      villages: [{ name: 'Thôn Nà Pha' }],
    });
    expect(villages).toEqual(['Thôn Nà Pha', 'Thôn Nà Pha']);
    expect(findings).toEqual(row.includes('NÀ PHA') ? ['W210 7B'] : []);
  });

  test('are read where the label stands in the column of codes', async () => {
    const columns = ['STT', 'Mã hộ', ...titles.slice(1)];
    const [no, ...others] = household(1);
    const rows = [
      ['I', 'Thôn Nà Lẹng'],
      [no, 'H-1', ...others],
      ['II', 'Nà Pha'],
      [2, 'H-2', ...others],
    ];
    const outcome = await checked([columns, ...rows] as Cell[][]);
    expect(householdsOf(outcome)[0]).toMatchObject({ village: 'Thôn Nà Lẹng' });
  });

  test('change with each group, through totals, sub-groups and repeated headers', async () => {
    const rows = [
      ['TỔNG CỘNG', null, null, null, 12],
      ['A', 'HỘ NGHÈO'],
      ['I', 'Nà Pha'],
      household(1),
      ['Hộ cận nghèo'],
      household(2),
      ['Cộng thôn Nà Pha: 2 hộ'],
      titles,
      ['II', 'Tổng Khắt'],
      household(3),
    ];
    expect(await villagesIn(rows)).toEqual([['Nà Pha', 'Nà Pha', 'Tổng Khắt'], []]);
  });

  test('are told once where they are written otherwise, or not on the list', async () => {
    const rows = [['Na Pha'], household(1), household(2), ['Thôn Nà Bay'], household(3), household(4)];
    expect(await villagesIn(rows)).toEqual([
      ['Nà Pha', 'Nà Pha', 'Thôn Nà Bay', 'Thôn Nà Bay'],
      ['W210 7A', 'W211 10A'],
    ]);
  });

  test('end where a label may be a village, so that no household gets that before it', async () => {
    const [villages, findings] = await villagesIn([['Nà Pha'], household(1), ['Nà Bay'], household(2)]);
    expect(villages).toEqual(['Nà Pha']);
    expect(findings).toEqual(['E201 10']);
  });

  test('go on through the foot of a page, and are no settings, persons or dates', async () => {
    const rows = [
      ['Tổ 30/4'],
      household(1),
      ['Trang 2/5'],
      household(2),
      ['Khu vực nông thôn'],
      household(3),
    ];
    const villages = [{ name: 'Tổ 4' }, { name: 'Tổ 30/4' }];
    expect(await villagesIn(rows, { ...ward, villages })).toEqual([['Tổ 30/4', 'Tổ 30/4'], ['E201 12']]);
    const [named] = await villagesIn([['30/4'], household(1), ['Tổ trưởng: B'], household(2)], {
      ...ward,
      villages,
    });
    expect(named).toEqual(['Tổ 30/4']);
  });

  test('are of no account where the row names its village', async () => {
    const columns = [...titles, 'Thôn'];
    const rows = [['Na Pha'], [...household(1), 'Tổng Khắt'], [...household(2), null]];
    const outcome = await checked([columns, ...rows]);
    expect(householdsOf(outcome).map(({ village }) => village)).toEqual(['Tổng Khắt', 'Nà Pha']);
    expect(outcome.findings.map(brief)).toEqual(['W210 2A']);
  });

  test('do not stand in for the column where the first household has none above it', async () => {
    expect(await villagesIn([household(1), ['Thôn Nà Pha'], household(2)])).toEqual([[], ['E101 6']]);
  });
});
