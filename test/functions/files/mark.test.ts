import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../scale.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { asOthersRead, marked } from './marking.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';

const samplePath = (name: string) => new URL(`../../samples/files/${name}`, import.meta.url).pathname;

const known = ({
  code,
  row,
  column,
  label,
}: {
  code: string;
  row?: number;
  column?: string | undefined;
  label?: string;
}) => [code, row, column, label];

describe('a marked workbook', () => {
  test.each(['errors.csv', 'leading-zeros.xlsx', 'merged-header.xlsx'])(
    'of %s can be uploaded again and gives the same findings',
    async (name) => {
      const { checked, path } = await marked(samplePath(name));
      const again = await validated(path);
      expect(again.totals).toEqual(checked.totals);
      expect(again.findings.map(known)).toEqual(checked.findings.map(known));
    },
  );

  test('keeps every row at its place', async () => {
    const { path } = await marked(samplePath('merged-header.xlsx'));
    const numbers = async (file: string, sheet: number) =>
      (await rowsIn(file, {}, sheet)).map(({ number }) => number);
    expect(await numbers(path, 2)).toEqual(await numbers(samplePath('merged-header.xlsx'), 1));
  });

  test('keeps merged cells and the widths of columns', async () => {
    const sample = await asOthersRead((await marked(samplePath('merged-header.xlsx'))).path);
    const list = sample.sheets.find(({ name }) => name === 'Biểu 1')!;
    expect(list.merges).toContainEqual({ startRow: 6, startCol: 2, endRow: 6, endCol: 4 });
    const wide = buildXlsx({
      sheets: [{ name: 'A', data: inlineRow(1, ['a', 'b']) }],
      prologue: '<cols><col min="2" max="2" width="33"/></cols>',
    });
    const { sheets } = await asOthersRead((await marked(onDisk(wide))).path);
    expect(sheets[1]!.columns?.[1]?.width).toBe(33);
  });

  test('colours the wrong cells, red for errors, and says what and how to mend', async () => {
    const { path } = await marked(samplePath('errors.csv'));
    const { sheets } = await asOthersRead(path, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra', 'Danh sách']);
    const cell = sheets[1]!.cells!.get('1,6')!;
    expect(cell.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFC7CE') } });
    expect(cell.comment?.text).toMatch(/^E201: .*\nCách sửa: /);
    expect(sheets[0]!.rows.flat()).toContain('Hộ có lỗi');
  });

  test('writes text so that no spreadsheet runs it, and reading takes that off again', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t=1'];
    const { path } = await marked(onDisk(buildXlsx({ sheets: [{ name: 'A', data: inlineRow(1, evil) }] })));
    expect((await rowsIn(path, {}, 1))[0]!.cells).toEqual(evil.map((text) => `'${text}`));
    const { sheets } = await asOthersRead(path);
    expect([...(sheets[1]!.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });

  test('keeps days as days and ids as text', async () => {
    const { path } = await marked(samplePath('leading-zeros.xlsx'));
    const days = async (file: string, sheet: number) =>
      (await rowsIn(file, {}, sheet)).map(({ cells }) => [cells[5], cells[7]]);
    expect(await days(path, 1)).toEqual(await days(samplePath('leading-zeros.xlsx'), 0));
  });

  test('of a file that cannot be read holds the summary alone', async () => {
    const { path } = await marked(samplePath('report.xlsx'));
    const { sheets } = await asOthersRead(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra']);
    expect(sheets[0]!.rows.flat()).toContain('E001');
  });

  test('of a file that was damaged on the way holds the summary alone', async () => {
    const data = Array.from({ length: 5_000 }, (_, i) => inlineRow(i + 1, [`a${i}`])).join('');
    const whole = buildXlsx({ sheets: [{ name: 'A', data }] });
    whole[whole.indexOf('xl/worksheets/sheet1.xml') + 3_000]! ^= 0xff;
    const { checked, path } = await marked(onDisk(whole));
    expect(checked.totals.fileRejected).toBe(true);
    expect((await asOthersRead(path)).sheets[0]!.name).toBe('Kết quả kiểm tra');
  });

  test('can be made of any text, and read again', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => text.replaceAll('"', '').replaceAll('\0', ''));
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const csv = rows.map((cells) => cells.map((text) => `"${text}"`).join(',')).join('\n');
        const { path } = await marked(onDisk(`${csv}\n`));
        expect((await validated(path)).totals.fileRejected).toBe(true);
      }),
      cases(100),
    );
  });

  test('has names of sheets that a spreadsheet accepts', async () => {
    const sheets = ['a/b', 'A:B', `${'dài '.repeat(12)}`].map((name) => ({
      name,
      data: inlineRow(1, ['x']),
    }));
    const { path } = await marked(onDisk(buildXlsx({ sheets })));
    const names = (await asOthersRead(path)).sheets.map(({ name }) => name);
    expect(names.slice(1)).toEqual(['a b', 'A B (2)', 'dài dài dài dài dài dài dài dài'.slice(0, 31)]);
  });

  test('of a marked workbook has one summary', async () => {
    const first = await marked(samplePath('errors.csv'));
    const second = await marked(first.path);
    const { sheets } = await asOthersRead(second.path);
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra', 'Danh sách']);
  });
});
