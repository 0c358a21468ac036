import { beforeAll, describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../../../functions/files/open.ts';
import { tablesWorkbook } from '../../../../functions/reports/tables/tables-workbook.ts';
import type { Row } from '../../../../shared/batch/cells/rows.ts';
import { type FilledTable, officialTables } from '../../../../shared/reports/tables/official-tables.ts';
import type { Support } from '../../../../shared/support/support.ts';
import { convert, hasSoffice } from '../../../soffice.ts';
import { onDisk } from '../../files/on-disk.ts';
import { randomFigures } from '../random-review.ts';

const shapes = [
  { name: 'of 2019', year: 2019, standard: 'vn-2016', districts: 2, wards: 3, seed: 7 },
  { name: 'of a district in 2019', year: 2019, standard: 'vn-2016', districts: 1, wards: 3, seed: 8 },
  { name: 'of 2024', year: 2024, standard: 'vn-2022', districts: 2, wards: 3, seed: 9 },
  { name: 'of 2025 without districts', year: 2025, standard: 'vn-2022', districts: 0, wards: 4, seed: 10 },
  { name: 'of one ward in 2025', year: 2025, standard: 'vn-2022', districts: 0, wards: 1, seed: 11 },
] as const;

/** Support with and without a ward, a household and a stated need. */
const support: readonly Support[] = [
  { programme: 'Quỹ A', needs: ['credit', 'job'], ward: '10000', households: 7 },
  { programme: 'Quỹ A', needs: ['credit'], ward: '10001', household: 'h-1' },
  { programme: 'Nhà ở', households: 11 },
  { programme: 'Lớp nghề', needs: ['training'], people: 20 },
];

/** The same tables as a workbook whose formulas have no values, so that a program must calculate them. */
const uncalculated = (tables: readonly FilledTable[]): FilledTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ kind, cells }) => ({
      kind,
      cells: cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
    })),
  }));

/** The rows of every sheet, by its name. */
async function sheetsIn(path: string): Promise<Map<string, Row[]>> {
  const file = await openSurveyFile(path);
  try {
    const sheets = new Map<string, Row[]>();
    for (const sheet of file.sheets) {
      const rows: Row[] = [];
      for await (const chunk of sheet.rows()) rows.push(...chunk);
      sheets.set(sheet.name, rows);
    }
    return sheets;
  } finally {
    await file.close();
  }
}

/** The cells that hold something; an empty text is what a rate without a base gives. */
const cellsOf = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, i) => (cell === null || cell === '' ? [] : [`${number}:${i}=${cell}`])),
  );

describe.skipIf(!hasSoffice)('the official tables', () => {
  const stored = new Map<string, string>();
  const calculated = new Map<string, string>();
  const formulas = new Map<string, number>();

  beforeAll(async () => {
    for (const { name, ...shape } of shapes) {
      const tables = officialTables(await randomFigures(shape, support));
      stored.set(name, onDisk(await tablesWorkbook(tables)));
      calculated.set(name, onDisk(await tablesWorkbook(uncalculated(tables))));
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      formulas.set(name, cells.filter(({ formula }) => formula !== undefined).length);
    }
    const opened = await convert([...calculated.values()], 'xlsx');
    for (const [i, name] of [...calculated.keys()].entries()) calculated.set(name, opened[i]!);
  }, 120_000);

  test.each(shapes)('$name, calculated by LibreOffice, have the values that they store', async ({ name }) => {
    const ours = await sheetsIn(stored.get(name)!);
    const theirs = await sheetsIn(calculated.get(name)!);
    expect([...theirs.keys()]).toEqual([...ours.keys()]);
    expect(formulas.get(name)).toBeGreaterThan(100);
    expect([...ours.keys()].at(-1)).toBe('Nhu cầu');
    for (const [sheet, rows] of ours) {
      const cells = cellsOf(theirs.get(sheet) ?? []);
      expect(cells).toEqual(cellsOf(rows));
      expect(cells.filter((cell) => /=(?:#|Err:)/.test(cell))).toEqual([]);
    }
  });
});
