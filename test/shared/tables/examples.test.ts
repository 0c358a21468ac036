import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../functions/files/read-sheets.ts';
import { openingIn } from '../../../shared/opening/opening-file.ts';
import { supportIn } from '../../../shared/support/support-file.ts';
import { areasIn } from '../../../shared/tables/areas-table.ts';
import { areasExample, openingExample, supportExample } from '../../../shared/tables/examples.ts';
import { numbered } from '../../../shared/tables/table.ts';

/** The rows as the host reads them from the file. */
const rowsOf = async (text: string) => {
  const [sheet] = await readSheets(new TextEncoder().encode(text), {});
  return numbered(sheet?.rows ?? []);
};

describe('the example files', () => {
  test('are read without a problem, and fit each other', async () => {
    const { areas, problems } = areasIn(await rowsOf(areasExample()));
    expect(problems).toEqual([]);
    expect(areas).toMatchObject([
      { level: 'district', contacts: ['phong-ldtbxh@huyen.example'] },
      { name: 'Thị trấn Mẫu', villages: [{ name: 'Tổ 1' }, { name: 'Tổ 2' }, { name: 'Tổ 3' }] },
      { name: 'Xã Thử', villages: [{ name: 'Bản Trên' }, { name: 'Bản Dưới' }] },
    ]);
    const wards = ['90101', '90102'];
    const list = openingIn(await rowsOf(openingExample({ areas })), { wards, until: '2020-01-31' });
    expect(list.problems).toEqual([]);
    expect(list.opening).toMatchObject({
      90101: [
        { class: 'poor', village: 'Tổ 1' },
        { class: 'near-poor', birth: '1965' },
        { class: 'other', escapedIn: 2017 },
      ],
      90102: [],
    });
  });

  test('of support is read without a problem', async () => {
    const { support, problems } = supportIn(await rowsOf(supportExample('90101')), ['90101']);
    expect(problems).toEqual([]);
    expect(support).toMatchObject([
      { ward: '90101', households: 12, money: 600_000_000 },
      { household: '90101-0001', count: 1 },
      { people: 208, planned: 206 },
    ]);
  });

  test('open in Excel as UTF-8', () => {
    expect(areasExample().charCodeAt(0)).toBe(0xfeff);
    expect(openingExample({ areas: [] }).charCodeAt(0)).toBe(0xfeff);
    expect(supportExample().charCodeAt(0)).toBe(0xfeff);
  });
});
