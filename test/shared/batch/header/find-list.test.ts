import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from '../../../../shared/batch/cells/rows.ts';
import { findLists, summarySheet } from '../../../../shared/batch/header/find-list.ts';
import { labelsOf } from '../../../../shared/batch/header/labels.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { header, household, numbered } from '../sheets.ts';

const sheet = (name: string, rows: Cell[][], hidden = false): Sheet => ({
  name,
  hidden,
  async *rows() {
    yield numbered(rows);
  },
});

const list = [header, household(1)];
const shorter = list.map((cells) => cells.slice(0, -1));
const find = async (...sheets: Sheet[]) => {
  const { lists, others } = await findLists(sheets, labelsOf([standardNamed('vn-2016')]));
  return [...lists.map((list) => list.sheet.name), others];
};

describe('the list of a workbook', () => {
  test('is on the sheet that names most columns, wherever it stands', async () => {
    const cover = sheet('Bìa', [['HỒ SƠ RÀ SOÁT']]);
    const byVillage = sheet('Tổng hợp', [
      ['STT', 'Thôn', 'Số khẩu'],
      [1, 'Nà Pha', 12],
    ]);
    expect(await find(cover, byVillage, sheet('Danh sách', list))).toEqual(['Danh sách', []]);
  });

  test('is on every sheet with the same header, wherever that stands', async () => {
    const moved = list.map((cells) => cells.toReversed());
    const sheets = [sheet('Thôn 1', list), sheet('Thôn 2', [[], ...list]), sheet('Thôn 3', moved)];
    expect(await find(...sheets)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 3', []]);
  });

  test('is on that which names most columns where headers differ, and the others are told', async () => {
    const others = [{ sheet: 'Thôn 2', row: 2 }];
    expect(await find(sheet('Thôn 2', [[], ...shorter]), sheet('Thôn 1', list))).toEqual(['Thôn 1', others]);
  });

  test.each([
    ['names', 2],
    ['births', 4],
  ])('leaves no sheet unsaid that has scores, but no label for %s', async (_, index) => {
    const unlabelled = sheet('Thôn 2', [header.with(index, ''), household(2)]);
    const others = [{ sheet: 'Thôn 2', row: 1 }];
    expect(await find(sheet('Thôn 1', list), unlabelled)).toEqual(['Thôn 1', others]);
  });

  test('leaves no sheet unsaid that goes on with the list and has no header', async () => {
    const goesOn = sheet('Trang 2', [['Trang 2'], [], household(2), household(3)]);
    const others = [{ sheet: 'Trang 2', row: 3 }];
    expect(await find(sheet('Trang 1', list), goesOn)).toEqual(['Trang 1', others]);
  });

  test.each([
    ['has a few values in the same columns', sheet('Tổ rà soát', [[1, null, 'Đặng Thị Nga', null, 1958]])],
    ['is hidden', sheet('Cũ', list, true)],
    ['is the summary of a marked workbook', sheet(summarySheet, list)],
    ['has a header alone', sheet('Mẫu', [header, []])],
    [
      'names too few columns',
      sheet(
        'Trích',
        list.map((cells) => cells.slice(0, 5)),
      ),
    ],
    [
      'has neither births nor scores',
      sheet(
        'Quà',
        list.map((cells) => cells.filter((_, i) => ![4, 9, 10].includes(i))),
      ),
    ],
  ])('stands alone beside a sheet that %s', async (_, other) => {
    expect(await find(other, sheet('Danh sách', list))).toEqual(['Danh sách', []]);
  });

  test('is on a hidden sheet where no other has one', async () => {
    expect(await find(sheet('Bìa', [['Bìa']]), sheet('Danh sách', list, true))).toEqual(['Danh sách', []]);
  });

  test('is told of another of the same name', async () => {
    const both = [sheet('Danh sách', list), sheet('Danh sách', shorter)];
    expect(await find(...both)).toEqual(['Danh sách', [{ sheet: 'Danh sách', row: 1 }]]);
  });

  test('is not looked for in a workbook of too many sheets', async () => {
    const many = Array.from({ length: 101 }, (_, i) => sheet(`Thôn ${i}`, list));
    await expect(find(...many)).rejects.toMatchObject({ finding: { code: 'E002' } });
  });
});
