import { describe, expect, test } from 'vitest';
import { onDisk, problemsOf, rowsIn, validated } from './on-disk.ts';

const cellsOf = async (text: string) => (await rowsIn(onDisk(text))).map(({ cells }) => cells);
const numbersOf = async (text: string) => (await rowsIn(onDisk(text))).map(({ number }) => number);

describe('a CSV row', () => {
  test('has empty cells as null', async () => {
    expect(await cellsOf('a,,b,\n')).toEqual([['a', null, 'b', null]]);
  });

  test('may end in LF, CR LF or CR, also mixed', async () => {
    expect(await cellsOf('a,b\r\nc\rd\ne')).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
    expect(await cellsOf('a,b\rc\r')).toEqual([['a', 'b'], ['c']]);
  });

  test('may hold delimiters, line breaks and doubled quotes inside quotes', async () => {
    expect(await cellsOf('"x, y","he said ""a""","one\r\ntwo","p\rq"\nz')).toEqual([
      ['x, y', 'he said "a"', 'one\r\ntwo', 'p\rq'],
      ['z'],
    ]);
  });

  test.each([
    ['5" pipe,b', ['5" pipe', 'b']],
    [' "x",b', [' "x"', 'b']],
    ['"x"y,b', ['xy', 'b']],
    ['"x" ,b', ['x ', 'b']],
    ['"","b"', [null, 'b']],
    ['"""",b', ['"', 'b']],
    ['"" "",b', [' ""', 'b']],
  ])('%s keeps quotes that quote nothing', async (text, cells) => {
    expect(await cellsOf(text)).toEqual([cells]);
  });

  test('is lost in no cell by a quote that a later one seems to close', async () => {
    const rows = ['a,b', '1,"x', '2,y', '3,"z"', '4,"w'];
    expect(await problemsOf(rows.join('\n'))).toEqual(['openQuote']);
    expect((await validated(onDisk(rows.join('\n')))).findings).toMatchObject([{ row: 2 }]);
    expect(await cellsOf('"x\ny" ,b')).toEqual([['x\ny ', 'b']]);
  });

  test('counts as a spreadsheet counts: blank lines do, line breaks in quotes do not', async () => {
    expect(await numbersOf('a\n\n"b\nc"\r\n\r\nd')).toEqual([1, 3, 5]);
  });
});

describe('a CSV file', () => {
  test.each([
    ['comma', 'a,b\n1,"2,5"\n'],
    ['semicolon', 'a;b\n1;2,5\n'],
    ['tab', 'a\tb\n1\t2,5\n'],
  ])('finds the %s by its content', async (_, text) => {
    expect(await cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ]);
  });

  test.each([
    ['in quotes', 'a,b\n"x;y;z;w",1\n"x;y;z;w",1\n', ['x;y;z;w', '1']],
    ['as decimal commas', 'a;b;c\n2,5;3,5;4,5\n2,5;3,5;4,5\n', ['2,5', '3,5', '4,5']],
    ['in a title', 'Xã A, huyện B, tỉnh C, nước D\na;b\n1;2\n', ['1', '2']],
    ['inside one cell only', 'Tên\nA, B\n', ['A', ' B']],
  ])('is not misled by other delimiters %s', async (_, text, last) => {
    expect((await cellsOf(text)).at(-1)).toEqual(last);
  });

  test('is cut where its labels come to light, however many delimiters stand in its cells', async () => {
    const address = 'Tổ 1, ấp 2, xã B, huyện C, tỉnh D, nước E';
    const rows = `STT;Chủ hộ;Thôn\n${`1;A;${address}\n`.repeat(50)}`;
    expect((await cellsOf(rows)).at(-1)).toEqual(['1', 'A', address]);
  });

  test('of one column has one cell a row', async () => {
    expect(await cellsOf('Tên\nA\nB\n')).toEqual([['Tên'], ['A'], ['B']]);
  });

  test.each(['', '\uFEFF'])('takes a sep= line as a hint, not as a row, after "%s"', async (mark) => {
    expect(await rowsIn(onDisk(`${mark}sep=|\r\na,c|b\r\n1|2`))).toEqual([
      { number: 1, cells: ['a,c', 'b'] },
      { number: 2, cells: ['1', '2'] },
    ]);
  });

  test.each([
    ['NUL bytes', Buffer.from('a,b\n1,\0\n'), 'nulBytes'],
    ['control characters', Buffer.from('a,b\n\x01\x02,\x03\n'), 'nulBytes'],
    ['an open quote', 'a,b\n"1,2\n', 'openQuote'],
    ['nothing at all', '', 'E004'],
    ['nothing but blank lines', '\n\n , \n', 'E004'],
    ['a PDF', '%PDF-1.7\n', 'notATable'],
    ['a web page', '<html><table></table></html>', 'webPage'],
    ['a web page in UTF-16', Buffer.from('\uFEFF<meta charset="x">', 'utf16le'), 'webPage'],
    ['a web archive', 'MIME-Version: 1.0\r\n', 'webPage'],
  ])('with %s is refused', async (_, content, problem) => {
    expect(await problemsOf(content)).toEqual([problem]);
  });
});

describe('a CSV file of many rows', () => {
  const head = 'STT,Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Nhân khẩu,B1,B2\n';
  const line = (i: number) => `${i},H${i},A,1970,Nữ,B,1,100,0\n`;
  const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i)).join('');
  const faultOf = async (content: Uint8Array | string) => {
    const { findings, totals } = await validated(onDisk(content));
    expect(totals).toMatchObject({ fileRejected: true, rows: 0, accepted: 0 });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'E001' });
    return [findings[0]!.params!.problem, findings[0]!.row];
  };

  test.each([
    ['small', 3],
    ['large', 300_000],
  ])('names the row of a quote that is never closed, be the file %s', async (_, more) => {
    expect(await faultOf(`${head}${lines(3)}4,"H4,A,1970\n${lines(more)}`)).toEqual(['openQuote', 5]);
  });

  test.each([
    ['early', 3],
    ['late', 100_000],
  ])('names the row of a NUL that comes %s', async (_, before) => {
    const quoted = '1,"a\nb","c\r\nd"\n\r\n';
    const text = `\uFEFF${head}${lines(before)}${quoted}4,H\0,A\n${lines(3)}`;
    expect(await faultOf(text)).toEqual(['nulBytes', before + 4]);
  });

  test('names the row of a NUL in the first letter of a row', async () => {
    expect(await faultOf('a,b\rc,d\r\0')).toEqual(['nulBytes', 3]);
    expect(await faultOf('sep=;\n\0')).toEqual(['nulBytes', 1]);
  });

  test.each([
    ['one cell', 'x'.repeat(2_000_000)],
    ['many cells', 'x,'.repeat(1_000_000)],
  ])('names a row of two million letters in %s', async (_, long) => {
    expect(await faultOf(`${head}${lines(3)}${long}\n${lines(3)}`)).toEqual(['longRow', 5]);
  });

  test('names the quote where a cell has no end in sight', async () => {
    const text = `${head}${lines(3)}1,"${'x\n'.repeat(600_000)}"\n${lines(3)}`;
    expect(await faultOf(text)).toEqual(['openQuote', 5]);
  });
});

describe('a row with more cells than the list', () => {
  const head = 'STT,Mã hộ,Chủ hộ,Ngày sinh,Giới tính,Thôn,Nhân khẩu,B1,B2,Ghi chú';
  const line = (i: number, note: string) => `${i},H${i},A,1970,Nữ,B,1,100,0,${note}`;
  const overflowing = async (...rows: readonly string[]) => {
    const { findings } = await validated(onDisk(rows.join('\n')));
    return findings.map(({ code, row, column, params }) => ({ code, row, column, ...params }));
  };

  test('is told with its row and the first cell too many', async () => {
    const rows = [line(1, ''), line(2, 'có nhà, có đất, có bò'), line(3, '"một, hai"'), line(4, '')];
    expect(await overflowing('Danh sách', '', head, ...rows)).toEqual([
      { code: 'E212', row: 5, column: 'K', cells: 12, columns: 10 },
    ]);
  });

  test('rejects its household: a decimal comma moves all that comes after it', async () => {
    const shifted = line(2, '').replace(',100,', ',129,5,');
    const { findings, totals } = await validated(
      onDisk([head, line(1, ''), shifted, line(3, '')].join('\n')),
    );
    expect(findings.map(({ code, row }) => [code, row])).toContainEqual(['E212', 3]);
    expect(totals).toMatchObject({ accepted: 2, rejected: 1 });
  });

  test('is none where most rows have a column that the header does not name', async () => {
    expect(await overflowing(head, line(1, ',x'), line(2, ',x'), line(3, ''))).toEqual([
      { code: 'W106', row: 1, column: 'K' },
    ]);
  });
});
