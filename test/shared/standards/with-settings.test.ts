import { describe, expect, test } from 'vitest';
import { standardsOf } from '../../../shared/campaign.ts';
import { classify } from '../../../shared/classify.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { campaignWith, plainCampaign } from '../../examples.ts';

const indicators = Array.from({ length: 13 }, (_, i) => ({ key: `city${i + 1}`, label: `Chỉ số ${i + 1}` }));

const standardWith = (id: string, settings: object, year = 2019) => {
  const [standard] = standardsOf(
    campaignWith({ year, standards: [id], standardSettings: { [id]: settings } }),
  );
  if (!standard) throw new Error('The campaign has no standard.');
  return standard;
};

describe('what a campaign sets of a standard', () => {
  test('are the indicators that are not known, each ten points where three are the cut', () => {
    const standard = standardWith('hcmc-2024', { indicators }, 2025);
    const classOf = (deprived: string[]) =>
      classify(standard, { income: 46_000_000, deprived, indicatorsOf: ['hcmc-2024'] }, 'urban')?.class;
    expect(classOf(['city1', 'city2'])).toBe('near-poor');
    expect(classOf(['city1', 'city2', 'city13'])).toBe('poor');
  });

  test('gives points from B2 until the points of every indicator are known', () => {
    const [first, ...others] = indicators.map((each) => ({ ...each, points: 15 }));
    expect(standardWith('hcmc-2019', { indicators }).pointsFromB2).toBe(true);
    expect(standardWith('hcmc-2019', { indicators: [first, ...others] }).pointsFromB2).toBe(false);
    const partly = [{ ...first, points: undefined }, ...others];
    expect(standardWith('hcmc-2019', { indicators: partly }).pointsFromB2).toBe(true);
  });

  test('is the border of groups 3a and 3b, which is not verified', () => {
    const lines = { income: { urban: { S: 40_000_000 } } };
    const standard = standardWith('hcmc-2019', { lines });
    const groupOf = (income: number, setting: 'urban' | 'rural') =>
      classify(standard, { income, b2: 40 }, setting)?.group;
    expect([groupOf(40_000_000, 'urban'), groupOf(40_000_001, 'urban')]).toEqual(['3a', '3b']);
    expect([groupOf(36_000_000, 'rural'), groupOf(36_000_001, 'rural')]).toEqual(['3a', '3b']);
  });

  test('are the rules of deprivation of the city’s standard of 2021', () => {
    const rules = [
      { class: 'poor', upTo: 'L' },
      { class: 'poor', above: 'L', upTo: 'U', deprived: true },
      { class: 'near-poor', above: 'L', upTo: 'U', deprived: false },
    ];
    const standard = standardWith('hcmc-2021', { rules, cut: 30 }, 2022);
    const classOf = (b2: number) => classify(standard, { income: 40_000_000, b2 }, 'urban')?.class;
    expect([classOf(25), classOf(30)]).toEqual(['near-poor', 'poor']);
  });

  test('leaves the standard as it is where nothing is set', () => {
    expect(standardsOf(plainCampaign)[0]).toBe(vn2016);
  });
});

describe('a setting is refused', () => {
  const wrongAt = (parts: object): string[] =>
    (NewCampaign.safeParse({ ...plainCampaign, ...parts }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message.split(' / ').at(-1)}`,
    );
  const settings = (id: string, set: object, year = 2019) => ({
    ...{ year, standards: [id], standardSettings: { [id]: set } },
  });

  test.each([
    [
      'for a number that the instrument settles',
      settings('vn-2016', { lines: { b1: { rural: { L: 100 } } } }),
      'standardSettings.vn-2016.lines.b1.rural.L: is settled by the instrument; open are: lines.b1.rural.U',
    ],
    [
      'for indicators that are known',
      settings('vn-2022', { indicators }, 2022),
      'standardSettings.vn-2022.indicators: is settled by the instrument; open are: none',
    ],
    [
      'for a standard that the campaign does not name',
      { standardSettings: { 'hcmc-2019': { indicators } } },
      'standardSettings.hcmc-2019: is no standard of the campaign: vn-2016',
    ],
    [
      'where a rule names a line that there is not',
      settings('hcmc-2021', { rules: [{ class: 'poor', upTo: 'X' }] }, 2022),
      'standardSettings.hcmc-2021.rules.0.upTo: a setting lacks the line X',
    ],
    [
      'where a rule asks for deprivation without a cut',
      settings('hcmc-2021', { rules: [{ class: 'poor', upTo: 'L', deprived: true }] }, 2022),
      'standardSettings.hcmc-2021.cut: is missing, and a rule needs it',
    ],
    [
      'where an indicator stands twice',
      settings('hcmc-2019', { indicators: [indicators[0], { ...indicators[1], key: 'city1' }] }),
      'standardSettings.hcmc-2019.indicators.1.key: city1 stands twice',
    ],
    [
      'where an indicator has the key of another column',
      settings('hcmc-2019', { indicators: [{ key: 'income', label: 'Thu nhập thấp' }] }),
      'standardSettings.hcmc-2019.indicators.0.key: income is another column of the file',
    ],
    [
      'where an indicator has the label of another column',
      settings('hcmc-2019', { indicators: [{ key: 'city1', label: 'Nhân khẩu' }] }),
      'standardSettings.hcmc-2019.indicators.0.label: is a label of people already',
    ],
    [
      'where an indicator has the label of another standard’s under another key',
      {
        standards: ['hcmc-2019', 'vn-2016'],
        standardSettings: { 'hcmc-2019': { indicators: [{ key: 'bhyt', label: 'bhyt (*)' }] } },
      },
      'standardSettings.hcmc-2019.indicators.0.label: is a label of insurance already',
    ],
  ])('%s', (_, parts, problem) => {
    expect(wrongAt(parts)).toContain(problem);
  });

  test('where it is no setting at all', () => {
    expect(wrongAt(settings('hcmc-2019', { years: { from: 2000, to: 2100 } }))).toHaveLength(1);
    expect(wrongAt(settings('hcmc-2019', { indicators: [{ key: 'Việc làm', label: 'x' }] }))).toEqual([
      'standardSettings.hcmc-2019.indicators.0.key: plain letters and digits, a small letter first',
    ]);
  });
});
