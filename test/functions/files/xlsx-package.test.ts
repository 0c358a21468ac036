import { describe, expect, test } from 'vitest';
import { type BuiltBook, buildXlsx, inlineRow } from './build-xlsx.ts';
import type { BuiltEntry } from './build-zip.ts';
import { onDisk, problemsOf, rowsIn } from './on-disk.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const cells = ['Hộ nghèo', 'Ệ'];
const strings = ['<si><t>Nà Pha</t></si>'];
const data = `${inlineRow(1, cells)}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>30990</v></c></row>`;
const expected = [cells, ['Nà Pha', '1984-11-04']];

const book = (entries: NonNullable<BuiltBook['entries']>): Buffer =>
  buildXlsx({ sheets: [{ name: 'A', data }], strings, formats: [0, 14], entries });

const each = (change: (entry: BuiltEntry) => Partial<BuiltEntry>) =>
  book((entries) => entries.map((entry) => ({ ...entry, ...change(entry) })));

const rename = (name: string): string => name.replace(/^xl\//, 'XL\\').replace('sheet1', 'Sheet1');

describe('the ZIP file of a workbook', () => {
  test.each([
    ['is of the 64-bit kind', each(() => ({ zip64: true }))],
    ['has sizes after the data', each(() => ({ descriptor: true }))],
    ['compresses nothing', each(() => ({ stored: true }))],
    ['has its entries in another order', book((entries) => entries.toReversed())],
    ['names them with backslashes and capitals', each(({ name }) => ({ name: rename(name) }))],
    [
      'ends in a comment',
      commented(
        book((entries) => entries),
        'PK\x05\x06'.repeat(2),
      ),
    ],
  ])('reads where it %s', async (_, content) => {
    const rows = await rowsIn(onDisk(content));
    expect(rows.map((row) => row.cells)).toEqual(expected);
  });

  test.each([
    [
      'has two entries of the same bytes',
      book(([first, ...others]) => [
        first!,
        ...others.map((entry) => ({ ...entry, zip64: true })),
        { name: 'again', data: '', zip64: true, declared: { offset: 0n } },
      ]),
      'unreadable',
    ],
    ['names two entries alike', book((entries) => [...entries, entries.at(-1)!]), 'unreadable'],
    [
      'has an entry beyond any file',
      each(() => ({ zip64: true, declared: { offset: 2n ** 63n } })),
      'truncated',
    ],
    ['says that more comes out than does', each(() => ({ declared: { inflated: 9_999 } })), 'truncated'],
    ['says that less comes out than does', each(() => ({ declared: { inflated: 9 } })), 'truncated'],
  ])('is refused where it %s', async (_, content, problem) => {
    expect(await problemsOf(content)).toEqual([problem]);
  });
});

/** The same file with a comment behind it, which its end record counts. */
function commented(content: Buffer, comment: string): Buffer {
  const whole = Buffer.concat([content, Buffer.from(comment, 'latin1')]);
  whole.writeUInt16LE(comment.length, content.length - 2);
  return whole;
}

describe('the parts of a workbook', () => {
  const recoded = (encode: (xml: string) => Buffer) =>
    each(({ data: xml }) => ({ data: encode(String(xml)) }));

  test.each([
    ['UTF-8 with a byte order mark', recoded((xml) => Buffer.from(`\ufeff${xml}`))],
    ['UTF-16', recoded((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le'))],
    ['UTF-16 of the other order', recoded((xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16())],
    ['UTF-16 without a byte order mark', recoded((xml) => Buffer.from(xml, 'utf16le'))],
  ])('read in %s', async (_, content) => {
    for (const chunkSize of [1, 64 * 1024])
      expect((await rowsIn(onDisk(content), { chunkSize })).map((row) => row.cells)).toEqual(expected);
  });

  test('leave out charts and tabs that lead nowhere', async () => {
    const changed = book((entries) =>
      entries.map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? {
              ...entry,
              data: String(entry.data).replace(
                '<sheets>',
                '<sheets><sheet name="Biểu đồ > 1" sheetId="8" r:id="rId3"/><!-- <sheet name="x" r:id="rId1"/> --><sheet name="y" r:id="rId9"/>',
              ),
            }
          : entry,
      ),
    );
    expect((await rowsIn(onDisk(changed))).map((row) => row.cells)).toEqual(expected);
  });

  test('may leave a format to the style above, and mean something else by its number elsewhere', async () => {
    const styles =
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd&quot;/&quot;mm"/></numFmts>` +
      '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf xfId="1"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="170" formatCode="0.0"/></dxf></dxfs></styleSheet>';
    const changed = each(({ name, data: xml }) => ({ data: name === 'xl/styles.xml' ? styles : xml }));
    expect((await rowsIn(onDisk(changed))).map((row) => row.cells)).toEqual(expected);
  });
});
