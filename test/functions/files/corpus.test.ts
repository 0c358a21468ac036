import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OpenOptions } from '../../../functions/files/open.ts';
import { describeFinding } from '../../../shared/batch/findings/describe-finding.ts';
import { rowsIn, validated } from './on-disk.ts';

const folder = new URL('../../corpus/', import.meta.url);
const pathOf = (file: string): string => new URL(file, folder).pathname;

/** The list that every file holds which can be read. */
const list = [
  ['STT', 'Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'],
  ['1', 'H1', 'Đặng Thị Ánh', '24/05/1958', 'Nữ', 'Nà Pha', '2', '100', '0'],
  ['2', 'H2', 'Nông Văn Cò', '1961', 'Nam', 'Tổng Khắt', '1', '130', '20'],
  ['3', 'H3', 'Hà Bé', '07/11/1979', 'Nữ', 'Phố Mới', '4', '180', '30'],
];

/** Files that hold the list: the number of its header's row, and the notes beside it. */
const readable: Readonly<Record<string, { readonly row?: number; readonly notes?: readonly string[] }>> = {
  'utf8.csv': {},
  'utf8-bom.csv': {},
  'utf8-nfd.csv': {},
  'utf16le.csv': {},
  'utf16le-bom.csv': {},
  'utf16be.csv': {},
  'utf16be-bom.csv': {},
  'cp1258.csv': {},
  'cp1258-composed.csv': {},
  'comma.csv': {},
  'tabs.csv': {},
  'sep-hint.csv': {},
  'cr-only.csv': {},
  'mixed-newlines.csv': {},
  'no-last-newline.csv': {},
  'end-of-file-mark.csv': {},
  'trailing-delimiters.csv': {},
  'all-quoted.csv': {},
  'blank-lines.csv': { row: 3 },
  'title-commas.csv': { row: 4 },
  'commas-in-cells.csv': { notes: Array(3).fill('a, b, c, d, e, f, g, h, i, j, k') },
  'quotes.csv': { notes: ['nói "có", rồi\r\nđi; về', '5" ống', 'xy'] },
  'formulas.csv': { notes: ['=1+1', '@SUM(A1)', "+cmd|' /C calc'!A0"] },
  'odd-letters.csv': { notes: ['😀 𠀀 ẹ́', '\u200bA\u00a0B\ufeff', 'A\u2028B\u0085C\u000c'] },
};

/** Files in an old font: asked about, and read once that is confirmed. */
const oldFonts = {
  'tcvn3.csv': 'tcvn3',
  'vni.csv': 'vni',
  'tcvn3-column.csv': 'tcvn3',
  'tcvn3-rows.csv': 'tcvn3',
} as const;

/** Files that are refused: the code or problem, and the row where there is one. */
const refused: Readonly<Record<string, readonly [string, number?]>> = {
  'unclosed-quote.csv': ['openQuote', 3],
  'lone-quote.csv': ['openQuote', 5],
  'nul.csv': ['nulBytes', 3],
  'control.csv': ['nulBytes', 3],
  'utf16-odd.csv': ['truncated', 4],
  'utf16-nul.csv': ['nulBytes', 4],
  'utf8-broken.csv': ['brokenUtf8', 3],
  'utf8-cut.csv': ['brokenUtf8', 3],
  'utf8-and-cp1258.csv': ['brokenUtf8', 3],
  'empty.csv': ['E004'],
  'bom-only.csv': ['E004'],
  'blank.csv': ['E004'],
  'header-only.csv': ['E004'],
  'no-header.csv': ['E101'],
  'pipes.csv': ['E101'],
  'same-column-twice.csv': ['E103', 1],
  'web-page.csv': ['webPage'],
  'rich-text.csv': ['notATable'],
  'pdf.csv': ['notATable'],
  'png.csv': ['notATable'],
  'gzip.csv': ['notATable'],
  'old-xls.csv': ['oldXls'],
  'zeros.csv': ['notATable'],
};

async function expectList(file: string, options: OpenOptions = {}) {
  const { row: first = 1, notes } = readable[file] ?? {};
  const rows = (await rowsIn(pathOf(file), options)).filter(({ cells }) => cells.length >= 9);
  expect(rows[0]!.number).toBe(first);
  expect(rows.map(({ cells }) => cells.slice(0, 9))).toEqual(list);
  const nine = rows.slice(1).map(({ cells }) => cells[9]);
  expect(nine.map((cell) => cell ?? undefined)).toEqual(notes ?? nine.map(() => undefined));
  const { findings, totals } = await validated(pathOf(file), options);
  expect(findings).toEqual([]);
  expect(totals).toMatchObject({ rows: 3, households: 3, accepted: 3, people: 7, fileRejected: false });
}

describe('of the text files of the corpus', () => {
  test('each has its line here', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(files.toSorted()).toEqual([readable, oldFonts, refused].flatMap(Object.keys).toSorted());
  });

  test.each(Object.keys(readable))('%s holds the list', async (file) => {
    await expectList(file);
  });

  test.each(Object.entries(oldFonts))('%s is asked about and then holds the list', async (file, encoding) => {
    const { findings, totals } = await validated(pathOf(file));
    expect(findings).toMatchObject([{ code: 'E003', params: { encoding } }]);
    expect(totals.fileRejected).toBe(true);
    await expectList(file, { encoding });
  });

  test.each(Object.entries(refused))('%s is refused in its own words', async (file, [problem, row]) => {
    const { findings, totals } = await validated(pathOf(file));
    const [first] = findings.filter(({ code }) => code.startsWith('E'));
    expect(first!.params?.problem ?? first!.code).toBe(problem);
    expect(first!.row).toBe(row);
    expect(totals).toMatchObject({ fileRejected: true, rows: 0, accepted: 0 });
    const { message, messageEn } = describeFinding(first!);
    if (row !== undefined && first!.code === 'E001' && problem !== 'truncated')
      for (const said of [message, messageEn]) expect(said).toContain(`${row}`);
  });
});
