import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { findHeader } from '../../../../shared/batch/header/header.ts';
import { labelsOf } from '../../../../shared/batch/header/labels.ts';
import { rowRewriter } from '../../../../shared/batch/rows/join-columns.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { numbered } from '../sheets.ts';

const labels = labelsOf([standardNamed('vn-2016')]);

/** The rows below a header as they are rewritten: its cells, `problem` or `skipped`. */
function rewritten(header: Cell[][], ...rows: Cell[][]) {
  const all = numbered([...header, ...rows]);
  const found = findHeader(all, labels);
  const rewrite = found && rowRewriter(found);
  if (!rewrite) return undefined;
  return all.slice(header.length).map((row) => {
    const own = rewrite(row);
    return own ? [...own.cells, ...(own.problems ?? []).map(({ params }) => params.problem)] : 'skipped';
  });
}

test('a list without joined columns is not rewritten at all', () => {
  expect(rewritten([['STT', 'Chủ hộ', 'Năm sinh', 'Thôn']], [1, 'Lý A', 1960, 'Nà Pha'])).toBeUndefined();
});

describe('a name in two columns', () => {
  const grouped = [
    ['STT', 'Họ và tên chủ hộ', null, 'Năm sinh', 'Thôn'],
    [null, 'Họ đệm', 'Tên', null, null],
  ];

  test.each<[string, Cell[][]]>([
    ['under one label', grouped],
    ['under other words', [grouped[0] ?? [], [null, 'Họ và chữ đệm', 'Tên', null, null]]],
    ['under labels of their own', [['STT', 'Họ và tên đệm', 'Tên', 'Năm sinh', 'Thôn']]],
    ['of the head by each label', [['STT', 'Họ đệm chủ hộ', 'Tên chủ hộ', 'Năm sinh', 'Thôn']]],
  ])('%s is joined', (_, header) => {
    const rows = [
      [1, 'Triệu Văn', 'Khoan', 1959, 'Nà Pha'],
      [2, 'Pao', null, 1960, 'Nà Pha'],
      [3, null, 'Pao', 1961, 'Nà Pha'],
      [4, 'Pao', '-', 1962, 'Nà Pha'],
    ];
    expect(rewritten(header, ...rows)).toEqual([
      [1, 'Triệu Văn Khoan', null, 1959, 'Nà Pha'],
      [2, 'Pao', null, 1960, 'Nà Pha'],
      [3, 'Pao', null, 1961, 'Nà Pha'],
      [4, 'Pao', null, 1962, 'Nà Pha'],
    ]);
  });

  test.each(['#N/A', '#REF!', 'x', '✓', '0', 1, '12/3'])('is only %s where one part is that', (part) => {
    expect(rewritten(grouped, [1, 'Triệu Văn', part, 1959, 'x'], [2, part, 'Pao', 1960, 'x'])).toEqual([
      [1, part, null, 1959, 'x'],
      [2, part, null, 1960, 'x'],
    ]);
  });

  test('leaves column numbers, and the lower labels where they are printed again', () => {
    expect(rewritten(grouped, ['1', '2', '3', '4', '5'], grouped[1] ?? [])).toEqual([
      ['1', '2', '3', '4', '5'],
      'skipped',
    ]);
  });

  test('stands twice where there are two such names of heads', () => {
    const rows = [
      ['STT', 'Họ và tên chủ hộ', null, 'Họ tên chủ hộ', null, 'Thôn'],
      [null, 'Họ đệm', 'Tên', 'Họ đệm', 'Tên', null],
    ];
    const header = findHeader(numbered(rows), labels);
    expect(header?.columns.filter(({ key }) => key === 'head').map(({ index }) => index)).toEqual([1, 3, 4]);
  });

  test('is not seen in a household beside a name', () => {
    expect(rewritten([['STT', 'Hộ', 'Tên', 'Chủ hộ', 'Thôn']], [1, 'a', 'b', 'Lý A', 'x'])).toBeUndefined();
  });
});

describe('a birth in three columns', () => {
  const under = (label: string) => [
    ['Chủ hộ', label, null, null, 'Thôn'],
    [null, 'Ngày', 'Tháng', 'Năm', null],
  ];
  const birth = (...cells: Cell[]) => ['Lý A', ...cells, 'Nà Pha'];
  const births = [
    [15, 3, 1959],
    ['15', '03', '1959'],
    [15.0, '3.0', 1959],
    [null, null, 1959],
    [null, 3, 1959],
    [null, null, '15/03/1959'],
    [15, null, 1959],
    ['-', '--', 1959],
    ['?', 'không', 1959],
    [15, 3, null],
    [null, null, null],
  ];
  const read = [
    '15/3/1959',
    '15/03/1959',
    '15/3/1959',
    1959,
    '3/1959',
    '15/03/1959',
    '15//1959',
    '/1959',
    '/1959',
    '15/3/',
    null,
  ];

  test.each(['Ngày tháng năm sinh', 'Ngày sinh', 'Sinh'])('under “%s” is one day, or a year', (label) => {
    const rows = rewritten(under(label), ...births.map((cells) => birth(...cells)));
    expect(rows?.map((row) => row[1])).toEqual(read);
  });

  test('is joined under labels of their own too', () => {
    const header = [['Chủ hộ', 'Ngày sinh', 'Tháng sinh', 'Năm sinh', 'Thôn']];
    expect(rewritten(header, birth(15, 3, 1959))).toEqual([['Lý A', '15/3/1959', null, null, 'Nà Pha']]);
  });

  test('may have day and month in one, even where a spreadsheet made it a date', () => {
    const header = [
      ['Chủ hộ', 'Ngày tháng năm sinh', null, 'Thôn'],
      [null, 'Ngày, tháng', 'Năm', null],
    ];
    const rows = [birth('15/3', 1959), birth('2026-03-15', 1959), birth(null, 1959)];
    expect(rewritten(header, ...rows)?.map((row) => row[1])).toEqual(['15/3/1959', '15/03/1959', 1959]);
  });

  test('leaves births of men and women in their columns', () => {
    const header = [
      ['Chủ hộ', 'Năm sinh', null, 'Thôn'],
      [null, 'Nam', 'Nữ', null],
    ];
    expect(rewritten(header, ['Lý A', 1959, null, 'Nà Pha'])).toBeUndefined();
  });
});

describe('a class by mark', () => {
  const header = [
    ['Chủ hộ', 'Kết quả phân loại', null, null, 'Thôn'],
    [null, 'Hộ nghèo', 'Hộ cận nghèo', 'Không/Thoát nghèo', null],
  ];
  const marks = (...cells: Cell[]) => ['Lý A', ...cells, 'Nà Pha'];

  test.each<[Cell[], Cell]>([
    [['x', null, null], 'Hộ nghèo'],
    [[null, 1, 0], 'Hộ cận nghèo'],
    [[null, null, 'X'], 'Không'],
    [[null, null, null], null],
    [['x', 'x', null], 'Hộ nghèo; Hộ cận nghèo'],
    [[null, '+', null], '+'],
  ])('%j is %j', (cells, read) => {
    const first = marks('x', null, null);
    expect(rewritten(header, first, marks(...cells))?.[1]).toEqual(['Lý A', read, null, null, 'Nà Pha']);
  });

  test('may be near-poor and out of poverty at once', () => {
    const lower = [null, 'Hộ nghèo', 'Hộ cận nghèo', 'Thoát nghèo', null];
    expect(rewritten([header[0] ?? [], lower], marks(null, 'x', 'x'))?.[0]?.[1]).toBe('Hộ cận nghèo');
  });

  test('may tell kinds of poor, and the years before and after', () => {
    const rows = [
      ['Chủ hộ', 'Đầu kỳ', null, 'Chia hộ nghèo theo', null, null, 'Thôn'],
      [null, 'Hộ nghèo', 'Hộ cận nghèo', 'Nghèo mới', 'Tái nghèo', 'Nghèo cũ', null],
    ];
    expect(findHeader(numbered(rows), labels)?.columns.map(({ key }) => key)).toEqual([
      ...['head', 'previous', undefined, 'stated', undefined, undefined, 'village'],
    ]);
    const row = ['Lý A', null, 'x', null, 'x', 'x', 'Nà Pha'];
    expect(rewritten(rows, row)).toEqual([['Lý A', 'Hộ cận nghèo', null, 'Hộ nghèo', null, null, 'Nà Pha']]);
  });

  test('of somebody else beside it is kept aside', () => {
    const rows = [
      ['Chủ hộ', 'Thôn phân loại', null, 'Xã phân loại', null, 'Thôn'],
      [null, 'Hộ nghèo', 'Hộ cận nghèo', 'Hộ nghèo', 'Hộ cận nghèo', null],
    ];
    const header = findHeader(numbered(rows), labels);
    expect(header?.columns.map(({ key, joinedInto }) => key ?? joinedInto)).toEqual([
      ...['head', 'stated', 1, undefined, undefined, 'village'],
    ]);
  });

  test('is none where the columns count households', () => {
    expect(rewritten(header, marks(12, 5, 3), marks(7, 2, 30))).toBeUndefined();
  });
});

describe('a mark of the head', () => {
  test('makes the relation of the person', () => {
    const header = [['STT', 'Họ và tên', 'Chủ hộ', 'Năm sinh', 'Thôn']];
    const rows = [
      [1, 'Lý A', 'x', 1960, 'Nà Pha'],
      [2, 'Lý B', null, 1990, null],
      [3, 'Lý C', 0, 1992, null],
      [4, 'Lý D', 'cháu', 2012, null],
    ];
    expect(rewritten(header, ...rows)).toEqual([
      [1, 'Lý A', 'Chủ hộ', 1960, 'Nà Pha'],
      [2, 'Lý B', null, 1990, null],
      [3, 'Lý C', null, 1992, null],
      [4, 'Lý D', 'cháu', 2012, null, undefined],
    ]);
  });

  test('stands beside the relations of the others', () => {
    const header: Cell[][] = [['Họ và tên', 'Là chủ hộ', 'Quan hệ', 'Năm sinh', 'Thôn']];
    const rows = [
      ['Lý A', 'x', null, 1960, 'Nà Pha'],
      ['Lý B', null, 'Con', 1990, null],
    ];
    expect(rewritten(header, ...rows)?.map((row) => row.slice(1, 3))).toEqual([
      [null, 'Chủ hộ'],
      [null, 'Con'],
    ]);
  });

  test('is none where the column has names', () => {
    const header = [['Họ và tên', 'Chủ hộ', 'Quan hệ', 'Năm sinh', 'Thôn']];
    expect(rewritten(header, ['Lý B', 'Lý A', 'Con', 1990, 'Nà Pha'])).toBeUndefined();
  });
});

describe('two columns of one key', () => {
  const header = [['Chủ hộ', 'Ngày sinh', 'Năm sinh', 'Thôn', 'B1']];
  const births = (one: Cell, other: Cell) => ['Lý A', one, other, 'Nà Pha', 100];

  test.each<[Cell, Cell, Cell]>([
    ['15/03/1959', null, '15/03/1959'],
    [null, 1959, 1959],
    ['15/03/1959', 1959, '15/03/1959'],
    [1959, '1959-03-15', '1959-03-15'],
    ['15/03/1959', '1959-03-15', '15/03/1959'],
    [null, null, null],
  ])('%j and %j are %j', (one, other, read) => {
    expect(rewritten(header, births(one, other))).toEqual([['Lý A', read, null, 'Nà Pha', 100]]);
  });

  test.each<[Cell, Cell]>([
    ['15/03/1959', 1960],
    ['15/03/1959', '16/03/1959'],
    ['15/03/1959', 'khoảng 1959'],
  ])('%j and %j contradict each other', (one, other) => {
    expect(rewritten(header, births(one, other))?.[0]).toEqual([
      'Lý A',
      one,
      null,
      'Nà Pha',
      100,
      'twoValues',
    ]);
  });

  const withIds = (one: Cell, other: Cell) =>
    rewritten([['Chủ hộ', 'Thôn', 'B1', 'Số CCCD', 'Số CCCD']], ['Lý A', 'Nà Pha', 100, one, other])?.[0];

  test.each<[Cell, Cell]>([
    ['006032000005', 'không có'],
    ['-', '006032000005'],
    ['0', '006032000005'],
  ])('the ids %j and %j are the one that is given', (one, other) => {
    expect(withIds(one, other)?.slice(3)).toEqual(['006032000005', null]);
  });

  test('lose no other word beside an id, as where the label is merged over two columns', () => {
    expect(withIds('006032000005', 'Tày')?.slice(3)).toEqual(['006032000005', null, 'twoValues']);
    expect(withIds('Tày', '006032000005')?.slice(3)).toEqual(['Tày', null, 'twoValues']);
  });

  test('keep notes together', () => {
    const notes = [['Chủ hộ', 'Thôn', 'B1', 'Ghi chú', 'Ghi chú']];
    expect(rewritten(notes, ['Lý A', 'Nà Pha', 100, 'ốm', 'xa'])?.[0]?.[3]).toBe('ốm xa');
  });
});

describe('money in another unit', () => {
  const header = (unit: string) => [[`ĐVT: ${unit}`], ['Chủ hộ', 'Thôn', 'B2', 'Thu nhập bình quân']];
  const income = (unit: string, cell: Cell) =>
    rewritten(header(unit), ['Lý A', 'Nà Pha', 10, cell])?.[0]?.slice(3);

  test.each<[string, Cell, (Cell | string)[]]>([
    ['nghìn đồng', 650, [650_000]],
    ['1.000 đồng', '650', [650_000]],
    ['1.000 đồng', '1.250', [1_250_000]],
    ['1.000 đồng', '1,250', [1_250_000]],
    ['1.000 đồng', '812,5', [812_500]],
    ['triệu đồng', '1,25', [1_250_000]],
    ['triệu đồng', '1.250', [1_250_000]],
    ['triệu đồng', '0,650', [650_000]],
    ['nghìn đồng', null, [null]],
    ['nghìn đồng', '650.000 đ', ['650.000 đ']],
    ['nghìn đồng', '650.000', ['650.000', 'mixedUnits']],
  ])('under %s %j is %j', (unit, cell, read) => {
    expect(income(unit, cell)).toEqual(read);
  });
});
