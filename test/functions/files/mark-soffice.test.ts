import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { convert, hasSoffice } from '../../soffice.ts';
import { buildZip } from './build-zip.ts';
import { asOthersRead, cellsOf, marked, partsOf } from './marking.ts';
import { onDisk, type Validated, validated } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

const wrong = '<c r="D4" s="2" t="inlineStr"><is><t>nũ</t></is></c>';
const samplePath = (name: string) => new URL(`../../${name}`, import.meta.url).pathname;

const samples = [
  'samples/files/errors.csv',
  'samples/files/merged-header.xlsx',
  'corpus/excel-shaped.xlsx',
  'corpus/xlsxwriter-1904.xlsx',
  'corpus/prefixed.xlsx',
];

/** A marked workbook, and what LibreOffice makes of it. */
interface Saved {
  readonly checked: Validated;
  readonly path: string;
  /** What LibreOffice makes of the file itself; of a CSV there is only the marked workbook. */
  readonly unmarked: string;
}

describe.skipIf(!hasSoffice)('a marked workbook that LibreOffice opened and saved', () => {
  const saved = new Map<string, Saved>();
  let ward: string;
  let csv: string;

  beforeAll(async () => {
    const files = await Promise.all(
      samples.map(async (name) => {
        const { checked, path } = await marked(samplePath(name));
        return { name, checked, path, file: name.endsWith('.csv') ? path : samplePath(name) };
      }),
    );
    const wrongWard = await marked(onDisk(wardWorkbook(wrong)));
    const given = [...files.map(({ path }) => path), ...files.map(({ file }) => file), wrongWard.path];
    const books = await convert(given, 'xlsx');
    for (const [i, { name, checked, path }] of files.entries()) {
      const of = { checked, path: books[i] ?? '', unmarked: books[samples.length + i] ?? '' };
      saved.set(name, name.endsWith('.csv') ? { ...of, unmarked: path } : of);
    }
    ward = books.at(-1) ?? '';
    [csv = ''] = await convert(given.slice(0, 1), 'csv');
  });

  test.each(samples)('of %s has its cells and gives the same findings', async (name) => {
    const { checked, path, unmarked } = saved.get(name)!;
    // LibreOffice changes some cells of its own accord, so the file itself went through it too.
    expect(await cellsOf(path)).toEqual(await cellsOf(unmarked));
    const places = ({ findings }: Validated) => findings.map(({ code, row, column }) => [code, row, column]);
    expect(places(await validated(path))).toEqual(places(checked));
  });

  test('has the summary first, with its links', async () => {
    expect(readFileSync(csv, 'utf8')).toMatch(/^KẾT QUẢ KIỂM TRA,/);
    const { sheets } = await asOthersRead(saved.get('samples/files/errors.csv')!.path);
    expect(sheets.map(({ name }) => name)).toEqual(['Kết quả kiểm tra', 'Danh sách']);
    const links = [...sheets[0]!.cells!.values()].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
    expect(links).toContain("'Danh sách'!G2");
  });

  test('has harmless formulas, and the results of those that had none', async () => {
    const xml = (await partsOf(ward))['xl/worksheets/sheet2.xml']!;
    expect(xml).toMatch(/<c r="F4"[^>]*><f[^>]*>1\+2<\/f><v>3<\/v>/);
    const [calculated = ''] = await convert(
      [(await marked(onDisk(wardWorkbook('<c r="D4" s="3"><f>LEFT("Nam giới",3)</f></c>')))).path],
      'xlsx',
    );
    expect((await asOthersRead(calculated)).sheets[1]!.cells!.get('3,3')!.value).toBe('Nam');
  });

  test('has the comments and drop-downs', async () => {
    const list = (await asOthersRead(ward)).sheets[1]!;
    expect(list.cells!.get('3,3')!.comment?.text).toMatch(/^E208: .*\nCách sửa: /);
    expect(list.cells!.get('3,1')!.comment?.text).toBe('Hỏi lại trưởng thôn');
    const xml = (await partsOf(ward))['xl/worksheets/sheet2.xml'];
    expect(xml).toMatch(/<dataValidation [^>]*sqref="D4:D9"/);
  });

  test('loses its mark where the cell was mended, and has the fill that it had', async () => {
    const parts = await partsOf(ward);
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
