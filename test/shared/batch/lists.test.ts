import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../shared/batch/cells/rows.ts';
import { type CheckItem, checkBatch, findingsIn } from '../../../shared/batch/check.ts';
import { header, household, member, numbered, ward } from './sheets.ts';

const sheet = (name: string, rows: Cell[][], more: Partial<Sheet> = {}): Sheet => ({
  name,
  hidden: false,
  async *rows() {
    yield numbered(rows);
  },
  ...more,
});

async function checkedAll(...sheets: Sheet[]) {
  const items: CheckItem[] = [];
  const checking = checkBatch(sheets, ward);
  for (;;) {
    const { done, value } = await checking.next();
    if (done) return { items, findings: findingsIn(items), totals: value };
    items.push(...value);
  }
}

const householdsOf = (items: readonly CheckItem[]) =>
  items.flatMap((item) => (item.is === 'household' ? [item.checked] : []));
const places = (found: Awaited<ReturnType<typeof checkedAll>>['findings']) =>
  found.map(({ code, sheet: name, row, params }) => [code, name, row, params?.other]);

describe('several sheets with the same header', () => {
  test('are read one after another, each with its own households', async () => {
    const { items, findings, totals } = await checkedAll(
      sheet('Thôn 1', [header, household(1), member()]),
      sheet('Thôn 2', [['DANH SÁCH'], header, household(2)]),
    );
    expect(findings).toEqual([]);
    expect(totals).toMatchObject({ rows: 3, households: 2, accepted: 2, people: 3 });
    expect(householdsOf(items).map(({ sheet: name, row }) => [name, row])).toEqual([
      ['Thôn 1', 2],
      ['Thôn 2', 3],
    ]);
  });

  test('name the sheet in findings, and both sheets of a household that stands twice', async () => {
    const { findings, totals } = await checkedAll(
      sheet('Thôn 1', [header, household(1), household(2, { b1: 'một trăm' })]),
      sheet('Thôn 2', [header, household(3), household(1)]),
    );
    expect(places(findings)).toEqual([
      ['E202', 'Thôn 1', 3, undefined],
      ['E301', 'Thôn 1', 2, '3 [Thôn 2]'],
      ['E301', 'Thôn 2', 3, '2 [Thôn 1]'],
    ]);
    expect(totals).toMatchObject({ households: 4, accepted: 1, rejected: 3 });
  });

  test('say what holds of each header once', async () => {
    const own = [...header, 'Xã'];
    const { findings } = await checkedAll(
      sheet('Thôn 1', [own, household(1)]),
      sheet('Thôn 2', [own, household(2)]),
    );
    expect(places(findings)).toEqual([['W102', 'Thôn 1', 1, undefined]]);
  });

  test('need no village where the sheet’s name, a title or a group gives it', async () => {
    const at = header.indexOf('Thôn');
    const without = (cells: Cell[]) => cells.filter((_, i) => i !== at);
    const { items, findings } = await checkedAll(
      sheet('Nà Pha', [without(header), without(household(1))]),
      sheet('Sheet2', [['DANH SÁCH THÔN TỔNG KHẮT'], without(header), without(household(2))]),
      sheet('Sheet3', [without(header), ['Phố Mới'], without(household(3))]),
    );
    expect(places(findings)).toEqual([['W210', 'Sheet2', 1, undefined]]);
    expect(householdsOf(items).map((each) => each.household.village)).toEqual([
      ...['Nà Pha', 'Tổng Khắt', 'Phố Mới'],
    ]);
  });

  test('have each their own columns, epochs and layout', async () => {
    const moved = [header, household(2, { birth: 20_000 })].map((cells) => cells.toReversed());
    const { items, findings } = await checkedAll(
      sheet('Thôn 1', [header, household(1, { birth: 20_000 })]),
      sheet('Thôn 2', moved, { epoch: 1904 }),
    );
    expect(findings).toEqual([]);
    expect(householdsOf(items).map((each) => each.household.head.birth)).toEqual([
      ...['1954-10-03', '1958-10-04'],
    ]);
  });
});
