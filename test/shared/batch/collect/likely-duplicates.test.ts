import { describe, expect, test } from 'vitest';
import { brief, checked, header, household } from '../sheets.ts';

const again = (values: Parameters<typeof household>[1]) => [
  header,
  household(1),
  household(2, { code: null, head: 'ĐẶNG THỊ  NGA', ...values }),
];

describe('a household that is likely in the file already', () => {
  test.each([
    ['no code', {}],
    ['no code, and the year alone', { birth: 1958 }],
    ['no code, but an id', { id: '006158000123' }],
  ])('is warned of where it has %s', async (_, values) => {
    const { findings, totals } = await checked(again(values));
    expect(findings).toMatchObject([
      { code: 'W304', row: 3, column: 'C', params: { other: 2 }, household: { row: 3, no: '2' } },
    ]);
    expect(totals).toMatchObject({ accepted: 2, rejected: 0 });
  });

  test.each([
    ['a code of its own', { code: 'H9' }],
    ['another name', { head: 'Đặng Thị Ngà' }],
    ['another birth', { birth: '25/05/1958' }],
    ['another village', { village: 'Tổng Khắt' }],
  ])('is not seen in one that has %s', async (_, values) => {
    expect((await checked(again(values))).findings).toEqual([]);
  });

  test('is an error, and no warning beside it, where both are known by name, birth and village alone', async () => {
    const rows = [header, household(1, { code: null }), household(2, { code: null })];
    expect((await checked(rows)).findings.map(brief)).toEqual(['E301 2C', 'E301 3C']);
  });

  test('is not seen in one with another id', async () => {
    const id = { code: null, id: '006158000123' };
    const rows = [header, household(1, id), household(2, { ...id, id: '006158000124' })];
    expect((await checked(rows)).findings).toEqual([]);
  });
});
