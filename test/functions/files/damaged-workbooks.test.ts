import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isError } from '../../../shared/batch/findings/findings.ts';
import { cases } from '../../scale.ts';
import { type BuiltBook, buildXlsx, inlineRow } from './build-xlsx.ts';
import { onDisk, validated } from './on-disk.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const workbooks = readdirSync(corpus)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => readFileSync(new URL(name, corpus)));

/** Whatever the bytes are, reading ends, and says what is wrong where it rejects anything. */
async function ends(content: Uint8Array, chunkSize = 64 * 1024): Promise<void> {
  const { findings, totals } = await validated(onDisk(content), { chunkSize });
  expect(findings.some(({ code }) => isError(code))).toBe(totals.fileRejected || totals.rejected > 0);
}

/** Changes of a text, by places given as shares of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.constantFrom(
  ...[
    '<row r="2">',
    '<row/>',
    '</row>',
    '<c r="A1" t="s">',
    '<c',
    '<c r="" s="99"><v>1</v></c>',
    '</c>',
    '<v>',
  ],
  ...[
    '</v>',
    '<is><t>',
    '</si>',
    '</sheetData>',
    '</sst>',
    '<extLst>',
    '<rPh>',
    '>',
    '"',
    "'",
    '=',
    'x',
    '&amp;',
  ],
  ...[
    '&#0;',
    '&#xD800;',
    '&#99999999;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<',
    '\0',
    '\ufffe',
    ' r="1"',
  ],
);
const damage = fc.oneof(
  fc.record({ is: fc.constant('cut' as const), from: share, to: share }),
  fc.record({ is: fc.constant('repeat' as const), from: share, to: share }),
  fc.record({ is: fc.constant('insert' as const), from: share, text: piece }),
);
type Damage = typeof damage extends fc.Arbitrary<infer Each> ? Each : never;

function damaged(text: string, change: Damage): string {
  const at = (place: number) => Math.floor(place * text.length);
  const from = at(change.from);
  if (change.is === 'insert') return text.slice(0, from) + change.text + text.slice(from);
  const [start, end] = [Math.min(from, at(change.to)), Math.max(from, at(change.to))];
  return change.is === 'cut'
    ? text.slice(0, start) + text.slice(end)
    : text.slice(0, end) + text.slice(start);
}

const header = ['STT', 'Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'];
const household = ['1', 'H1', 'Đặng Thị Ệ', '1970', 'Nữ', 'Nà Pha', '3', '100', '0'];
const good: BuiltBook = {
  sheets: [
    {
      name: 'A',
      data: `${inlineRow(1, header)}${inlineRow(2, household)}<row r="3"><c r="A3" t="s"><v>0</v></c></row>`,
    },
    { name: 'B', data: inlineRow(1, ['Bìa']), state: 'hidden' },
  ],
  strings: ['<si><t>Nà Pha</t></si>', '<si><r><t>Hộ </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'],
  formats: [0, 14, 'dd/mm/yyyy'],
};

describe('a damaged workbook ends in findings', () => {
  test('where bytes of it were changed', async () => {
    const change = fc.tuple(share, fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...workbooks),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (from, changes) => {
          const bytes = Buffer.from(from);
          for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
          await ends(bytes);
        },
      ),
      cases(300),
    );
  });

  test('where it was cut short, or its directory points elsewhere', async () => {
    const number = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0xffffffff, 0x7fffffff));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...workbooks),
        share,
        number,
        fc.boolean(),
        async (from, place, value, cut) => {
          const bytes = Buffer.from(from);
          const directory = bytes.lastIndexOf('PK\x01\x02', bytes.indexOf('PK\x05\x06'));
          bytes.writeUInt32LE(value, directory + Math.floor(place * (bytes.length - directory - 4)));
          await ends(cut ? bytes.subarray(0, place * bytes.length) : bytes);
        },
      ),
      cases(200),
    );
  });

  test('where the XML of any part was cut, repeated or broken into', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(99), damage), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(29, 64 * 1024),
        async (changes, chunkSize) => {
          const change: BuiltBook['entries'] = (entries) =>
            entries.map((entry, i) => ({
              ...entry,
              data: changes
                .filter(([part]) => part % entries.length === i)
                .reduce((text, [, each]) => damaged(text, each), String(entry.data)),
            }));
          await ends(buildXlsx({ ...good, entries: change }), chunkSize);
        },
      ),
      cases(600),
    );
  });
});
