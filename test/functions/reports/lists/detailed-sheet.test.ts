import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BookSheet, writeBook } from '../../../../functions/files/xlsx/write/book.ts';
import { detailedSheet } from '../../../../functions/reports/lists/detailed-sheet.ts';
import { listStyles } from '../../../../functions/reports/lists/list-styles.ts';
import { rowSpool } from '../../../../functions/reports/lists/row-spool.ts';
import { openLists } from '../../../../functions/reports/lists/write-lists.ts';
import type { Row } from '../../../../shared/batch/cells/rows.ts';
import { detailedForms } from '../../../../shared/reports/lists/detailed-forms.ts';
import { placeOf } from '../../../../shared/reports/lists/list-row.ts';
import { listsOfWard } from '../../../../shared/reports/lists/lists-of-ward.ts';
import { vn2022 } from '../../../../shared/standards/vn-2022.ts';
import { campaignWith, northWard, plainCampaign } from '../../../examples.ts';
import { convert, hasSoffice } from '../../../soffice.ts';
import { rowsIn, validated } from '../../files/on-disk.ts';
import { northLists } from '../made-up-review.ts';

const campaign = campaignWith({ year: 2024, standards: ['vn-2022'] });
const newFolder = () => mkdtempSync(join(tmpdir(), 'rasoat-detailed-'));

async function written(of: typeof campaign): Promise<string> {
  const folder = newFolder();
  const writer = await openLists(folder, of);
  await writer.add(northLists);
  await writer.end();
  await writer.discard();
  return folder;
}

/** The same sheet whose formulas have no values, so that a program must calculate them. */
const uncalculated = (sheet: BookSheet): BookSheet => ({
  ...sheet,
  async *xml() {
    for await (const part of sheet.xml()) yield part.replaceAll(/<\/f><v>\d+<\/v>/g, '</f>');
  },
});

describe('reports 14 and 15', () => {
  let path: string;
  let poor: readonly Row[];
  beforeAll(async () => {
    path = join(await written(campaign), 'bieu-14-15.xlsx');
    poor = await rowsIn(path, {}, 1);
  });

  const cellsAt = (row: number) => poor.find(({ number }) => number === row)?.cells;
  /** Its filled cells by their column numbers. */
  const filled = (row: number) => {
    const numbers = cellsAt(8) ?? [];
    const cells = cellsAt(row) ?? [];
    return Object.fromEntries(
      cells.flatMap((cell, i) => (cell === null ? [] : [[String(numbers[i]), cell]])),
    );
  };

  test('have a row of column numbers under the headings, and their households from row 9 on', async () => {
    const nearPoor = await rowsIn(path, {}, 0);
    expect(nearPoor[1]!.cells[0]).toBe('DANH SÁCH CHI TIẾT HỘ CẬN NGHÈO NĂM 2024');
    expect(cellsAt(2)![0]).toBe('DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2024');
    expect(cellsAt(8)).toEqual(['A', 'B', 'C', ...Array.from({ length: 16 }, (_, i) => String(i + 1))]);
    expect(filled(9)).toEqual({ C: 'Bản Trên, Xã Bắc Nà' });
  });

  test('have each member below the head, the year of birth in the column of the sex', () => {
    expect(filled(10)).toEqual({
      A: 1,
      B: 1,
      C: 'Lò Văn a-1',
      1: 1970,
      3: 'Tày',
      4: 'Chủ hộ',
      7: 'x',
    });
    expect(filled(11)).toEqual({ B: 2, C: 'Lò Thị Con', 2: 2010, 4: 'Con' });
    expect(filled(12)).toEqual({ B: 3, C: 'Lò Văn Út', 1: 2018, 4: 'Con' });
  });

  test('tell relapsed households from new ones, by village', () => {
    expect(filled(14)).toMatchObject({ A: 2, C: 'Lò Văn b-1', 6: 'x', 10: 'x' });
    expect(filled(15)).toEqual({ C: "'+Bản Dưới, Xã Bắc Nà" });
    expect(filled(16)).toMatchObject({ A: 3, C: 'Hà Thị Thử', 2: 1980, 5: 'x' });
  });

  test('count households, people and marks in their last row', () => {
    expect(filled(17)).toMatchObject({ A: 3, B: 6, C: 'Tổng cộng', 5: 1, 6: 1, 7: 1, 8: 0, 10: 1 });
  });

  test('are survey files without scores, whose other columns are known', async () => {
    const context = {
      wardCode: northWard,
      setting: 'rural',
      standards: [vn2022],
      today: '2024-12-31',
    } as const;
    const { findings } = await validated(path, {}, context);
    expect(new Set(findings.map(({ code, key }) => `${code} ${key}`))).toEqual(
      new Set(['E101 b1', 'E101 b2']),
    );
  });

  test('are of campaigns from 2022 on', async () => {
    expect(readdirSync(await written(plainCampaign))).not.toContain('bieu-14-15.xlsx');
  });

  test.skipIf(!hasSoffice)('calculated by LibreOffice, have the values that they store', async () => {
    const folder = newFolder();
    const sheets: BookSheet[] = [];
    for (const form of detailedForms) {
      const spool = await rowSpool(join(folder, form.list), vn2022);
      for (const { list, row } of listsOfWard(placeOf(campaign, northLists.ward), northLists))
        if (list === form.list) await spool.add(row);
      sheets.push(uncalculated(detailedSheet({ form, spool, office: '', about: '', year: 2024 })));
    }
    const open = join(folder, 'open.xlsx');
    const strings = async function* () {
      yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    };
    await writeBook(open, {
      summaries: [],
      sheets,
      names: [],
      epoch: 1900,
      strings,
      styles: () => listStyles,
    });
    const [calculated] = await convert([open], 'xlsx');
    for (const sheet of [0, 1]) {
      const below = (rows: readonly Row[]) => rows.filter(({ number }) => number >= 9);
      const theirs = below(await rowsIn(calculated!, {}, sheet)).map(({ cells }) =>
        cells.filter((cell) => cell !== null),
      );
      const ours = below(await rowsIn(path, {}, sheet)).map(({ cells }) =>
        cells.filter((cell) => cell !== null),
      );
      expect(theirs).toEqual(ours);
    }
  });
});
