import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/batch/cells/rows.ts';
import { type Campaign, standardsOf } from '../../../shared/campaign.ts';
import { campaignWith } from '../../examples.ts';
import { checked, ward } from './sheets.ts';

const fixed = ['Chủ hộ', 'Ngày sinh', 'Giới tính', 'Thôn', 'Nhân khẩu'];
const person = ['Đặng Thị Nga', 1958, 'Nữ', 'Nà Pha', 1];

/** The household of a list with these columns, its results, and the findings. */
async function read(campaign: Campaign, columns: Readonly<Record<string, Cell>>) {
  const rows = [
    [...fixed, ...Object.keys(columns)],
    [...person, ...Object.values(columns)],
  ];
  const { events, findings } = await checked(rows, { ...ward, standards: standardsOf(campaign) });
  const [found] = events.flatMap((item) => (item.is === 'household' ? [item.checked] : []));
  return {
    codes: findings.map(({ code }) => code),
    results: found?.results,
    scores: found?.household.scores,
  };
}

describe('the autumn of 2026', () => {
  const campaign = campaignWith({ year: 2026, standards: ['vn-2022', 'vn-2027'] });
  const labels = standardsOf(campaign).flatMap(({ indicators }) => indicators.map(({ label }) => label));
  const marked = (...deprived: string[]) =>
    Object.fromEntries([...new Set(labels)].map((label) => [label, deprived.includes(label) ? 'x' : null]));

  test('has this year’s class and next year’s from one sheet, each by its own indicators', async () => {
    const marks = marked('BHYT', 'Nguồn nước', 'Xử lý rác thải');
    const { codes, results } = await read(campaign, { B1: 150, 'Thu nhập bình quân': 2_200_000, ...marks });
    expect(codes).toEqual([]);
    expect(results).toEqual({
      'vn-2022': { class: 'other', by: 'b1', measure: 150, points: 20 },
      'vn-2027': { class: 'poor', by: 'income', measure: 2_200_000, points: 30 },
    });
  });

  test('has no class of next year from a sheet of the old form, and names its columns', async () => {
    const { 'Xử lý rác thải': _, ...old } = marked('BHYT', 'Nguồn nước', 'Tài sản thông tin');
    const { codes, results } = await read(campaign, { B1: 140, ...old });
    expect(codes).toEqual(['W110']);
    expect(results).toMatchObject({ 'vn-2022': { class: 'poor', points: 30 } });
    expect(results).not.toHaveProperty('vn-2027');
  });
});

describe('a list that leaves a column of a further standard empty', () => {
  const campaign = campaignWith({ year: 2026, standards: ['vn-2022', 'vn-2027'] });
  const header = [...fixed, 'B1', 'B2', 'Thu nhập bình quân'];
  const codesOf = async (...incomes: Cell[]) => {
    const rows = incomes.map((income, i) => [
      ...['Đặng Thị Nga', 1950 + i, 'Nữ', 'Nà Pha', 1, 100, 30],
      income,
    ]);
    const { findings, totals } = await checked([header, ...rows], {
      ...ward,
      standards: standardsOf(campaign),
    });
    expect(totals).toMatchObject({ accepted: incomes.length });
    return findings.map(({ code, params }) => [code, params?.lacking]);
  };

  test('is told once, however many households leave it so', async () => {
    expect(await codesOf(900_000, null, null, null)).toEqual([['W111', 'vn-2027: “Thu nhập bình quân”']]);
  });

  test('is told nothing where each has a value', async () => {
    expect(await codesOf(900_000, 0)).toEqual([]);
  });
});

describe('the city and the nation side by side', () => {
  const indicators = [1, 2, 3].map((i) => ({ key: `thanhPho${i}`, label: `Chỉ số thành phố ${i}` }));
  const campaign = (points?: number) =>
    campaignWith({
      ...{ year: 2019, standards: ['hcmc-2019', 'vn-2016'] },
      standardSettings: { 'hcmc-2019': { indicators: indicators.map((each) => ({ ...each, points })) } },
    });
  const columns = { 'Thu nhập bình quân': 9_000_000, B2: 40, 'Chỉ số thành phố 1': 'x' };

  test('compare an income per year with a line per month, converted', async () => {
    const { codes, results } = await read(campaign(), columns);
    expect(codes).toEqual([]);
    expect(results).toEqual({
      'hcmc-2019': { class: 'poor', group: '1', by: 'income', measure: 9_000_000, points: 40 },
      'vn-2016': { class: 'poor', by: 'income', measure: 750_000, points: 40 },
    });
  });

  test('record the city’s indicators though their points are not known', async () => {
    const { scores } = await read(campaign(), columns);
    expect(scores).toMatchObject({ deprived: ['thanhPho1'], indicatorsOf: [], b2: 40 });
  });

  test('count them once the campaign says their points', async () => {
    const all = { ...columns, 'Chỉ số thành phố 2': 'x', 'Chỉ số thành phố 3': '' };
    const { results, codes } = await read(campaign(20), all);
    expect(results).toMatchObject({ 'hcmc-2019': { group: '1', points: 40 }, 'vn-2016': { points: 40 } });
    expect(codes).toEqual([]);
    const { results: fewer } = await read(campaign(15), { ...all, B2: 30 });
    expect(fewer).toMatchObject({ 'hcmc-2019': { group: '2', points: 30 } });
  });
});
