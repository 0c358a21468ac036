import { describe, expect, test } from 'vitest';
import { leftOutNote, leftOutOf } from '../../../functions/files/mark/left-out.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { asOthersRead, marked } from './marking.ts';
import { onDisk } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

/** What the first sheet says that the marked workbook leaves out. */
async function noted(path: string): Promise<string> {
  const { sheets } = await asOthersRead(path);
  return String(sheets[0]!.rows[5]?.[0] ?? '');
}

describe('the first sheet of a marked workbook', () => {
  test('says in both languages what is left out', async () => {
    const note = await noted((await marked(onDisk(wardWorkbook()))).path);
    const [vi, en] = note.split(' / ');
    expect(vi).toBe(
      'Bản đánh dấu này không giữ: macro; liên kết tới tệp hoặc dữ liệu bên ngoài; siêu liên kết; đối tượng nhúng, nút bấm; kiểu bảng (Table), nhưng còn các ô; danh sách chọn, định dạng có điều kiện dẫn ra ngoài tệp. Tệp gốc của xã không đổi.',
    );
    expect(en).toMatch(/^Left out of this copy: macros; links to other files and data; hyperlinks; /);
  });

  test('says so of a formula that is replaced by its value', async () => {
    const formula = '<c r="D4" s="3" t="str"><f>WEBSERVICE("x")</f><v>Nam</v></c>';
    expect(await noted((await marked(onDisk(wardWorkbook(formula)))).path)).toContain('thay bằng giá trị');
  });

  test('says nothing of a workbook that keeps everything, as of one that is marked again', async () => {
    const plain = onDisk(buildXlsx({ sheets: [{ name: 'A', data: inlineRow(1, ['a', 'b']) }] }));
    expect(await noted((await marked(plain)).path)).toBe('');
    const first = await marked(onDisk(wardWorkbook()));
    expect(await noted((await marked(first.path)).path)).toBe('');
  });

  test('says of a workbook that is rewritten from its cells that formats and formulas are gone', async () => {
    const data = inlineRow(1, ['a', 'b']).replace('</row>', '</row><!-- -->');
    const path = onDisk(buildXlsx({ sheets: [{ name: 'A', data }] }));
    expect(await noted((await marked(path)).path)).toContain('mọi định dạng và công thức');
    expect(await noted((await marked(onDisk('a,b\nc,d\n'))).path)).toBe('');
  });
});

describe('what a package has that is left out', () => {
  test.each([
    ['xl/media/image1.png', 'pictures'],
    ['xl/charts/chart1.xml', 'charts'],
    ['xl/chartsheets/sheet1.xml', 'charts'],
    ['xl/vbaproject.bin', 'macros'],
    ['xl/externallinks/externallink1.xml', 'externalLinks'],
    ['xl/connections.xml', 'externalLinks'],
    ['xl/activex/activex1.xml', 'objects'],
    ['xl/pivotcache/pivotcachedefinition1.xml', 'pivots'],
    ['xl/threadedcomments/threadedcomment1.xml', 'threads'],
  ])('%s is one of the %s', (part, kind) => {
    expect(leftOutOf(['xl/workbook.xml', part])).toEqual([kind]);
  });

  test('is nothing where it has cells, styles, comments and settings alone', () => {
    const parts = ['xl/workbook.xml', 'xl/styles.xml', 'xl/comments1.xml', 'xl/drawings/vmldrawing1.vml'];
    expect(leftOutOf([...parts, 'docprops/app.xml', 'xl/printersettings/printersettings1.bin'])).toEqual([]);
    expect(leftOutNote(new Set())).toBe('');
  });
});
