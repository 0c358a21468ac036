import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siblings } from '../../../functions/files/mark/xml.ts';
import { buildXlsx } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';
import { marked, partsOf } from './marking.ts';
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

const active = /<f[\s/>]|<\/f>|\s(?:cm|vm)=|<oleObject|<extLst|<t[^>]*>[=+]/;

/** Every part of the marked workbook, each of which must be well formed. */
async function partsMarked(file: Buffer): Promise<Record<string, string>> {
  const parts = await partsOf((await marked(onDisk(file))).path);
  for (const xml of Object.values(parts))
    expect(siblings(xml.replace(/^<\?xml[^>]*\?>/, ''))).toHaveLength(1);
  return parts;
}

describe('a workbook made to mislead', () => {
  test('is marked without anything active, whatever stands among its rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wholeRow, anyRows), async (data) => {
        const book = { sheets: [{ name: 'A', data }], strings: ['<si><t>=1</t></si>'] };
        const parts = await partsMarked(buildXlsx(book));
        for (const [name, xml] of Object.entries(parts))
          if (name.startsWith('xl/worksheets/')) expect(xml).not.toMatch(active);
      }),
      { numRuns: 100 },
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
      { numRuns: 100, examples: [[['<si>', '</r>', '</si>']], [['<si>', '<r>', '</si>']]] },
    );
  });

  test('is marked, or answered with the summary, however its parts are damaged', async () => {
    const whole = await partsOf(onDisk(wardWorkbook()));
    const names = Object.keys(whole).filter((name) =>
      /^xl\/(?:styles|workbook|comments1|worksheets\/sheet1)/.test(name),
    );
    const damage = fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom('', '<', '>', '"', '</row>', '<f>1</f>', '&', 'x'),
      cut: fc.integer({ min: 0, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ name, at, put, cut }) => {
        const xml = whole[name]!;
        const from = Math.floor(at * xml.length);
        const parts = { ...whole, [name]: xml.slice(0, from) + put + xml.slice(from + cut) };
        const file = buildZip(Object.entries(parts).map(([each, data]) => ({ name: each, data })));
        expect(Object.keys(await partsMarked(file))).toContain('xl/worksheets/sheet1.xml');
      }),
      { numRuns: 100 },
    );
  });
});
