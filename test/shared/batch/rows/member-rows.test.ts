import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import { brief, checked, type Outcome } from '../sheets.ts';

const sizesOf = ({ events }: Outcome) =>
  events.flatMap((event) =>
    event.is === 'household' ? [[event.checked.household.head.name, event.checked.household.people]] : [],
  );

const titles = ['STT', 'Chủ hộ', 'Thành viên', 'Quan hệ', 'Năm sinh', 'Giới tính', 'Thôn', 'B1', 'B2'];
const person = (no: Cell, head: Cell, member: Cell, relation: Cell, ...own: Cell[]): Cell[] => [
  ...[no, head, member, relation, 1950 + Number(no ?? 40), 'Nam', ...own],
];
const [one, other] = ['Bàn Văn Đồng', 'Lý Văn Sơn'];
const scores = ['Nà Pha', 100, 0];

describe('a list in which every person has a number', () => {
  test.each([
    ['with the head named once', null, null],
    ['with the head named on each row', one, other],
  ])('is read by its relations, %s', async (_, again, anew) => {
    const outcome = await checked([
      titles,
      person(1, one, one, 'Chủ hộ', ...scores),
      person(2, again, 'Bàn Văn Hải', 'Con'),
      person(3, again, 'Bàn Văn Hòa', 'Con', ...scores),
      person(4, other, other, 'Chủ hộ', ...scores),
      person(5, anew, 'Lý Văn Minh', 'Con'),
    ]);
    expect(outcome.findings).toEqual([]);
    expect(sizesOf(outcome)).toEqual([
      [one, 3],
      [other, 2],
    ]);
  });

  test('begins a household where another head is named, whatever the relation', async () => {
    const rows = [person(1, one, one, 'Chủ hộ', ...scores), person(2, other, other, 'x', ...scores)];
    expect(sizesOf(await checked([titles, ...rows]))).toEqual([
      [one, 1],
      [other, 1],
    ]);
  });

  test('misses a head where no relation says whose member it is', async () => {
    const rows = [person(1, one, null, null, ...scores), person(2, null, 'Bàn Văn Hải', null, ...scores)];
    expect((await checked([titles, ...rows])).findings.map(brief)).toEqual(['E201 3B']);
  });
});

describe('a list in which households have numbers', () => {
  const heads = (no: Cell, head: Cell, ...own: Cell[]) => person(no, head, null, null, ...own);

  test('takes no household for members of the one above, though its head is missing', async () => {
    const rows = [heads(1, one, ...scores), person(null, null, 'Bàn Văn Hải', 'Con')];
    const outcome = await checked([titles, ...rows, person(2, null, 'Lý Văn Minh', 'Con', ...scores)]);
    expect(outcome.findings.map(brief)).toEqual(['E201 4B']);
  });

  test('tells neighbours of one name apart by their number, or by their village', async () => {
    const rows = [
      person(1, one, 'Bàn Thị Nga', 'Vợ', 'Nà Pha', 100, 0),
      person(null, one, 'Bàn Văn Hải', 'Con', '"'),
      person(2, one, 'Bàn Thị Mai', 'Vợ', 'Nà Pha', 100, 0),
      person(3, one, 'Bàn Thị Lan', 'Vợ', 'Phố Mới', 100, 0),
    ];
    expect((await checked([titles, ...rows])).totals.households).toBe(3);
  });

  test('has no members across a group', async () => {
    const rows = [
      heads(1, one, ...scores),
      ['Thôn Nà Pha'],
      person(2, null, 'Lý Văn Minh', 'Con', ...scores),
    ];
    expect((await checked([titles, ...rows])).findings.map(brief)).toEqual(['E201 4B']);
  });
});

describe('a list with one column of names', () => {
  const columns = ['STT', 'Mã hộ', 'Họ và tên', 'Quan hệ', 'Năm sinh', 'Giới tính', 'Thôn', 'B1', 'B2'];
  const named = (no: Cell, code: Cell, name: string, relation: Cell, ...own: Cell[]): Cell[] => [
    ...[no, code, name, relation, 1950 + name.length, 'Nam', ...own],
  ];
  const read = async (...rows: Cell[][]) => {
    const outcome = await checked([columns, ...rows]);
    return [sizesOf(outcome), outcome.findings.map(brief)];
  };

  test('has members where the code of the household is repeated, with a relation or without', async () => {
    const rows = [
      named(1, 'H1', 'Bàn Văn Đồng', 'Chủ hộ', ...scores),
      named(2, 'H1', 'Lý Thị Mỵ', 'Vợ', ...scores),
      named(3, 'H1', 'Bàn Văn Hải', null, 'Nà Pha'),
    ];
    expect(await read(...rows, named(4, 'H2', other, 'Chủ hộ', ...scores))).toEqual([
      [
        [one, 3],
        [other, 1],
      ],
      [],
    ]);
  });

  test('has members where the number of the household is repeated without scores', async () => {
    const rows = [named(1, null, one, 'Chủ hộ', ...scores), named(1, null, 'Lý Thị Mỵ', null)];
    expect(await read(...rows, named(1, null, other, null, ...scores))).toEqual([
      [
        [one, 2],
        [other, 1],
      ],
      [],
    ]);
  });

  test('has no members by words for no code', async () => {
    const rows = [named(1, '-', one, null, ...scores), named(2, '-', other, null, ...scores)];
    expect(await read(...rows, named(null, '-', 'Lý Thị Mỵ', 'Vợ'))).toEqual([
      [
        [one, 1],
        [other, 2],
      ],
      [],
    ]);
  });

  test.each<[string, Cell[]]>([
    ['the same name', named(2, 'H1', one, null, ...scores)],
    ['other scores', named(2, 'H1', other, null, 'Nà Pha', 120, 0)],
  ])('has a household twice where a code is repeated beside %s', async (_, row) => {
    const [, findings] = await read(named(1, 'H1', one, 'Chủ hộ', ...scores), row);
    expect(findings).toEqual(['E301 2B', 'E301 3B']);
  });

  test('has members where they are numbered below their household, without a relation', async () => {
    const rows = [
      named(1, null, one, 'Chủ hộ', ...scores),
      named(1.1, null, 'Lý Thị Mỵ', null),
      named('1.2.', null, 'Bàn Văn Hải', null),
    ];
    expect(await read(...rows, named('2.1', null, other, null, ...scores))).toEqual([
      [
        [one, 3],
        [other, 1],
      ],
      [],
    ]);
  });

  test.each<[string, Cell[]]>([
    ['code', named(2, 'H2', other, 'Con', ...scores)],
    ['village', named(null, null, other, 'Con', 'Phố Mới', 100, 0)],
  ])('doubts a member that has a %s of its own, as a household', async (_, row) => {
    expect(await read(named(1, 'H1', one, 'Chủ hộ', ...scores), row)).toEqual([[[one, 1]], ['E208 3D']]);
  });

  test.each<[string, Cell[]]>([
    ['B1', ['Nà Pha', 120, 0]],
    ['B2', ['Nà Pha', 100, 30]],
  ])('doubts a member that has a %s of its own, with the household above', async (_, own) => {
    const [sizes, findings] = await read(
      named(1, 'H1', one, 'Chủ hộ', ...scores),
      named(null, null, other, 'Con', ...own),
    );
    expect([sizes, findings]).toEqual([[], ['E208 3D']]);
  });

  test('doubts a member with a number of its own where other members have none', async () => {
    const rows = [
      named(1, null, one, 'Chủ hộ', ...scores),
      named(null, null, 'Lý Thị Mỵ', 'Vợ'),
      named(2, null, other, 'Con', ...scores),
    ];
    expect(await read(...rows)).toEqual([[[one, 2]], ['E208 4D']]);
  });

  test.each(['Bản thân', 'C.hộ'])(
    'takes %s for the head where the row is numbered and scored',
    async (relation) => {
      const rows = [named(1, null, one, 'Chủ hộ', ...scores), named(2, null, other, relation, ...scores)];
      expect(await read(...rows)).toEqual([
        [
          [one, 1],
          [other, 1],
        ],
        ['W230 3D'],
      ]);
    },
  );
});

describe('a list with columns for heads and members', () => {
  test('may have the head among the members, by the relation', async () => {
    const outcome = await checked([
      titles,
      person(1, null, one, 'Chu ho', ...scores),
      person(null, null, 'Bàn Văn Hải', 'Con'),
      person(null, null, other, 'Chủ hộ', ...scores),
    ]);
    expect(outcome.findings).toEqual([]);
    expect(sizesOf(outcome)).toEqual([
      [one, 2],
      [other, 1],
    ]);
  });

  test('has members without a relation where the head is repeated beside another name', async () => {
    const outcome = await checked([
      titles,
      person(1, one, one, null, ...scores),
      person(2, one, 'Bàn Văn Hải', null, ...scores),
      person(3, other, other, null, ...scores),
    ]);
    expect(outcome.findings).toEqual([]);
    expect(sizesOf(outcome)).toEqual([
      [one, 2],
      [other, 1],
    ]);
  });

  test('reads no household whose first row names two people', async () => {
    const outcome = await checked([titles, person(1, one, 'Lý Thị Mỵ', 'Vợ', ...scores)]);
    expect(outcome.findings.map(brief)).toEqual(['E208 2C']);
  });
});

test('members are numbered below their head in a column of heads, too', async () => {
  const outcome = await checked([
    ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'],
    [1, one, 1959, 'Nam', 'Nà Pha', 2, 110, 30],
    [1.1, 'Lý Thị Mỵ', 1962, 'Nữ'],
    [2, other, 1970, 'Nam', 'Nà Pha', 1, 110, 30],
  ]);
  expect(outcome.findings).toEqual([]);
  expect(sizesOf(outcome)).toEqual([
    [one, 2],
    [other, 1],
  ]);
});
