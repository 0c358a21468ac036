import { describe, expect, test } from 'vitest';
import { onDisk, validated } from './on-disk.ts';
import { threeSheets } from './three-sheets.ts';

const committed = new URL('../../corpus/three-sheets.xlsx', import.meta.url).pathname;

describe('the list workbook of three sheets', () => {
  test.each([
    ['as it is written', async () => onDisk(await threeSheets())],
    ['as it is kept', async () => committed],
  ])('is read %s: the first sheet is the list, the others are named', async (_, path) => {
    const { findings, events, totals } = await validated(await path());
    expect(totals).toMatchObject({ rows: 3, households: 2, accepted: 2, people: 3 });
    expect(totals.classes).toMatchObject({ poor: { households: 2, people: 3 } });
    expect(findings.filter(({ code }) => code !== 'W102')).toMatchObject([
      { code: 'W104', sheet: 'Hộ thoát nghèo', row: 8 },
      { code: 'W104', sheet: 'Hộ thoát cận nghèo', row: 8 },
    ]);
    expect(findings.flatMap(({ code, label }) => (code === 'W102' ? [label] : []))).toEqual([
      ...['Tỉnh', 'Huyện', 'Mã huyện', 'Xã', 'Số', 'Ngày', 'DTTS', 'Tuổi'],
    ]);
    const households = events.flatMap((event) => (event.is === 'household' ? [event.checked.household] : []));
    expect(households).toMatchObject([
      {
        head: { name: 'Đặng Thị Nga', birth: '1958-05-24', sex: 'female', citizenId: '006158000123' },
        members: [{ name: 'Dương Đình Đạt', relation: 'Con' }],
        village: 'Nà Pha',
        causes: [2, 3],
        stated: 'poor',
      },
      { head: { name: 'Bàn Văn Đồng', birth: '1961', sex: 'male' }, members: [], people: 1 },
    ]);
  });
});
