import { describe, expect, test } from 'vitest';
import { classify, needsPoints } from '../../../shared/classify.ts';
import { standardNamed, standards } from '../../../shared/standards/index.ts';
import { Standard } from '../../../shared/standards/standard.ts';
import { vn2022 } from '../../../shared/standards/vn-2022.ts';
import { vn2027 } from '../../../shared/standards/vn-2027.ts';

const years: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 'vn-2016': [2016, 2021], 'vn-2022': [2022, 2026], 'vn-2027': [2027, 2030] },
  ...{ 'hcmc-2016': [2016, 2018], 'hcmc-2019': [2019, 2020] },
  ...{ 'hcmc-2021': [2021, 2024], 'hcmc-2024': [2024, 2026] },
};

const whatOf = ({ provenance }: Standard): string[] =>
  provenance.map(({ what }) => (typeof what === 'string' ? what : what.en));

describe('the standards', () => {
  test('are those of the nation and of Ho Chi Minh City, with their years', () => {
    const known = [...standards.values()].map(({ id, years: { from, to } }) => [id, [from, to]]);
    expect(Object.fromEntries(known)).toEqual(years);
  });

  test.each([...standards.values()])('$id is valid data', (standard) => {
    expect(Standard.parse(standard)).toEqual(standard);
  });

  test.each([...standards.values()])('$id says where each number comes from', (standard) => {
    const told = whatOf(standard).join('; ');
    const counted = needsPoints(standard) ? [/cut/, /points/] : [];
    const { furtherLines = [] } = standard;
    for (const said of [/income lines/, /rules?/, /validity/, /indicators/, ...counted])
      expect(told).toMatch(said);
    for (const { key } of furtherLines) expect(told).toContain(`line of ${key.replaceAll('-', ' ')}`);
    for (const { mark, source } of standard.provenance)
      if (mark === 'verified' || mark === 'partial') expect(source).toMatch(/^https?:\/\//);
  });

  test.each([...standards.values()])('$id leaves open what is unverified, and marks it', (standard) => {
    const marks = standard.provenance.map(({ mark }) => mark);
    if (standard.open) expect(marks).toContain('unverified');
    expect(standard.open ?? []).toEqual((standard.open ?? []).filter((place) => place !== ''));
  });

  test('of 2027 has the twelve indicators of 2022 with waste in place of information', () => {
    const keys = vn2022.indicators.map(({ key }) => key).filter((key) => key !== 'information');
    expect(vn2027.indicators.map(({ key }) => key).toSorted()).toEqual([...keys, 'waste'].toSorted());
    expect(vn2027.indicators.find(({ key }) => key === 'waste')?.label).toBe('Xử lý rác thải');
    expect(new Set(vn2027.indicators.map(({ points }) => points))).toEqual(new Set([10]));
    expect(new Set(vn2027.indicators.map(({ dimension }) => dimension))).toEqual(
      new Set(vn2022.indicators.map(({ dimension }) => dimension)),
    );
  });

  test('of the city compare income per year, of the nation per month', () => {
    for (const { id, incomePer } of standards.values())
      expect(incomePer).toBe(id.startsWith('hcmc') ? 'year' : 'month');
  });

  test('of the city invent no indicators', () => {
    const city = [...standards.values()].filter(({ id }) => id.startsWith('hcmc'));
    expect(city.map(({ indicators }) => indicators)).toEqual(city.map(() => []));
  });

  test('without a rule of deprivation need no points', () => {
    const scores = { income: 30_000_000 };
    expect(classify(standardNamed('hcmc-2021'), scores, 'urban')).toEqual({
      ...{ class: 'poor', by: 'income', measure: 30_000_000 },
    });
    expect(classify(standardNamed('hcmc-2024'), scores, 'urban')).toBeUndefined();
    expect(classify(standardNamed('hcmc-2021'), { ...scores, b2: 40 }, 'urban')).toMatchObject({
      points: 40,
    });
  });
});
