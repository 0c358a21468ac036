import { buildZip } from './build-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument';

const labels = [
  ...['Mã hộ', 'Họ và tên chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2'],
  'Ghi chú',
];

/** Shared strings: the labels, then what the rows say. */
const strings = [
  ...labels.map((label) => `<si><t>${label}</t></si>`),
  '<si><t>H-1</t></si>',
  '<si><r><rPr><b/><sz val="11"/><rFont val="Arial"/></rPr><t>Nông Văn </t></r><r><t>Thử</t></r></si>',
  '<si><t>05/06/1980</t></si>',
  '<si><t>Nam</t></si>',
  '<si><t>Bản Thử</t></si>',
  '<si><t>=HYPERLINK("http://example.invalid")</t></si>',
];

const shared = (name: string, index: number, style = 2) =>
  `<c r="${name}" s="${style}" t="s"><v>${index}</v></c>`;

/** `sex` is the XML of the cell D4. */
const rows = (sex: string) =>
  [
    `<row r="1" spans="1:9" ht="30" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>DANH SÁCH</t></is></c></row>`,
    `<row r="2" spans="1:9">${labels.map((_, i) => shared(`${'ABCDEFGHI'[i]}2`, i, 1)).join('')}</row>`,
    `<row r="4" spans="1:9" s="3" customFormat="1">${shared('A4', 9)}${shared('B4', 10)}${shared('C4', 11)}${sex}${shared('E4', 13)}<c r="F4" s="2"><f>1+2</f><v>3</v></c><c r="G4" s="2"><v>110</v></c><c r="H4" s="2" cm="1"><f t="array" ref="H4">10</f><v>10</v></c>${shared('I4', 14)}</row>`,
  ].join('');

const validation = (cells: string, list: string) =>
  `<dataValidation type="list" allowBlank="1" sqref="${cells}"><formula1>${list}</formula1></dataValidation>`;

const sheet = (sex: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:I4"/><sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C4" sqref="C4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="31" style="2" customWidth="1"/></cols><sheetData>${rows(sex)}</sheetData><sheetProtection sheet="0"/><autoFilter ref="A2:I4"/><mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells><conditionalFormatting sqref="H4"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="G4"><cfRule type="expression" dxfId="0" priority="2"><formula>WEBSERVICE("http://example.invalid")=1</formula></cfRule></conditionalFormatting><dataValidations count="3">${validation('D4:D9', '"Nam,Nữ"')}${validation('E4:E9', '[1]Danh!$A$1')}${validation('A4:A9', "cmd|'/c calc'!A1")}</dataValidations><hyperlinks><hyperlink ref="A4" r:id="rId1"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.2" right="0.2" top="0.3" bottom="0.3" header="0.1" footer="0.1"/><pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>Trang &amp;P</oddFooter></headerFooter><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><oleObjects><oleObject progId="Package" shapeId="1" r:id="rId6"/></oleObjects><tableParts count="1"><tablePart r:id="rId7"/></tableParts><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Thôn!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E4:E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst></worksheet>`;

const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment wrapText="1"/></xf><xf numFmtId="170" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const relations = (items: readonly (readonly [string, string, string?])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([type, target, mode], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = [
  ['xl/workbook.xml', `${types}.spreadsheetml.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${types}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${types}.spreadsheetml.worksheet+xml`],
  ['xl/styles.xml', `${types}.spreadsheetml.styles+xml`],
  ['xl/sharedStrings.xml', `${types}.spreadsheetml.sharedStrings+xml`],
  ['xl/comments1.xml', `${types}.spreadsheetml.comments+xml`],
];

const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="Danh sách" sheetId="4" r:id="rId1"/><sheet name="Thôn" sheetId="9" state="hidden" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId5"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Danh sách'!$A$1:$I$4</definedName><definedName name="Auto_Open">'Danh sách'!$A$1</definedName><definedName name="ngoai">[1]Danh!$A$1</definedName><definedName name="thon">Thôn!$A$1:$A$2</definedName></definedNames></workbook>`;

const villages = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Bản Thử</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>-</t></is></c></row></sheetData></worksheet>`;

const comments = `<comments xmlns="${main}"><authors><author>Ma Thị Người Viết</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>Hỏi lại trưởng thôn</t></r></text></comment></commentList></comments>`;

/** What is dropped: each has this word inside. */
export const activeWord = 'ACTIVE';
const active = [
  ...['xl/vbaProject.bin', 'xl/externalLinks/externalLink1.xml', 'xl/connections.xml', 'xl/calcChain.xml'],
  ...['xl/drawings/drawing1.xml', 'xl/embeddings/ole1.bin', 'xl/tables/table1.xml', 'customXml/item1.xml'],
  ...['docProps/core.xml', 'docProps/app.xml', 'xl/printerSettings/printerSettings1.bin'],
];

/**
 * A workbook as Excel shapes it, with a list of one household and all that a ward's workbook may carry. The cell of
 * the sex is missing unless `sex` gives its XML.
 */
export const wardWorkbook = (sex = ''): Buffer =>
  buildZip(
    Object.entries({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${contentTypes.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`,
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['externalLink', 'externalLinks/externalLink1.xml'],
      ]),
      'xl/worksheets/sheet1.xml': sheet(sex),
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['hyperlink', 'http://example.invalid/', 'External'],
        ['printerSettings', '../printerSettings/printerSettings1.bin'],
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['comments', '../comments1.xml'],
        ['oleObject', '../embeddings/ole1.bin'],
        ['table', '../tables/table1.xml'],
      ]),
      'xl/worksheets/sheet2.xml': villages,
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': `<sst xmlns="${main}" count="40" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
      'xl/comments1.xml': comments,
      'xl/drawings/vmlDrawing1.vml': '<xml/>',
      ...Object.fromEntries(active.map((name) => [name, activeWord])),
    }).map(([name, data]) => ({ name, data })),
  );
