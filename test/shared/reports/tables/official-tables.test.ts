import { describe, expect, test } from 'vitest';
import { areasOf } from '../../../../shared/reports/narrative/area-section.ts';
import type { GridRow } from '../../../../shared/reports/tables/grid/grid.ts';
import { type FilledTable, officialTables } from '../../../../shared/reports/tables/official-tables.ts';
import { randomFigures } from '../../../functions/reports/random-review.ts';

const of2019 = { year: 2019, standard: 'vn-2016', districts: 2, wards: 3, seed: 1 };
const of2024 = { year: 2024, standard: 'vn-2022', districts: 2, wards: 3, seed: 2 };

/** The value in a row under a column's number. */
function valueAt({ columns }: FilledTable, row: GridRow, number: string) {
  const index = columns.findIndex((column) => column.number.split('=')[0] === number);
  return row.cells[2 + index]?.value;
}
const totalOf = ({ rows }: FilledTable): GridRow => rows.at(-1)!;

describe('the official tables of 2016 to 2021', () => {
  test('are Mẫu số 3 of the province, of each district and of the villages, for either class', async () => {
    const tables = officialTables(await randomFigures(of2019));
    expect(tables.map(({ table }) => table.sheet)).toEqual([
      'HN tỉnh',
      'HN 100 =Huyện 0',
      'HN 101 =Huyện 1',
      'HN thôn',
      'HCN tỉnh',
      'HCN 100 =Huyện 0',
      'HCN 101 =Huyện 1',
      'HCN thôn',
    ]);
    for (const { columns } of tables) expect(columns).toHaveLength(16 + 2);
  });

  test('have the urban units first, and in every row start and end that are reconciled', async () => {
    const tables = officialTables(await randomFigures(of2019));
    const [province] = tables;
    const names = province!.rows.map(({ cells }) => cells[1]?.value);
    expect(names).toEqual([
      'Khu vực thành thị',
      '=Huyện 0',
      '=Huyện 1',
      'Khu vực nông thôn',
      '=Huyện 0',
      '=Huyện 1',
      'Tổng cộng',
    ]);
    for (const table of tables) for (const row of table.rows) expect(valueAt(table, row, '20')).toBe(0);
  });

  test('end with the figures of the province, at every level', async () => {
    const figures = await randomFigures(of2019);
    const { closing, rates } = figures.report.units[0]!;
    const [province, , , villages] = officialTables(figures);
    for (const table of [province!, villages!]) {
      expect(valueAt(table, totalOf(table), '15')).toBe(closing.poor.households);
      expect(valueAt(table, totalOf(table), '16')).toBe(Number(rates.closing.poor));
    }
  });

  test('are those of its own wards and villages, in the report of a district', async () => {
    const { report, ...rest } = await randomFigures(of2019);
    const own = new Set(report.units.filter(({ parent }) => parent === '100').map(({ code }) => code));
    const units = report.units.filter(
      ({ code, parent }) => code === '100' || own.has(code) || own.has(parent ?? ''),
    );
    const tables = officialTables({ ...rest, report: { ...report, units } });
    expect(tables.map(({ table }) => table.sheet)).toEqual(['HN huyện', 'HN thôn', 'HCN huyện', 'HCN thôn']);
    for (const table of tables.slice(0, 2))
      expect(valueAt(table, totalOf(table), '15')).toBe(units[0]!.closing.poor.households);
  });

  test('leave empty what the data do not have', async () => {
    const [province] = officialTables(await randomFigures(of2019));
    for (const row of province!.rows) {
      expect(valueAt(province!, row, '4')).toBe(null);
      expect(valueAt(province!, row, '8')).toBe('');
    }
  });
});

describe('the official tables from 2022 on', () => {
  test('are reports 1 to 13', async () => {
    const tables = officialTables(await randomFigures(of2024));
    expect(tables.map(({ table }) => table.sheet)).toEqual(
      Array.from({ length: 13 }, (_, i) => `Biểu ${String(i + 1).padStart(2, '0')}`),
    );
  });

  test('give the movements of each class from start to end by the official formula', async () => {
    const figures = await randomFigures(of2024);
    const [, poor, nearPoor] = officialTables(figures);
    for (const [table, name] of [
      [poor!, 'poor'],
      [nearPoor!, 'near-poor'],
    ] as const) {
      const ends = figures.report.units
        .filter(({ level }) => level === 'ward')
        .map(({ closing }) => closing[name].households);
      const units = table.rows.filter(({ kind }) => kind === 'unit');
      expect(units.map((row) => valueAt(table, row, '9'))).toEqual(ends);
      for (const { cells } of table.rows) expect(cells.at(-1)?.formula).toMatch(/^D\d+\+H/);
    }
  });

  test('count the others of report 8 exactly beside the official formula', async () => {
    const figures = await randomFigures(of2024);
    const table = officialTables(figures)[7]!;
    const [, province] = [table, totalOf(table)];
    const exact = [...figures.counts.values()].length > 0 ? province.cells.at(-2)?.value : undefined;
    const wards = figures.report.units.filter(({ level }) => level === 'ward');
    const others = wards.reduce((sum, { code }) => sum + figures.counts.get(code)!.poor.others, 0);
    expect(exact).toBe(others);
    // Groups overlap, so the formula gives fewer.
    expect(valueAt(table, province, '5')).toBeLessThan(others);
  });

  test('give in reports 5 and 7 the counts of 4 and 6 in per cent', async () => {
    const tables = officialTables(await randomFigures(of2024));
    const [counts, rates] = [tables[3]!, tables[4]!];
    const [count, all] = [valueAt(counts, totalOf(counts), '3'), valueAt(counts, totalOf(counts), '1')];
    const share = Math.round((Number(count) / Number(all)) * 10_000) / 100;
    expect(valueAt(rates, totalOf(rates), '2')).toBeCloseTo(share, 10);
    expect(totalOf(rates).cells[3]?.formula).toContain("'Biểu 04'!E");
  });

  test('count the peoples of the area, and leave those together that have no column', async () => {
    const figures = await randomFigures(of2024);
    const table = officialTables(figures)[8]!;
    const total = totalOf(table);
    const headings = table.columns.map(({ heading }) => heading.at(-1));
    expect(headings.slice(3, 7).sort()).toEqual(['Dao', 'Mông', 'Nùng', 'Tày']);
    const peoples = [1, 2, 3, 4, 5].map((i) => Number(valueAt(table, total, `1.2.${i}`)));
    expect(peoples.reduce((sum, each) => sum + each, 0)).toBe(valueAt(table, total, '1.2'));
    expect(valueAt(table, total, '1.2.5')).toBe(0);
  });
});

describe('a ward that lies in no district, beside wards that do', () => {
  test.each([of2019, of2024])('stands in the tables of $year, and in their totals', async (shape) => {
    const whole = await randomFigures(shape);
    const units = whole.report.units.map((unit) =>
      unit.name === 'Xã 1.2' ? { ...unit, parent: '06' } : unit,
    );
    const figures = { ...whole, report: { ...whole.report, units } };
    const [table] = officialTables(figures);
    const names = table!.rows.map(({ cells }) => cells[1]?.value);
    expect(names).toEqual(expect.arrayContaining(['Xã 0.0', 'Xã 1.1', 'Xã 1.2']));
    expect(names).not.toContain('=Huyện 0');
    const [before] = officialTables(whole);
    const sums = (of: FilledTable) =>
      totalOf(of)
        .cells.slice(2)
        .map(({ value }) => value);
    expect(sums(table!)).toEqual(sums(before!));
    expect(areasOf(figures.report).map(({ level }) => level)).toEqual(Array(6).fill('ward'));
  });
});

describe('the table of needs', () => {
  test.each([
    { districts: 2, lines: ['=Huyện 0', 'Xã 0.0', 'Xã 0.1', '=Huyện 1', 'Xã 1.0', 'Xã 1.1'] },
    { districts: 0, lines: ['Xã 0.0', 'Xã 0.1'] },
  ])(
    'has a line for support of no ward, so that its total adds up, with $districts districts',
    async ({ districts, lines }) => {
      const figures = await randomFigures({ ...of2024, districts, wards: 2 }, [
        { programme: 'A', needs: ['credit'], ward: '10000', households: 3 },
        { programme: 'A', needs: ['credit'], households: 5 },
      ]);
      const table = officialTables(figures).at(-1)!;
      const named = table.rows.map(({ cells }) => cells[1]?.value);
      expect(named).toEqual([...lines, 'Hỗ trợ không ghi mã xã', 'Tổng cộng']);
      const asked = figures.report.units[0]!.needs.credit;
      const [askedCell, helpedCell, shareCell] = totalOf(table).cells.slice(2);
      expect(askedCell).toMatchObject({ value: asked, formula: expect.stringContaining('SUM(') });
      expect(helpedCell).toMatchObject({ value: 8, formula: expect.stringContaining('SUM(') });
      expect(shareCell?.value).toBe(Number(figures.report.units[0]!.needsMet!.credit!.share));
    },
  );

  test('is not there without support for a need', async () => {
    const sheets = officialTables(await randomFigures(of2024)).map(({ table }) => table.sheet);
    expect(sheets).not.toContain('Nhu cầu');
  });
});
