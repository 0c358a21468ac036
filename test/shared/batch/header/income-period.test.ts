import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../shared/batch/cells/rows.ts';
import type { IncomePeriod } from '../../../../shared/household.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import type { Standard } from '../../../../shared/standards/standard.ts';
import { checked, ward } from '../sheets.ts';

const monthly = standardNamed('vn-2022');
const yearly: Standard = {
  ...{ ...monthly, id: 'theo-nam', incomePer: 'year' },
  lines: { income: { rural: { T: 18_000_000 }, urban: { T: 24_000_000 } } },
};

/** The scores and results of a poor household, whose list has these columns of income; the first standard is official. */
async function read(incomes: readonly (readonly [string, Cell])[], standards = [monthly, yearly]) {
  const rest = ['Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B2'];
  const row = ['Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 1, 30];
  const rows = [
    [...incomes.map(([label]) => label), ...rest],
    [...incomes.map(([, cell]) => cell), ...row],
  ];
  const { events, findings } = await checked(rows, { ...ward, standards });
  const [found] = events.flatMap((item) => (item.is === 'household' ? [item.checked] : []));
  const codes = findings.map(({ code }) => code);
  return { codes, scores: found?.household.scores, results: found?.results };
}

describe('an income', () => {
  test.each<[string, IncomePeriod, IncomePeriod | undefined]>([
    ['Thu nhập bình quân', 'month', undefined],
    ['Thu nhập bình quân tháng', 'month', undefined],
    ['Thu nhập bình quân năm', 'month', 'year'],
    ['Thu nhập bình quân/người/năm', 'month', 'year'],
    ['Thu nhập bình quân đầu người/năm (đồng)', 'month', 'year'],
    ['Thu nhập bình quân (đồng/người/năm)', 'month', 'year'],
    ['Thu nhập bình quân', 'year', undefined],
    ['Thu nhập bình quân năm', 'year', undefined],
    ['Thu nhập bình quân (năm 2019)', 'year', undefined],
    ['Thu nhập bình quân/người/tháng', 'year', 'month'],
    ['Thu nhập bình quân (đồng/tháng)', 'year', 'month'],
  ])('labelled %j under a standard per %s is of another period: %s', async (label, official, other) => {
    const standards = official === 'month' ? [monthly, yearly] : [yearly, monthly];
    const { codes, scores } = await read([[label, '9.000.000']], standards);
    expect(codes).toEqual([]);
    expect(scores).toMatchObject({ income: 9_000_000, incomePer: other });
  });

  test('per year is never compared with a line per month, nor the other way', async () => {
    const ofYear = await read([['Thu nhập bình quân/năm', '9.000.000']]);
    expect(ofYear.results).toMatchObject({
      [monthly.id]: { class: 'poor', measure: 750_000 },
      [yearly.id]: { class: 'poor', measure: 9_000_000 },
    });
    const ofMonth = await read([['Thu nhập bình quân/tháng', '9.000.000']]);
    expect(ofMonth.results).toMatchObject({
      [monthly.id]: { class: 'other', measure: 9_000_000 },
      [yearly.id]: { class: 'other', measure: 108_000_000 },
    });
  });

  test.each([
    'Thu nhập bình quân (năm 2019)',
    'Thu nhập bình quân/người/tháng (năm 2019)',
    'Thu nhập bình quân tháng, năm',
  ])('whose label %j leaves the period open is no column that is known', async (label) => {
    const { codes } = await read([[label, '9.000.000']]);
    expect(codes).toEqual(expect.arrayContaining(['E101', 'W102']));
  });

  test('in a column per month and one per year is that of the official standard’s period', async () => {
    const both = [
      ['Thu nhập bình quân/năm', 12_000_005],
      ['Thu nhập bình quân/tháng', 1_000_000],
    ] as const;
    const ofMonth = await read(both);
    expect(ofMonth.codes).toEqual(['W102']);
    expect(ofMonth.scores).toMatchObject({ income: 1_000_000, incomePer: undefined });
    expect((await read(both, [yearly, monthly])).scores).toMatchObject({ income: 12_000_005 });
  });

  test('under two rows of labels has the period of the lower one', async () => {
    const rows = [
      ['Thu nhập bình quân', 'Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu', 'B2'],
      ['(đồng/người/năm)', null, null, null, null, null, null],
      [9_000_000, 'Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 1, 30],
    ];
    const { events } = await checked(rows, { ...ward, standards: [monthly] });
    expect(events).toContainEqual(
      expect.objectContaining({
        checked: expect.objectContaining({
          household: expect.objectContaining({
            scores: expect.objectContaining({ income: 9_000_000, incomePer: 'year' }),
          }),
        }),
      }),
    );
  });

  test('that is too low to be in dong is judged by its own period', async () => {
    expect((await read([['Thu nhập bình quân/năm', 239_999]])).codes).toEqual(['W213']);
    expect((await read([['Thu nhập bình quân/năm', 240_000]])).codes).toEqual([]);
  });

  test('may say in its cell only the period of its column', async () => {
    expect((await read([['Thu nhập bình quân/năm', '9.000.000 đ/năm']])).codes).toEqual([]);
    expect((await read([['Thu nhập bình quân/năm', '9.000.000 đ/tháng']])).codes).toContain('E202');
  });
});
