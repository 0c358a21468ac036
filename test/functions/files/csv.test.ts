import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvScanner } from '../../../functions/files/csv-scanner.ts';
import { onDisk, problemsOf, rowsIn } from './on-disk.ts';

const scan = (text: string, delimiter = ',', size = text.length || 1) => {
  const scanner = csvScanner(delimiter);
  const rows = [];
  for (let at = 0; at < text.length; at += size) rows.push(...scanner.push(text.slice(at, at + size)));
  return [...rows, ...scanner.end()];
};
const cellsOf = (text: string, delimiter?: string) => scan(text, delimiter).map(({ cells }) => cells);

describe('a CSV row', () => {
  test('has empty cells as null', () => {
    expect(cellsOf('a,,b,\n')).toEqual([['a', null, 'b', null]]);
  });

  test('may end in LF, CR LF or CR, also mixed', () => {
    expect(cellsOf('a,b\r\nc\rd\ne')).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  test('may hold delimiters, line breaks and doubled quotes inside quotes', () => {
    expect(cellsOf('"x, y","he said ""a""","one\r\ntwo"\nz')).toEqual([
      ['x, y', 'he said "a"', 'one\r\ntwo'],
      ['z'],
    ]);
  });

  test('keeps a quote inside an unquoted cell as it is', () => {
    expect(cellsOf('5" pipe,b\n')).toEqual([['5" pipe', 'b']]);
  });

  test('counts as a spreadsheet counts: blank lines do, line breaks in quotes do not', () => {
    expect(scan('a\n\n"b\nc"\nd').map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('is the same whatever the size of the pieces', () => {
    const letter = fc.constantFrom('a', 'ệ', '"', ',', '\n', '\r', ' ');
    const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (content, size) => {
        const attempt = (pieces: number) => {
          try {
            return scan(content, ',', pieces);
          } catch (error) {
            return (error as Error).name;
          }
        };
        expect(attempt(size)).toEqual(attempt(content.length || 1));
      }),
    );
  });

  test('with a quote that is never closed refuses the file and names the row', () => {
    expect(() => scan('a\nb,"c\nd')).toThrow(
      expect.objectContaining({ finding: { code: 'E001', row: 2, params: { problem: 'openQuote' } } }),
    );
  });
});

describe('a CSV file', () => {
  test.each([
    ['comma', 'a,b\n1,"2,5"\n'],
    ['semicolon', 'a;b\n1;2,5\n'],
    ['tab', 'a\tb\n1\t2,5\n'],
  ])('finds the %s by its content', async (_, text) => {
    const rows = await rowsIn(onDisk(text));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ]);
  });

  test('takes a sep= line as a hint, not as a row', async () => {
    expect(await rowsIn(onDisk('sep=;\r\na;b\r\n'))).toEqual([{ number: 1, cells: ['a', 'b'] }]);
  });

  const text = 'Mã hộ;Thôn\nĐặng Thị Nga;Nà Pha\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8, decomposed', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
  ])('in %s reads the same', async (_, bytes) => {
    const rows = await rowsIn(onDisk(bytes));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Mã hộ', 'Thôn'],
      ['Đặng Thị Nga', 'Nà Pha'],
    ]);
  });

  test('in Windows-1258 reads as composed letters', async () => {
    const bytes = Buffer.from('Ma\xde h\xf4\xf2;Th\xf4n;Chu\xd2 h\xf4\xf2\n1;2;3\n', 'latin1');
    expect((await rowsIn(onDisk(bytes)))[0]!.cells).toEqual(['Mã hộ', 'Thôn', 'Chủ hộ']);
  });

  test('has the same cells whatever the size of the chunks it is read in', async () => {
    const content = `\uFEFF${'Mã hộ,Tên\r\n"Nà ""Pha""",Bùi Thị Ệ\n'.normalize('NFD')}x,😀`;
    const path = onDisk(content);
    const whole = await rowsIn(path);
    for (const chunkSize of [1, 2, 3, 4, 5, 7, 16]) expect(await rowsIn(path, { chunkSize })).toEqual(whole);
  });

  test.each([
    ['NUL bytes', Buffer.from('a,b\n1,\0\n'), 'nulBytes'],
    ['control characters', Buffer.from('a,b\n\x01\x02,\x03\n'), 'nulBytes'],
    ['an open quote', 'a,b\n"1,2\n', 'openQuote'],
    ['nothing at all', '', 'E004'],
    ['nothing but blank lines', '\n\n , \n', 'E004'],
    ['a PDF', '%PDF-1.7\n', 'notATable'],
    ['a web page', '<html><table></table></html>', 'webPage'],
  ])('with %s is refused', async (_, content, problem) => {
    expect(await problemsOf(content)).toEqual([problem]);
  });
});
