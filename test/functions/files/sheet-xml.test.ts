import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../scale.ts';
import { type BuiltBook, buildXlsx } from './build-xlsx.ts';
import { onDisk, problemsOf, rowsIn } from './on-disk.ts';

const cellsOf = async (data: string, book: Partial<BuiltBook> = {}) => {
  const rows = await rowsIn(onDisk(buildXlsx({ sheets: [{ name: 'A', data }], ...book })));
  return rows.map(({ number, cells }) => [number, ...cells]);
};

describe('the XML of a sheet', () => {
  test('may hold what looks like markup in values, comments, CDATA and instructions', async () => {
    const data =
      '<!-- </sheetData> --><row note="a>b" r="1"><?x <c r="Z1"><v>9</v></c>?><c note=\'">"\' r="A1"><f>1&gt;0</f><v>1</v></c>' +
      '<c r="B1" t="str"><v><![CDATA[</v></c></row>]]></v></c><c r="C1" t="str"><v>a<!-- </c> -->b</v></c></row>';
    expect(await cellsOf(data)).toEqual([[1, 1, '</v></c></row>', 'ab']]);
  });

  test('may have spaces and attributes where it likes', async () => {
    const data =
      '\n <row\n spans="1:2" r = "2" >\n <c t="n" s="1" r="B2" >\n<v > 30990 </v ></c >\n</row >\n<row r="3"/><row r="4"></row>';
    expect(await cellsOf(data, { formats: [0, 14] })).toEqual([[2, null, '1984-11-04']]);
  });

  test('may have rows and cells out of their order', async () => {
    const data =
      '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect(await cellsOf(data)).toEqual([
      [5, 1, null, 3],
      [2, 2],
    ]);
  });

  test('may have dates as ISO 8601', async () => {
    const data =
      '<row r="1"><c r="A1" t="d"><v>1984-11-04</v></c><c r="B1" t="d"><v>1984-11-04T13:45:00Z</v></c></row>';
    expect(await cellsOf(data)).toEqual([[1, '1984-11-04', '1984-11-04']]);
  });

  test('may name strings that there are not, numbers that are none and columns beyond all', async () => {
    const data =
      '<row r="0"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>x</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v>4 hộ</v></c><c r="E1" t="b"/><c r="ZZZZ1"><v>5</v></c></row>';
    expect(await cellsOf(data)).toEqual([[1, '#REF!', '#REF!', '1e999', '4 hộ']]);
  });

  test('has the texts of its extensions apart', async () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v><extLst><ext><x:v>2</x:v><c r="B1"><v>3</v></c></ext></extLst></c><c r="B1" t="inlineStr"><is><t>a</t><rPh><t>b</t></rPh><r><t xml:space="preserve"> c</t></r></is></c></row>';
    expect(await cellsOf(data)).toEqual([[1, 1, 'a c']]);
  });

  test('is refused where it breaks off', async () => {
    const cut = [
      '<row r="1"><c r="A1"><v>1</v></c></row><!--',
      '<row r="1"><c r="A1"><v>1',
      '<row r="1"><c r="A1"><is><![CDATA[',
    ];
    for (const data of cut)
      expect(await problemsOf(buildXlsx({ sheets: [{ name: 'A', data }] }))).toEqual(['unreadable']);
  });
});

/** A cell in the spelling of nearly all programs, and in one that means the same. */
interface Spelled {
  readonly usual: string;
  readonly odd: string;
}

type Value = readonly [type: string, content: string];

const spelled = (ref: string, style: number, [type, value]: Value): Spelled => ({
  usual: `<c r="${ref}" s="${style}"${type ? ` t="${type}"` : ''}>${value}</c>`,
  odd: `<c  t='${type || 'n'}' s='${style}' r='${ref}' ><!---->${value.replace('>', '><!--v-->')}</c>`,
});

const text = fc.constantFrom(
  '',
  'x',
  'Nà Pha',
  'a &amp; b',
  '&#7879;',
  '_x0041_',
  'Hộ'.normalize('NFD'),
  'n'.repeat(90),
);
const number = fc.oneof(
  fc.nat().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom('', '007', '-1', '1E+3', '9'.repeat(20)),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  text.map((each) => ['inlineStr', `<is><t>${each}</t></is>`] as const),
  text.map((each) => ['inlineStr', `<is><t xml:space="preserve">${each}</t></is>`] as const),
  text.map((each) => ['str', `<v>${each}</v>`] as const),
  fc.nat(4).map((index) => ['s', `<v>${index}</v>`] as const),
  number.map((each) => ['', `<v>${each}</v>`] as const),
);

describe('a cell in the usual spelling', () => {
  test('is the same in any other', async () => {
    const columns = fc.uniqueArray(fc.constantFrom('A', 'B', 'Z', 'AA', 'AMJ', 'XFD'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        columns,
        fc.array(value, { minLength: 6, maxLength: 6 }),
        fc.nat(3),
        async (names, values, style) => {
          const cells = names.map((name, i) => spelled(`${name}1`, style, values[i]!));
          const book = {
            strings: ['a', 'b', 'c'].map((each) => `<si><t>${each}</t></si>`),
            formats: [0, 14, 'h:mm'],
          };
          // What follows keeps the usual cells far from the end, where they are left to the other reader.
          const row = (kind: keyof Spelled) =>
            `<row r="1">${cells.map((cell) => cell[kind]).join('')}</row>${'<row/>'.repeat(20)}`;
          expect(await cellsOf(row('usual'), book)).toEqual(await cellsOf(row('odd'), book));
        },
      ),
      cases(200),
    );
  });
});
