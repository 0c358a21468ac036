import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legacyText } from '../../../functions/files/text/legacy-sheets.ts';
import type { Cell, Sheet } from '../../../shared/batch/cells/rows.ts';
import { cases } from '../../scale.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';
import { fontText, syllables } from './vietnamese.ts';

type Font = 'tcvn3' | 'vni';

const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('');
const read = async (rows: readonly (readonly Cell[])[], encoding?: Font) =>
  (await rowsIn(onDisk(csv(rows)), encoding ? { encoding } : {})).map(({ cells }) => cells);

const words = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 });
const lists = fc.array(fc.tuple(words, words, words), { minLength: 20, maxLength: 30 });
const texts = (rows: readonly (readonly string[][])[]) =>
  rows.map((row) => row.map((cell) => cell.join(' ')));
const font = fc.constantFrom<Font>('tcvn3', 'vni');

describe('a list of which one column is in an old font', () => {
  test('is asked about, and of it that column alone is converted', async () => {
    await fc.assert(
      fc.asyncProperty(lists, font, fc.nat(2), async (cells, encoding, column) => {
        const rows = texts(cells);
        const stored = rows.map((row) =>
          row.map((text, i) => (i === column ? fontText(text, encoding) : text)),
        );
        const { findings } = await validated(onDisk(csv(stored)));
        expect(findings).toMatchObject([{ code: 'E003', params: { encoding } }]);
        expect(await read(stored, encoding)).toEqual(rows);
      }),
      cases(60),
    );
  });

  test('may have its header in Unicode', async () => {
    const names = ['nông văn cò', 'lò thị bé', 'nguyễn thị huệ', 'hoàng văn tú', 'cò', 'bé'];
    const rows = names.map((name, i) => [fontText(name, 'tcvn3'), 'Tổng Khắt', `${i}`]);
    const cells = await read([['Chủ hộ', 'Thôn', 'Tuổi'], ...rows], 'tcvn3');
    expect(cells.map(([name]) => name)).toEqual(['Chủ hộ', ...names]);
  });

  test('is seen although that column says the same few words again and again', async () => {
    const row = (i: number) => [`H${i}`, 'Đặng Thị Nga', fontText(i % 2 ? 'Nữ' : 'Nam', 'tcvn3')];
    const rows = Array.from({ length: 30 }, (_, i) => row(i));
    expect((await validated(onDisk(csv(rows)))).findings).toMatchObject([{ code: 'E003' }]);
    expect((await read(rows, 'tcvn3'))[1]).toEqual(['H1', 'Đặng Thị Nga', 'Nữ']);
  });
});

test('ticks of a symbol font stay as they are where an old font is confirmed', async () => {
  const row = (i: number) => [`H${i}`, fontText('Nguyễn Thị Huệ', 'tcvn3'), i % 2 ? 'ü' : 'þ'];
  const cells = await read(
    Array.from({ length: 30 }, (_, i) => row(i)),
    'tcvn3',
  );
  expect(cells.slice(0, 2)).toEqual([
    ['H0', 'Nguyễn Thị Huệ', 'þ'],
    ['H1', 'Nguyễn Thị Huệ', 'ü'],
  ]);
});

test('the sample of an old font shows no whole id', async () => {
  const rows = Array.from({ length: 20 }, () => [fontText('Nguyễn Thị Huệ 012345678', 'tcvn3'), 'Nữ']);
  const { findings } = await validated(onDisk(csv(rows)));
  expect(findings[0]?.params?.sample).toMatch(/^Nguyễn Thị Huệ 0123\*\*678;/);
});

describe('a list that is Unicode', () => {
  test('stays as it is, even where an old font is confirmed', async () => {
    await fc.assert(
      fc.asyncProperty(lists, font, async (cells, encoding) => {
        const rows = texts(cells);
        expect(await read(rows)).toEqual(rows);
        expect(await read(rows, encoding)).toEqual(rows);
      }),
      cases(60),
    );
  });
});

describe('rows pasted from a list in an old font', () => {
  const unicode = (i: number) => [`H${i}`, 'Nông Văn Cò', 'Đặng Thị Bé', 'Bản Lằng'];
  const pasted = (i: number) => [
    `P${i}`,
    ...['nguyễn thị cũ', 'lò văn hộ', 'cũ'].map((text) => fontText(text, 'tcvn3')),
  ];
  const stored = [
    ...Array.from({ length: 3000 }, (_, i) => unicode(i)),
    ...Array.from({ length: 1000 }, (_, i) => pasted(i)),
  ];

  test('are asked about wherever they come, and nothing before them stands', async () => {
    const header = ['Mã hộ', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'];
    const row = ([code, head]: readonly string[]) => [code, head, 1970, 'Nữ', 'A', 1, 100, 0] as Cell[];
    const { findings, totals } = await validated(onDisk(csv([header, ...stored.map(row)])));
    expect(findings).toMatchObject([{ code: 'E003', params: { encoding: 'tcvn3' } }]);
    expect(totals).toMatchObject({ fileRejected: true, accepted: 0 });
  });

  test('are converted, and those before them stay, also where a cell would read well both ways', async () => {
    const rows = await read(stored, 'tcvn3');
    expect(rows[2999]).toEqual(['H2999', 'Nông Văn Cò', 'Đặng Thị Bé', 'Bản Lằng']);
    expect(rows[3000]).toEqual(['P0', 'nguyễn thị cũ', 'lò văn hộ', 'cũ']);
  });
});

describe('words of no language', () => {
  test('may be as many as a row holds', async () => {
    expect(await rowsIn(onDisk(`a,b\n1,${'\u00a7 '.repeat(300_000)}`))).toHaveLength(2);
  });
});

describe('sheets', () => {
  const sheet = (cell: string, hidden: boolean): Sheet => ({
    name: 'A',
    hidden,
    async *rows() {
      yield [{ number: 1, cells: [cell] }];
    },
  });
  const old = fontText('danh sách hộ nghèo năm', 'tcvn3');

  test('that are hidden are not asked about while others are shown', async () => {
    expect(await legacyText([sheet('Danh sách hộ', false), sheet(old, true)])).toBeUndefined();
    expect(await legacyText([sheet(old, true)])).toMatchObject({ code: 'E003' });
  });

  test('are asked about each by itself, with a sample that reads well', async () => {
    const finding = await legacyText([sheet('Krông Nô, Đắk Mil', false), sheet(old, false)]);
    expect(finding!.params!.sample).toBe('danh sách hộ nghèo năm');
  });
});
