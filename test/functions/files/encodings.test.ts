import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '../../scale.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';
import { encoders, syllables } from './vietnamese.ts';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const cased = [(word: string) => word, capitalised, (word: string) => word.toUpperCase()];

/** Names and villages as a list has them: cells of one to four words, in one case. */
const cell = fc
  .tuple(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }), fc.constantFrom(...cased))
  .map(([words, change]) => words.map(change).join(' '));
const list = fc
  .array(fc.tuple(cell, cell, fc.nat(999)), { minLength: 15, maxLength: 40 })
  .map((rows) => rows.map((cells) => cells.map(String)));

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(';')}\r\n`).join('');
const cellsIn = async (bytes: Uint8Array, encoding?: 'tcvn3' | 'vni') =>
  (await rowsIn(onDisk(bytes), encoding ? { encoding } : {})).map(({ cells }) => cells);
const small = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((each) => String(each).toLowerCase()));

const asTheyAre = (rows: readonly (readonly unknown[])[]) => rows;

const known = Object.keys(encoders).filter((name) => name !== 'tcvn3' && name !== 'vni');

describe('any list of Vietnamese words', () => {
  test.each(known)('is read as it is from %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(list, async (rows) => {
        expect(await cellsIn(encoders[name as keyof typeof encoders](csv(rows)))).toEqual(rows);
      }),
      cases(40),
    );
  });

  test.each([
    // TCVN3 has no capitals with a tone.
    ['tcvn3', small],
    ['vni', asTheyAre],
  ] as const)('in %s is asked about, then read', async (encoding, written) => {
    await fc.assert(
      fc.asyncProperty(list, async (rows) => {
        const bytes = encoders[encoding](csv(rows));
        const { findings, totals } = await validated(onDisk(bytes));
        expect(findings).toMatchObject([{ code: 'E003', params: { encoding } }]);
        expect(totals.fileRejected).toBe(true);
        const read = await cellsIn(bytes, encoding);
        expect(written(read)).toEqual(written(rows));
      }),
      cases(40),
    );
  });
});

describe('a short text', () => {
  const header = 'Mã hộ;Họ và tên chủ hộ;Ngày sinh;Dân tộc\n';
  test.each(known)('of a header alone is read from %s', async (name) => {
    const cells = await cellsIn(encoders[name as keyof typeof encoders](header));
    expect(cells).toEqual([['Mã hộ', 'Họ và tên chủ hộ', 'Ngày sinh', 'Dân tộc']]);
  });

  test.each([
    [
      'ASCII',
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one letter of UTF-8', 'ệ\n', [['ệ']]],
    ['French in Windows-1252', Buffer.from('né;été\n', 'latin1'), [['né', 'été']]],
  ])('of %s is no old font', async (_, content, cells) => {
    expect(await cellsIn(Buffer.from(content as string))).toEqual(cells);
  });

  test('in an old font that a person names is read without being asked about', async () => {
    expect(await cellsIn(encoders.vni('Mã hộ;1\n'), 'vni')).toEqual([['Mã hộ', '1']]);
  });
});

describe('UTF-16', () => {
  const text = 'Mã hộ;Thôn\nMột;Hai\n';

  test.each(['utf-16 LE', 'utf-16 BE'] as const)('%s that ends in half a letter is cut off', async (name) => {
    const whole = encoders[name](text);
    const { findings } = await validated(onDisk(whole.subarray(0, whole.length - 3)));
    expect(findings).toMatchObject([{ code: 'E001', row: 2, params: { problem: 'truncated' } }]);
  });

  test('with a NUL character names its row', async () => {
    const { findings } = await validated(onDisk(encoders['utf-16 LE with a mark']('a;b\n"x\ny";1\nc;\0\n')));
    expect(findings).toMatchObject([{ code: 'E001', row: 3, params: { problem: 'nulBytes' } }]);
  });
});

describe('UTF-8', () => {
  test.each([
    [
      'in the middle',
      Buffer.concat([Buffer.from('Mã hộ,Thôn\nMột,"Hai\nBa"\nBốn,'), Buffer.from([0xe9, 0x0a])]),
    ],
    ['at the end', Buffer.from('Mã hộ,Thôn\nMột,"Hai\nBa"\nBốn,ệ').subarray(0, -1)],
  ])('with a letter broken %s names the row', async (_, bytes) => {
    const { findings } = await validated(onDisk(bytes));
    expect(findings).toMatchObject([{ code: 'E001', row: 3, params: { problem: 'brokenUtf8' } }]);
  });

  test('is known as such although its letters cross the borders of chunks', async () => {
    const text = 'x'.repeat(65_535 - 16) + 'ệ'.repeat(40_000);
    expect(await cellsIn(Buffer.from(text))).toEqual([[text]]);
  });
});
