import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { convert, hasSoffice } from '../../soffice.ts';
import { buildZip } from './build-zip.ts';
import { asOthersRead, cellsOf, marked, partsOf } from './marking.ts';
import { onDisk, validated } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

const wrong = '<c r="D4" s="2" t="inlineStr"><is><t>nũ</t></is></c>';
const samplePath = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

describe.skipIf(!hasSoffice)('a marked workbook that LibreOffice opened and saved', () => {
  test.each([
    'samples/files/errors.csv',
    'samples/files/merged-header.xlsx',
    'corpus/excel-shaped.xlsx',
    'corpus/xlsxwriter-1904.xlsx',
  ])('of %s has its cells and gives the same findings', async (name) => {
    const { checked, path } = await marked(samplePath(name));
    const saved = await convert(path, 'xlsx');
    // It changes some cells of its own accord, so the file itself goes through it too.
    const unmarked = name.endsWith('.csv') ? path : await convert(samplePath(name), 'xlsx');
    expect(await cellsOf(saved)).toEqual(await cellsOf(unmarked));
    const places = ({ findings }: typeof checked) =>
      findings.map(({ code, row, column }) => [code, row, column]);
    expect(places(await validated(saved))).toEqual(places(checked));
  });

  test('has the summary first, with its links', async () => {
    const { path } = await marked(samplePath('samples/files/errors.csv'));
    expect(readFileSync(await convert(path, 'csv'), 'utf8')).toMatch(/^KẾT QUẢ KIỂM TRA,/);
    const { sheets } = await asOthersRead(await convert(path, 'xlsx'));
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra', 'Danh sách']);
    const links = [...sheets[0]!.cells!.values()].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
    expect(links).toContain("'Danh sách'!G2");
  });

  test('has the comments and drop-downs', async () => {
    const { path } = await marked(onDisk(wardWorkbook(wrong)));
    const saved = await convert(path, 'xlsx');
    const list = (await asOthersRead(saved)).sheets[1]!;
    expect(list.cells!.get('3,3')!.comment?.text).toMatch(/^E208: .*\nCách sửa: /);
    expect(list.cells!.get('3,1')!.comment?.text).toBe('Hỏi lại trưởng thôn');
    const xml = (await partsOf(saved))['xl/worksheets/sheet2.xml'];
    expect(xml).toMatch(/<dataValidation [^>]*sqref="D4:D9"/);
  });

  test('loses its mark where the cell was mended, and has the fill that it had', async () => {
    const { path } = await marked(onDisk(wardWorkbook(wrong)));
    const parts = await partsOf(await convert(path, 'xlsx'));
    const strings = parts['xl/sharedStrings.xml']!.replace('>nũ<', '>Nữ<');
    expect(strings).not.toBe(parts['xl/sharedStrings.xml']);
    const mended = Object.entries({ ...parts, 'xl/sharedStrings.xml': strings });
    const again = await marked(onDisk(buildZip(mended.map(([name, data]) => ({ name, data })))));
    expect(again.checked.findings).toEqual([]);
    const cell = (await asOthersRead(again.path, { readStyles: true })).sheets[1]!.cells!.get('3,3')!;
    expect(cell.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('D9E1F2') } });
    expect(cell.comment).toBeUndefined();
  });
});
