import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/cells/rows.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';

const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('');
const wrong = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const titles = ['STT', 'Chủ hộ', 'Năm sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B1', 'B2'];
const households = [
  [1, 'Triệu Văn Khoan', 1959, 'Nam', 'Nà Pha', 1, 100, 0],
  [2, 'Hoàng Thị Nhàn', 1971, 'Nữ', 'Cốc Lùng', 1, 100, 0],
];
const scrambled = (rows: readonly (readonly (string | number)[])[]): Cell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? wrong(cell) : cell)));
const texts = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(String));

describe('a list whose UTF-8 was read as another code page', () => {
  test('is put right with its header, and told once', async () => {
    const stored = scrambled([titles, ...households]);
    const { findings, totals } = await validated(onDisk(csv(stored)));
    expect(findings.filter(({ code }) => code !== 'W211')).toMatchObject([
      { code: 'W231', row: 1, column: 'B', value: wrong('Chủ hộ'), params: { repaired: 'Chủ hộ' } },
    ]);
    expect(totals).toMatchObject({ accepted: 2 });
    expect((await rowsIn(onDisk(csv(stored)))).map(({ cells }) => cells)).toEqual(
      texts([titles, ...households]),
    );
  });

  test('keeps what is right beside it', async () => {
    const stored = [titles, ['1', wrong('Triệu Văn Khoan'), '1959', 'Nam', 'BẢN LÃ', '1', '100', '0']];
    const [, household] = await rowsIn(onDisk(csv(stored)));
    expect(household?.cells.slice(1, 5)).toEqual(['Triệu Văn Khoan', '1959', 'Nam', 'BẢN LÃ']);
  });

  test('is an error at each name where it is only some rows far below', async () => {
    const many = Array.from({ length: 100 }, (_, i) => [
      i,
      `Triệu Văn ${'ABCDEFGHIK'[i % 10]}`,
      1900 + i,
      ...households[0]!.slice(3),
    ]);
    const one = [999, wrong('Hoàng Thị Nhàn'), ...households[1]!.slice(2)];
    const { findings } = await validated(onDisk(csv([titles, ...many, one, ...many.slice(0, 0)])));
    expect(findings.filter(({ code }) => code === 'E208')).toMatchObject([
      { row: 102, column: 'B', params: { problem: 'brokenLetters' } },
    ]);
  });
});
