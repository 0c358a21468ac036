import { describe, expect, test } from 'vitest';
import { csvScanner } from '../../../functions/files/text/csv-scanner.ts';
import { isHarmless } from '../../../functions/files/xlsx/patch/formula.ts';
import { requireWellFormed } from '../../../functions/files/xlsx/patch/well-formed.ts';
import { elements, siblings } from '../../../functions/files/xlsx/xml.ts';
import { growth, linear } from '../../growth.ts';
import { buildXlsx, inlineRow } from './build-xlsx.ts';
import { marked } from './marking.ts';
import { onDisk, validated } from './on-disk.ts';

type Texts = (length: number) => string;

const repeated =
  (unit: string, head = '', tail = ''): Texts =>
  (length) =>
    head + unit.repeat(Math.ceil(length / unit.length)) + tail;

const marks = repeated('\u0301\u0323', 'a');

/** Work that may refuse the text: how soon it does is what is measured. */
const tried = (work: (text: string) => unknown) => (text: string) => {
  try {
    work(text);
  } catch (error) {
    if (!(error instanceof Error) || !/^(?:UnpatchableWorkbook|Error)$/.test(error.name)) throw error;
  }
};

const nested: Texts = (length) => {
  const depth = Math.ceil(length / 30);
  const starts = Array.from({ length: depth }, (_, i) => `<a xmlns:p${i}="u">`);
  return starts.join('') + '</a>'.repeat(depth);
};

const pieces: readonly (readonly [string, number, Texts, (text: string) => unknown])[] = [
  ['quotes in a formula', 8_000, repeated("'"), (text) => isHarmless(text, new Set())],
  ['a formula of one long name', 8_000, repeated('a'), (text) => isHarmless(text, new Set())],
  ['blanks after a name in a formula', 8_000, repeated(' ', 'a'), (text) => isHarmless(text, new Set())],
  ['prefixes declared inside one another', 30_000, nested, tried(requireWellFormed)],
  ['attributes of one element', 30_000, repeated(' a="1"', '<a', '/>'), tried(requireWellFormed)],
  ['an attribute that does not end', 30_000, repeated(` a='"'`, '<a', ' b="'), tried(siblings)],
  ['attributes of a sheet', 30_000, repeated(' a="1"', '<sheet', '/>'), (text) => elements(text, 'sheet')],
  ['sheets that do not end', 30_000, repeated(`<sheet a='"'`), (text) => elements(text, 'sheet')],
  ['blanks between attributes', 30_000, repeated(' ', '<sheet a', '=">'), (text) => elements(text, 'sheet')],
];

describe('time grows with the length of', () => {
  test.each(pieces)('%s', async (_, length, textOf, work) => {
    expect(await growth(textOf, work, length)).toBeLessThan(linear);
  });
});

/** Reads a text as CSV in pieces, as a file is read. */
function scan(text: string): void {
  const scanner = csvScanner(',', true);
  for (let at = 0; at < text.length; at += 4_096) scanner.push(text.slice(at, at + 4_096));
}

describe('time grows with the length of a CSV row with', () => {
  test.each([
    ['doubled quotes', repeated('""', '"')],
    ['line breaks in a cell', repeated('\n', '"')],
    ['cells of line breaks', repeated('"\n",')],
    ['doubled quotes and line breaks', repeated('""\n', '"')],
    ['delimiters', repeated(',')],
  ])('%s', async (_, textOf) => {
    expect(await growth(textOf, scan, 100_000)).toBeLessThan(linear);
  });
});

const header = ['Mã hộ', 'Họ và tên chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Số nhân khẩu', 'B1', 'B2'];

/** A list with a row that has a text in every cell, and rows that have it alone, as the row of a group has. */
function listOf(text: string): string {
  const lone = ['', ',', ',,,,'].map((before) => before + text);
  return [header.join(','), header.map(() => text).join(','), ...lone, ''].join('\n');
}

const worstCells: readonly (readonly [string, Texts])[] = [
  ['combining marks', marks],
  ['blanks', repeated(' \u00a0', 'a', 'b')],
  ['hyphens', repeated('-', 'a')],
  ['digits', repeated('1', '', ' x')],
  ['numbers', repeated('123.')],
  ['wards', repeated(' - xã ', 'a')],
  ['letters of an old font', repeated('\u00f5')],
];

describe('time grows with the length of a cell of', () => {
  test.each(worstCells)('%s, in every column of a list', async (_, textOf) => {
    const work = (text: string) => validated(onDisk(listOf(text)));
    expect(await growth(textOf, work, 6_000)).toBeLessThan(linear);
  });

  test('combining marks, in a workbook that is read and marked', async () => {
    const work = async (text: string) => {
      const data = inlineRow(1, header) + inlineRow(2, ['H-1', text, text]);
      await marked(
        onDisk(
          buildXlsx({ sheets: [{ name: text.slice(0, 9), data }], strings: [`<si><t>${text}</t></si>`] }),
        ),
      );
    };
    expect(await growth(marks, work, 8_000)).toBeLessThan(linear);
  });

  test('combining marks, in a label', async () => {
    const work = (text: string) => validated(onDisk(`${header.with(2, text).join(',')}\nH-1,A,B,C,D\n`));
    expect(await growth(marks, work, 8_000)).toBeLessThan(linear);
  });
});

describe('time grows with the size of a workbook of', () => {
  const bookOf = (data: string, strings: string[] = []) =>
    onDisk(buildXlsx({ sheets: [{ name: 'A', data: inlineRow(1, header) + data }], strings }));

  test('one row that seems not to end', async () => {
    const cells: Texts = (length) => '<c r="A1"/>'.repeat(length / 11);
    const work = (text: string) => marked(bookOf(`<row r="2">${text}</row>`));
    expect(await growth(cells, work, 250_000)).toBeLessThan(linear);
  });

  test('cells that all refer to one long text', async () => {
    const work = (text: string) => {
      const rows = Array.from(
        { length: text.length / 1_000 },
        (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>0</v></c></row>`,
      );
      return validated(bookOf(rows.join(''), [`<si><t>${text}</t></si>`]));
    };
    expect(await growth(repeated('a'), work, 40_000)).toBeLessThan(linear);
  });
});
