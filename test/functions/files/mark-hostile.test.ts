import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wellFormedRoot } from '../../../functions/files/xlsx/patch/well-formed.ts';
import { cases } from '../../scale.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import { asOthersRead, cellsOf, marked, partsOf } from './marking.ts';
import { onDisk } from './on-disk.ts';
import { wardWorkbook } from './ward-workbook.ts';

const pieces = [
  ...['<row r="1">', '<row r="2" s="9" customFormat="1">', '<row>', '</row>', '<row r="3"/>', '\n', ' '],
  ...[
    '<c r="A1">',
    '<c r="B1" t="s">',
    '<c r="C1" t="inlineStr">',
    '<c r="D1" t="str">',
    "<c r='E1'>",
    '</c>',
  ],
  ...['<c r="F1" cm="1" vm="1">', '<c>', '<c r="ZZZ9"/>', '<c r="A1" s="99999">'],
  ...['<v>1</v>', '<v>', '</v>', '<v>=1+1</v>', '<v>9</v>', '<is><t>=1</t></is>', '<is><t>', '</t></is>'],
  ...['<f>WEBSERVICE("x")</f>', '<f', '<f/>', '</f>', '<![CDATA[</c><f>1</f>]]>', '<!--', '-->', '<extLst>'],
  ...['<oleObject/>', '&#61;1', '&lt;f&gt;', '>', '"', "'", '<', '/>', 'x', '=cmd|x', '</sheetData><f>1</f>'],
];

/** Cells that are whole, each with something that must go. */
const cells = [
  ...[
    '<v>1</v>',
    '<f>1+1</f><v>2</v>',
    '<f t="shared" si="0"/><v>3</v>',
    '<is><t>=1</t></is>',
    '<v>=cmd|x</v>',
  ],
  ...[
    '<f>WEBSERVICE("x")</f>',
    '<v>0</v><extLst><ext uri="x"/></extLst>',
    '<is><r><t>+</t></r><r><t>1</t></r></is>',
    '',
  ],
];
const types = [
  '',
  ' t="s"',
  ' t="n"',
  ' t="str"',
  ' t="inlineStr"',
  ' t="e"',
  ' t="b"',
  ' cm="1"',
  ' vm="1" t="e"',
];

const wholeRow = fc
  .array(fc.tuple(fc.constantFrom(...types), fc.constantFrom(...cells)), { maxLength: 6 })
  .map((some) => some.map(([type, inside], i) => `<c r="${'ABCDEF'[i]}1"${type}>${inside}</c>`))
  .map((some) => `<row r="1">${some.join('')}</row>`);
const anyRows = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((some) => some.join(''));

/** The one formula among the pieces that may stay, at its place in a cell. */
const harmless = /(<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="\w+")?>)<f>1(?:\+1)?<\/f>/g;
const active = /<f[\s/>]|<\/f>|\s(?:cm|vm)=|<oleObject|<extLst|<t[^>]*>[=+]/;

/** Every part of the marked workbook, each of which must be well formed. */
async function partsMarked(file: Buffer): Promise<Record<string, string>> {
  const parts = await partsOf((await marked(onDisk(file))).path);
  for (const xml of Object.values(parts)) expect(() => wellFormedRoot(xml)).not.toThrow();
  return parts;
}

/** Every value of a file in order; undefined where a sheet is damaged so that none is sure. */
const valuesIn = (path: string): Promise<unknown[] | undefined> =>
  cellsOf(path).then(Object.values, () => undefined);

const zipped = (parts: Readonly<Record<string, string>>): Buffer =>
  buildZip(Object.entries(parts).map(([name, data]) => ({ name, data })));

describe('a workbook made to mislead', () => {
  test('is marked without anything active, whatever stands among its rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wholeRow, anyRows), async (data) => {
        const book = { sheets: [{ name: 'A', data }], strings: ['<si><t>=1</t></si>'] };
        const parts = await partsMarked(buildXlsx(book));
        for (const [name, xml] of Object.entries(parts))
          if (name.startsWith('xl/worksheets/')) expect(xml.replace(harmless, '$1')).not.toMatch(active);
      }),
      cases(100),
    );
  });

  test('is marked without text that runs, whatever its shared strings are', async () => {
    const items = [
      ...[
        '<si>',
        '</si>',
        '<si/>',
        '<t>',
        '</t>',
        '<t xml:space="preserve">',
        '<r>',
        '</r>',
        '<rPr><b/></rPr>',
      ],
      ...[
        '=1+1',
        '@x',
        'x',
        '&#61;1',
        '<rPh sb="0" eb="1"><t>=1</t></rPh>',
        '<oleObject/>',
        '<!-- -->',
        '</sst>',
      ],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...items), { maxLength: 12 }), async (some) => {
        const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
        const parts = await partsMarked(
          buildXlsx({ sheets: [{ name: 'A', data: cell }], strings: [some.join('')] }),
        );
        expect(parts['xl/sharedStrings.xml']).not.toMatch(/<si><t[^>]*>(?:[=@]|&#61;)|oleObject/);
      }),
      { ...cases(100), examples: [[['<si>', '</r>', '</si>']], [['<si>', '<r>', '</si>']]] },
    );
  });

  test('is marked with its values, or answered with the summary, however its parts are damaged', async () => {
    const whole = await partsOf(onDisk(wardWorkbook()));
    const names = Object.keys(whole).filter((name) =>
      /^xl\/(?:styles|workbook|sharedStrings|theme|comments1|_rels|worksheets\/sheet1)/.test(name),
    );
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom(
        ...['', '<', '>', '"', '</row>', '<f>1</f>', '&', 'x', '&#0;', '&nbsp;', ']]>', '<![CDATA[x]]>'],
        ...['<!-- -->', '<?p?>', '<t>', '</t>', ' a="1" a="2"', ' z:a="1"', '<z:b/>'],
      ),
      cut: fc.integer({ min: 0, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, put, cut }) => {
        const xml = whole[name]!;
        const from = Math.floor(at * xml.length);
        const file = zipped({ ...whole, [name]: xml.slice(0, from) + put + xml.slice(from + cut) });
        expect(Object.keys(await partsMarked(file))).toContain('xl/worksheets/sheet1.xml');
        const { checked, path } = await marked(onDisk(file));
        if (checked.totals.fileRejected) return;
        expect(await valuesIn(path)).toEqual(await valuesIn(onDisk(file)));
      }),
      cases(100),
    );
  });
});

describe('a workbook that refers to what it does not have', () => {
  const header = inlineRow(1, ['Họ và tên chủ hộ', 'Thôn']);
  const bookOf = (cell: string, without = ''): string =>
    onDisk(
      buildXlsx({
        sheets: [{ name: 'A', data: `${header}<row r="2">${cell}</row>` }],
        strings: ['<si><t>Bản</t></si>'],
        entries: (entries) => entries.filter(({ name }) => name !== without),
      }),
    );

  test.each([
    '<c r="A2" t="s"><v>1</v></c>',
    '<c r="A2" t="s"><v>0012</v></c>',
    "<c r='A2' t='s'><v>3</v></c>",
    '<c t="s" r="A2"><v>4</v></c>',
  ])('shows none of the words of the summary in place of the text of %s', async (xml) => {
    expect(await cellsOf((await marked(bookOf(xml))).path)).toMatchObject({ 'A!2,0': '#REF!' });
  });

  test.each(['1', '2', '7'])('shows no mark in place of its style %s', async (style) => {
    const { path } = await marked(bookOf(`<c r="A2" s="${style}"><v>5</v></c>`));
    const { sheets } = await asOthersRead(path, { readStyles: true });
    expect(sheets[1]!.cells?.get('1,0')?.style?.fill).toBeUndefined();
  });

  test('shows numbers as they are where it has no styles', async () => {
    const path = bookOf('<c r="A2" s="1"><v>5</v></c>', 'xl/styles.xml');
    expect(await cellsOf((await marked(path)).path)).toMatchObject({ 'A!2,0': 5 });
  });
});

describe('text that is written oddly', () => {
  test.each([
    '<si><t><![CDATA[Bản Thử]]></t></si>',
    '<si><t>Bản<!-- --> Thử</t></si>',
    '<si><t >Bản Thử</t ></si>',
    '<si><r><t>Bản </t></r><r><t>Thử</t></r></si>',
  ])('is in the marked workbook: %s', async (item) => {
    const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const { path } = await marked(onDisk(buildXlsx({ sheets: [{ name: 'A', data }], strings: [item] })));
    expect(await cellsOf(path)).toEqual({ 'A!1,0': 'Bản Thử' });
  });
});
