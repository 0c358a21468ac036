import { describe, expect, test } from 'vitest';
import { checked, header, household, member } from '../sheets.ts';

/** The households that the findings on the rows name, by code and row of the finding. */
async function named(...rows: Parameters<typeof checked>[0]) {
  const { findings } = await checked([header, ...rows]);
  return Object.fromEntries(findings.map((each) => [`${each.code} ${each.row}`, each.household]));
}

describe('a finding', () => {
  test('names its household, on a member’s row as well', async () => {
    const rows = [household(12, { b1: 'một trăm', people: 2 }), member({ birth: 'năm 1' })];
    const itself = { row: 2, no: '12', code: 'H12', head: 'Đặng Thị Nga' };
    expect(await named(...rows)).toEqual({ 'E202 2': itself, 'E204 3': itself });
  });

  test('names what is known of a household that has no head or code', async () => {
    expect(await named(household(1, { head: null, code: null }))).toEqual({ 'E201 2': { row: 2, no: '1' } });
  });

  test('masks an identifier that a ward uses as code, and cuts a long name', async () => {
    const found = await named(household(1, { code: '006158952538', head: 'Lò Văn '.repeat(20), b1: null }));
    expect(found['E201 2']).toEqual({
      row: 2,
      no: '1',
      code: '0061*****538',
      head: 'Lò Văn '.repeat(20).slice(0, 60),
    });
  });

  test('on a duplicate names the later household, and the earlier one by what is repeated', async () => {
    const twice = await named(household(1, { code: 'A' }), household(2, { code: 'A', head: 'Lò Văn Thử' }));
    expect(twice).toEqual({
      'E301 2': { row: 2, code: 'A' },
      'E301 3': { row: 3, no: '2', code: 'A', head: 'Lò Văn Thử' },
    });
  });

  test('on a person who occurs twice names the earlier household by its first row', async () => {
    const id = '006158952538';
    const found = await named(
      household(1, { people: 2 }),
      member({ id: '006056952538' }),
      household(2, { id: '006056952538', head: 'Lò Văn Thử', birth: 1956, sex: 'Nam' }),
      household(3, { id }),
    );
    expect(found).toEqual({
      'E302 3': { row: 2 },
      'E302 4': { row: 4, no: '2', code: 'H2', head: 'Lò Văn Thử' },
    });
  });

  test('on the header names none', async () => {
    const { findings } = await checked([[...header, 'Điện thoại'], household(1)]);
    expect(findings).toMatchObject([{ code: 'W102' }]);
    expect(findings[0]).not.toHaveProperty('household');
  });
});
