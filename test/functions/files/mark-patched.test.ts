import { describe, expect, test } from 'vitest';
import { openStyles } from '../../../functions/files/xlsx/patch/styles.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import { asOthersRead, cellsOf, marked, partsOf } from './marking.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';
import { activeWord, wardWorkbook } from './ward-workbook.ts';

const female = '<c r="D4" s="2" t="inlineStr"><is><t>Nữ</t></is></c>';
const wrong = '<c r="D4" s="2" t="inlineStr"><is><t>nũ</t></is></c>';

const markedParts = async (sex?: string) => partsOf((await marked(onDisk(wardWorkbook(sex)))).path);
const listOf = (parts: Record<string, string>): string => parts['xl/worksheets/sheet2.xml']!;

/** Parts as a workbook again. */
const zipOf = (parts: Record<string, string>): Buffer =>
  buildZip(Object.entries(parts).map(([name, data]) => ({ name, data })));

describe("a ward's own workbook, marked", () => {
  test('keeps widths, panes, merges, filters, drop-downs, conditional formats and print setup', async () => {
    const list = listOf(await markedParts());
    for (const kept of [
      '<tabColor rgb="FF00B050"/>',
      'zoomScale="85"',
      '<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>',
      '<cols><col min="2" max="2" width="31" style="2" customWidth="1"/></cols>',
      'ht="30" customHeight="1"',
      '<autoFilter ref="A2:I4"/>',
      '<mergeCell ref="A1:I1"/>',
      '<formula>100</formula>',
      '<formula1>"Nam,Nữ"</formula1>',
      '<xm:f>Thôn!$A$1:$A$2</xm:f>',
      '<printOptions gridLines="1"/>',
      '<pageSetup paperSize="9" orientation="landscape"/>',
      'Trang &amp;P',
    ])
      expect(list).toContain(kept);
  });

  test('names its elements in the order that Excel wants', async () => {
    const names = [...listOf(await markedParts()).matchAll(/<(\w+)[\s/>]/g)].map(([, name]) => name!);
    const order = [
      ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
      ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'printOptions', 'pageMargins'],
      ...['pageSetup', 'headerFooter', 'legacyDrawing', 'extLst'],
    ];
    expect(names.filter((name) => order.includes(name))).toEqual(order);
  });

  test('has nothing left that runs or reaches outside', async () => {
    const parts = await markedParts();
    const all = Object.values(parts).join('\n');
    expect(all).not.toContain(activeWord);
    expect(all).not.toMatch(/WEBSERVICE|\[1\]|calc'|TargetMode|example\.invalid\/|Người Viết/);
    expect(all).not.toMatch(/oleObject|tablePart|<drawing|sparkline|Auto_Open|externalReference/);
    expect(parts['xl/sharedStrings.xml']).toContain(">'=HYPERLINK(");
    expect(Object.keys(parts).filter((name) => !/\.(xml|rels|vml)$/.test(name))).toEqual([]);
  });

  test('keeps harmless formulas with what they gave, and names of ranges with the places of their sheets', async () => {
    const parts = await markedParts();
    expect(listOf(parts)).toContain(
      '<c r="F4" s="2"><f>1+2</f><v>3</v></c><c r="G4" s="2"><v>110</v></c><c r="H4" s="2"><f t="array" ref="H4">10</f><v>10</v></c>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="1">'Danh sách'!$A$1:$I$4</definedName><definedName name="thon">`,
    );
  });

  test('has the summary open before the other tabs, and a hidden sheet hidden', async () => {
    const { path } = await marked(onDisk(wardWorkbook()));
    const { sheets } = await asOthersRead(path);
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['Kết quả kiểm tra', false],
      ['Danh sách', false],
      ['Thôn', true],
    ]);
    expect(listOf(await partsOf(path))).not.toContain('tabSelected');
  });

  test('puts a cell that is missing into its place, in the look of its row', async () => {
    const { path } = await marked(onDisk(wardWorkbook()));
    const { sheets } = await asOthersRead(path, { readStyles: true });
    const cell = sheets[1]!.cells!.get('3,3')!;
    expect(cell.style).toMatchObject({
      fill: { fgColor: { rgb: expect.stringContaining('FFC7CE') } },
      numFmt: '@',
    });
    expect(listOf(await partsOf(path))).toMatch(/<c r="C4"[^>]*>.*?<c r="D4" s="\d+"\/><c r="E4"/);
  });

  test('keeps all of a wrong cell but its fill', async () => {
    const { path } = await marked(onDisk(wardWorkbook(wrong)));
    const cell = (await asOthersRead(path, { readStyles: true })).sheets[1]!.cells!.get('3,3')!;
    expect(cell.style).toMatchObject({ numFmt: '0.0', font: { name: 'Times New Roman', bold: true } });
    expect(cell.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFC7CE') } });
    expect(cell.value).toBe('nũ');
  });

  test('keeps what somebody wrote about other cells, without the name', async () => {
    const parts = await markedParts();
    expect(parts['xl/comments2.xml']).toMatch(
      /<comment ref="D4" authorId="0">[\s\S]*<comment ref="B4" authorId="1"><text><t[^>]*>Hỏi lại trưởng thôn</,
    );
    expect(parts['xl/drawings/vmlDrawing2.vml']!.match(/<x:Row>3<\/x:Row>/g)).toHaveLength(2);
  });

  test('has the cells that it had', async () => {
    const file = onDisk(wardWorkbook(female));
    expect(await cellsOf((await marked(file)).path)).toEqual(await cellsOf(file));
  });
});

describe('a workbook that is marked again', () => {
  test('without a change is the same to the last byte of every part, but for what the first marking left out', async () => {
    const first = await marked(onDisk(wardWorkbook(wrong)));
    const second = await marked(first.path);
    const third = await marked(second.path);
    const summary = 'xl/worksheets/sheet1.xml';
    const { [summary]: _, ...others } = await partsOf(first.path);
    expect(await partsOf(second.path)).toMatchObject(others);
    expect(await partsOf(third.path)).toEqual(await partsOf(second.path));
  });

  test('has no mark left where the cell was mended, and the fill that it had', async () => {
    const { path } = await marked(onDisk(wardWorkbook(wrong)));
    const parts = await partsOf(path);
    const mended = listOf(parts).replace('nũ', 'Nữ');
    expect(mended).not.toBe(listOf(parts));
    const file = onDisk(zipOf({ ...parts, 'xl/worksheets/sheet2.xml': mended }));
    const again = await marked(file);
    expect(again.checked.findings).toEqual([]);
    const sheet = (await asOthersRead(again.path, { readStyles: true })).sheets[1]!;
    expect(sheet.cells!.get('3,3')!.style?.fill).toMatchObject({
      fgColor: { rgb: expect.stringContaining('D9E1F2') },
    });
    expect(sheet.cells!.get('3,3')!.comment).toBeUndefined();
    expect(sheet.cells!.get('3,1')!.comment?.text).toBe('Hỏi lại trưởng thôn');
  });

  test('says again under our words what somebody wrote about a wrong cell', async () => {
    const parts = await markedParts(wrong);
    const asked = parts['xl/comments2.xml']!.replace('ref="B4"', 'ref="D5"').replace('Hỏi lại', 'Đã hỏi');
    const file = onDisk(
      zipOf({
        ...parts,
        'xl/comments2.xml': asked.replace('ref="D4"', 'ref="B4"').replace('ref="D5"', 'ref="D4"'),
      }),
    );
    const first = await marked(file);
    const second = await marked(first.path);
    const said = (await partsOf(second.path))['xl/comments2.xml']!;
    expect(said).toMatch(
      /ref="D4" authorId="0"><text><t[^>]*>E208: [^<]*\nCách sửa: [^<]*\n\n— — —\n\nĐã hỏi trưởng thôn</,
    );
    expect(said.match(/<comment /g)).toHaveLength(1);
  });
});

describe('a workbook that is written oddly', () => {
  const evil = ['=1+1', '@SUM(A1)'];
  const list = ['Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2'];
  const household = ['a', 'Ma Văn Thử', '1980', 'nũ', 'Bản Thử', '1', '130', '0'];
  const data = [inlineRow(1, evil), inlineRow(2, list), inlineRow(3, household)].join('');

  test.each([
    ['with a prefix', { prefix: 'x:', data: data.replaceAll(/<(\/?)(row|c|is|t)(?=[\s>])/g, '<$1x:$2') }],
    ['with comments between rows', { data: data.replaceAll('</row>', '</row><!-- -->') }],
    ['with CDATA', { data: data.replace('<t>nũ</t>', '<t><![CDATA[nũ]]></t>') }],
    ['without references', { data: data.replaceAll(/ r="\w+"/g, '') }],
  ])('%s keeps its rows and gets its marks', async (_, { data: rows, ...book }) => {
    const file = onDisk(buildXlsx({ sheets: [{ name: 'Danh sách', data: rows }], ...book }));
    const { checked, path } = await marked(file);
    expect(checked.findings).toContainEqual(expect.objectContaining({ code: 'E208', value: 'nũ' }));
    const texts = (await rowsIn(path, {}, 1)).flatMap(({ cells }) => cells);
    expect(texts).toEqual(expect.arrayContaining([...household, ...evil.map((text) => `'${text}`)]));
    expect((await partsOf(path))['xl/comments2.xml']).toContain('E208: ');
    expect((await validated(path)).findings.map(({ code }) => code)).toEqual(
      checked.findings.map(({ code }) => code),
    );
  });

  test('with rows out of order keeps them all', async () => {
    const rows = [inlineRow(2, list), inlineRow(3, household), inlineRow(1, evil)].join('');
    const { path } = await marked(onDisk(buildXlsx({ sheets: [{ name: 'Danh sách', data: rows }] })));
    expect((await rowsIn(path, {}, 1)).map(({ number }) => number)).toEqual([2, 3, 4]);
    expect((await partsOf(path))['xl/comments2.xml']).toContain('ref="D3"');
  });

  test.each([' Danh sách ', "Tổ 'Hòa' 1"])('keeps the name %j of its tab, and its widths', async (name) => {
    const parts = await partsOf(onDisk(wardWorkbook(wrong)));
    const workbook = parts['xl/workbook.xml']!.replace('name="Danh sách"', `name="${name}"`);
    const { path } = await marked(onDisk(zipOf({ ...parts, 'xl/workbook.xml': workbook })));
    expect((await asOthersRead(path)).sheets[1]!.name).toBe(name);
    expect(listOf(await partsOf(path))).toContain('<col min="2" max="2" width="31"');
  });

  test('gives no two styles that remember a fill one name, whichever a spreadsheet left', async () => {
    const given = (await markedParts(wrong))['xl/styles.xml']!.replace('"rasoat 1"', '"rasoat 2"');
    const styles = openStyles(given);
    styles.marked(0, 'error');
    const names = [...styles.xml().matchAll(/<cellStyle name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Normal', 'rasoat 2', 'rasoat 3']);
  });

  test.each(['<f>WEBSERVICE("x")</f>', '<f>1+1</f><v>#SPILL!</v>'])(
    'says as text what older programs do not know as an error: %s',
    async (content) => {
      const type = content.includes('<v>') ? ' t="e"' : '';
      const list = listOf(await markedParts(`<c r="D4" s="3"${type}>${content}</c>`));
      expect(list).toMatch(
        /<c r="D4" s="\d+" t="inlineStr"><is><t xml:space="preserve">#(?:CALC|SPILL)!<\/t>/,
      );
    },
  );

  test('leaves a formula without a result to the program that calculates it', async () => {
    const parts = await markedParts('<c r="D4" s="3"><f>LEFT("Nam",3)</f></c>');
    expect(listOf(parts)).toMatch(/<c r="D4" s="\d+"><f>LEFT\("Nam",3\)<\/f><\/c>/);
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});
