import { describe, expect, test } from 'vitest';
import { accountsIn } from '../../../shared/tables/accounts-table.ts';
import { numbered } from '../../../shared/tables/table.ts';

const areas = [
  { code: '06', level: 'province' },
  { code: '064', level: 'district' },
  { code: '02071', level: 'ward' },
  { code: '02074', level: 'ward' },
] as const;
const read = (rows: readonly (readonly string[])[], taken: readonly string[] = []) =>
  accountsIn(numbered(rows), areas, taken);
const header = ['Mã địa bàn', 'Vai trò', 'Tên đăng nhập'];

describe('a file of accounts', () => {
  test('gives one account a row, below titles too', () => {
    const { accounts, problems } = read([
      ['TÀI KHOẢN NĂM 2019'],
      header,
      ['064', 'Cán bộ huyện', 'huyen-064'],
      ['02071', 'giám sát', ''],
      ['06', 'Điều phối cấp tỉnh', 'tinh-2'],
    ]);
    expect(problems).toEqual([]);
    expect(accounts).toEqual([
      { role: 'district', area: '064', name: 'huyen-064' },
      { role: 'observer', area: '02071' },
      { role: 'province', area: '06', name: 'tinh-2' },
    ]);
  });

  test('needs no role: it is that of who works in the area', () => {
    expect(read([header, ['02071', '', ''], ['064', '', '']]).accounts).toEqual([
      { role: 'ward', area: '02071' },
      { role: 'district', area: '064' },
    ]);
  });

  test('gets back the leading zeros that a spreadsheet removed', () => {
    expect(read([header, ['2071', '', '']]).accounts).toEqual([{ role: 'ward', area: '02071' }]);
  });

  test.each([
    ['an unknown area', ['09999', '', ''], 'Mã địa bàn', 'không thuộc đợt'],
    ['an area that is no code', ['Xã Bắc', '', ''], 'Mã địa bàn', 'Không đọc được'],
    ['a role that the area has not', ['02071', 'Cán bộ huyện', ''], 'Vai trò', 'không có vai trò đó'],
    ['an unknown role', ['02071', 'Giám đốc', ''], 'Vai trò', 'Không đọc được'],
    ['a name that is too short', ['02071', '', 'x'], 'Tên đăng nhập', 'Không đọc được'],
    ['a name that is taken', ['02071', '', 'XA-MOT'], 'Tên đăng nhập', 'đã có'],
  ])('names row and column of %s, and leaves the row out', (_, row, label, text) => {
    const { accounts, problems } = read([header, row, ['02074', '', '']], ['xa-mot']);
    expect(problems).toMatchObject([{ row: 2, label, text: { vi: expect.stringContaining(text) } }]);
    expect(accounts).toEqual([{ role: 'ward', area: '02074' }]);
  });

  test('takes a name once', () => {
    const { problems } = read([header, ['02071', '', 'xa-moi'], ['02074', '', 'Xa-Moi']]);
    expect(problems).toMatchObject([{ row: 3, column: 'C', label: 'Tên đăng nhập', code: 'E523' }]);
  });

  test('without the column of areas says so', () => {
    expect(
      read([
        ['Vai trò', 'Tên đăng nhập'],
        ['Cán bộ xã', 'xa-1'],
      ]).problems,
    ).toMatchObject([{ label: 'Mã địa bàn', code: 'E501' }]);
  });
});
