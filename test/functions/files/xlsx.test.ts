import { describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../../functions/files/open.ts';
import { type BuiltBook, buildXlsx, inlineRow } from './build-xlsx.ts';
import type { BuiltEntry } from './build-zip.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';

const cellsOf = async (data: string, book: Partial<BuiltBook> = {}) => {
  const rows = await rowsIn(onDisk(buildXlsx({ sheets: [{ name: 'A', data }], ...book })));
  return rows.map(({ number, cells }) => [number, ...cells]);
};

describe('a cell of a workbook', () => {
  test('may be a shared string, its runs joined and phonetic runs left out', async () => {
    const strings = [
      '<si><t>Nà Pha</t></si>',
      '<si><r><t>Hộ </t></r><r><rPr><b/></rPr><t xml:space="preserve">cận nghèo</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si/>',
    ];
    const data =
      '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>';
    expect(await cellsOf(data, { strings })).toEqual([[1, 'Hộ cận nghèo', 'Nà Pha', '東京', null]]);
  });

  test('may be an inline string, a number, a truth value, an error or empty', async () => {
    const data =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>a &amp; b &#273;</t></is></c><c r="B2"><v>6.184903456E9</v></c>' +
      '<c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" s="0"/><c r="F2" t="n"><v>1.5</v></c></row>';
    expect(await cellsOf(data)).toEqual([[2, 'a & b đ', 6184903456, true, '#N/A', null, 1.5]]);
  });

  test('with a formula has its cached value', async () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>x &lt; y</v></c><c r="C1"><f>NOW()</f></c></row>';
    expect(await cellsOf(data)).toEqual([[1, 2, 'x < y', '#CALC!']]);
  });

  test('with a formula that is a text has that text without a stored value', async () => {
    const data =
      '<row r="1"><c r="A1"><f>"0123"</f></c><c r="B1"><f>&quot;a&quot;&quot;b&quot;</f><v/></c><c r="C1"><f>""</f></c><c r="D1"><f>"a"&amp;"b"</f></c></row>';
    expect(await cellsOf(data)).toEqual([[1, '0123', 'a"b', null, '#CALC!']]);
  });

  test('with a formula may be blank on purpose', async () => {
    const data = '<row r="1"><c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c><c r="B1"></c></row>';
    expect(await cellsOf(data)).toEqual([]);
  });

  test('is a day where its style is a date, by number or by format, and a number where it is only a time', async () => {
    const formats = [0, 14, 'dd/mm/yyyy', '[Red]0.00&quot;d&quot;', 'h:mm', 21];
    const cells = [0, 1, 2, 3, 4, 5].map((s) => `<c r="${'ABCDEF'[s]}1" s="${s}"><v>30990</v></c>`);
    const expected = [30990, '1984-11-04', '1984-11-04', 30990, 30990, 30990];
    expect(await cellsOf(`<row r="1">${cells.join('')}</row>`, { formats })).toEqual([[1, ...expected]]);
  });

  test('is the text that a format of zeros shows', async () => {
    const formats = ['000000000', '&quot;02029-&quot;0000', '000\\.000', '00;-00', '#,##000', '0.00', '0'];
    const cells = formats.map((_, s) => `<c r="${'ABCDEFG'[s]}1" s="${s}"><v>20290</v></c>`);
    const expected = ['000020290', '02029-20290', '020.290', '20290', 20290, 20290, 20290];
    expect(await cellsOf(`<row r="1">${cells.join('')}</row>`, { formats })).toEqual([[1, ...expected]]);
    const others = '<row r="1"><c r="A1" s="0"><v>1.5</v></c><c r="B1" s="0"><v>-5</v></c></row>';
    expect(await cellsOf(others, { formats })).toEqual([[1, 1.5, -5]]);
  });

  test('flags its row where it is struck through and not empty', async () => {
    const fonts =
      '<fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font><x:font><x:strike val="1"/></x:font></fonts>';
    const xfs = [0, 1, 2, 3].map((font) => `<xf numFmtId="0" fontId="${font}"/>`).join('');
    const styles = `<styleSheet>${fonts}<cellXfs>${xfs}</cellXfs></styleSheet>`;
    const cellOf = (row: number, style: number, value = '<v>1</v>') =>
      `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}" s="${style}">${value}</c></row>`;
    const data = cellOf(1, 0) + cellOf(2, 1) + cellOf(3, 2) + cellOf(4, 3) + cellOf(5, 1, '') + cellOf(6, 1);
    const entries = (all: BuiltEntry[]) =>
      all.map((entry) => (entry.name === 'xl/styles.xml' ? { ...entry, data: styles } : entry));
    for (const chunkSize of [7, 100_000]) {
      const rows = await rowsIn(onDisk(buildXlsx({ sheets: [{ name: 'A', data }], entries })), { chunkSize });
      expect(rows.filter(({ struck }) => struck).map(({ number }) => number)).toEqual([2, 4, 6]);
      expect(rows.map(({ cells }) => cells[0])).toEqual(Array(6).fill(1));
    }
  });

  test('counts days from 1904 where the workbook does', async () => {
    const data = '<row r="1"><c r="A1" s="0"><v>29528</v></c></row>';
    expect(await cellsOf(data, { formats: [14], date1904: true })).toEqual([[1, '1984-11-04']]);
  });

  test('stands in its column even where cells before it or references are missing', async () => {
    const data = '<row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row><row><c><v>1</v></c></row>';
    expect(await cellsOf(data)).toEqual([
      [3, null, null, 3, 4],
      [4, 1],
    ]);
  });

  test('is composed where it was written decomposed', async () => {
    expect(await cellsOf(inlineRow(1, ['Hộ nghèo'.normalize('NFD')]))).toEqual([[1, 'Hộ nghèo']]);
  });

  test('far to the right is not read', async () => {
    expect(await cellsOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')).toEqual([
      [1, 1],
    ]);
  });

  test('reads with namespace prefixes, single quotes, CDATA and comments', async () => {
    const data =
      "<x:row r='1'><!-- <x:c r='A1'><x:v>9</x:v></x:c> --><x:c t='s' r='A1'><x:v>0</x:v></x:c><x:c r='B1' t='inlineStr'><x:is><x:t><![CDATA[a<b]]></x:t></x:is></x:c></x:row>";
    const strings = ['<x:si><x:t>Mã hộ</x:t></x:si>'];
    expect(await cellsOf(data, { prefix: 'x:', strings })).toEqual([[1, 'Mã hộ', 'a<b']]);
  });
});

describe('a workbook', () => {
  test('breaks no letter at the border of a chunk', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `Đặng Thị Ệ ${i} 😀`);
    const strings = texts.map((text) => `<si><t>${text}</t></si>`);
    const data = texts.map(
      (text, i) =>
        `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="B${i + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    );
    const rows = await cellsOf(data.join(''), { strings });
    expect(rows).toEqual(texts.map((text, i) => [i + 1, text, text]));
  });

  test('gives its sheets in the order of the tabs and says which are hidden', async () => {
    const sheets = [
      { name: 'Bìa', data: inlineRow(1, ['a']) },
      { name: 'Ẩn &amp; kín', data: inlineRow(1, ['b']), state: 'veryHidden' as const },
    ];
    const file = await openSurveyFile(onDisk(buildXlsx({ sheets })));
    await file.close();
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Bìa', false],
      ['Ẩn & kín', true],
    ]);
  });
});

const header = ['STT', 'Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'];
const listOf = (code: string) =>
  inlineRow(1, header) + inlineRow(2, ['1', code, 'Đặng Thị Nga', '1970', 'Nữ', 'Nà Pha', '3', '100', '0']);

const codesIn = async (book: BuiltBook) => {
  const { events } = await validated(onDisk(buildXlsx(book)));
  return events.flatMap((event) => (event.is === 'household' ? [event.checked.household.code] : []));
};

describe('the list of a workbook', () => {
  test('is the sheet whose header names most columns', async () => {
    const sheets = [
      { name: 'Tổng hợp', data: inlineRow(1, ['Thôn', 'Số hộ']) },
      { name: 'Biểu 1', data: listOf('B') },
    ];
    expect(await codesIn({ sheets })).toEqual(['B']);
  });

  test('is never a hidden sheet while a visible one has it', async () => {
    const sheets = [
      { name: 'Năm trước', data: listOf('A'), state: 'hidden' as const },
      { name: 'Năm nay', data: listOf('B') },
    ];
    expect(await codesIn({ sheets })).toEqual(['B']);
    expect(await codesIn({ sheets: [sheets[0]!, { name: 'Bìa', data: inlineRow(1, ['x']) }] })).toEqual([
      'A',
    ]);
  });

  test('is never the summary of a marked workbook', async () => {
    const sheets = [
      { name: 'Kết quả kiểm tra', data: listOf('A') },
      { name: 'Danh sách', data: listOf('B') },
    ];
    expect(await codesIn({ sheets })).toEqual(['B']);
  });
});
