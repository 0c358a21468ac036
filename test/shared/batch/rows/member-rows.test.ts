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
