import { describe, expect, test } from 'vitest';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { vn2016 } from '../../../shared/standards/vn-2016.ts';
import { plainCampaign } from '../../examples.ts';

/** Where a campaign with this standard of its own is wrong, and why. */
const wrongWith = (parts: Partial<Standard>, more: object = {}): string[] => {
  const own = { ...vn2016, id: 'tinh', ...parts };
  const campaign = { ...plainCampaign, standards: ['tinh'], ownStandards: [own], ...more };
  const { error } = NewCampaign.safeParse(campaign);
  return (error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message.split(' / ').at(-1)}`,
  );
};

const withoutCut = (({ cut: _, ...rest }) => rest)(vn2016);

describe('a standard of the campaign’s own', () => {
  test('that is whole is taken', () => {
    expect(wrongWith({})).toEqual([]);
  });

  test.each<[string, Partial<Standard>, string]>([
    [
      'ends before it begins',
      { years: { from: 2020, to: 2019 } },
      'ownStandards.0.years.to: is before the first year',
    ],
    [
      'has a rule between two lines in the wrong order',
      { rules: [{ class: 'poor', above: 'U', upTo: 'L' }] },
      'ownStandards.0.rules.0.above: the line U is above L in b1.rural',
    ],
    [
      'has an indicator twice',
      { indicators: [...vn2016.indicators, ...vn2016.indicators.slice(0, 1)] },
      'ownStandards.0.indicators.10.key: medical stands twice',
    ],
    [
      'has the label of another column for an indicator',
      { indicators: [{ ...vn2016.indicators[0]!, key: 'moi', label: 'Ghi chú' }] },
      'ownStandards.0.indicators.0.label: is a label of note already',
    ],
    [
      'has a negative line',
      { lines: { income: { rural: { L: -1, U: 1 }, urban: { L: 0, U: 1 } } } },
      'ownStandards.0.lines.income.rural.L: is negative',
    ],
    [
      'gives negative points',
      { indicators: [{ ...vn2016.indicators[0]!, points: -10 }] },
      'ownStandards.0.indicators.0.points: is negative',
    ],
    [
      'has an indicator whose key is no plain name',
      { indicators: [{ ...vn2016.indicators[0]!, key: '__proto__' }] },
      'ownStandards.0.indicators.0.key: plain letters and digits, a small letter first',
    ],
    [
      'has a further line that ends before it begins',
      { furtherLines: [{ ...vn2016.furtherLines![0]!, years: { from: 2020, to: 2019 } }] },
      'ownStandards.0.furtherLines.0.years.to: is before the first year',
    ],
  ])('that %s is refused, with its place', (_, parts, problem) => {
    expect(wrongWith(parts)).toContain(problem);
  });

  test('needs a cut where a rule asks for deprivation', () => {
    const { error } = NewCampaign.safeParse({
      ...plainCampaign,
      ownStandards: [{ ...withoutCut, id: 'tinh' }],
    });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['ownStandards.0.cut']);
  });

  test('stands once, and once among the campaign’s standards', () => {
    const own = { ...vn2016, id: 'tinh' };
    expect(wrongWith({}, { ownStandards: [own, own] })).toEqual(['ownStandards.1.id: tinh stands twice']);
    expect(wrongWith({}, { standards: ['tinh', 'tinh'] })).toEqual(['standards.1: tinh stands twice']);
  });
});
