import { describe, expect, test } from 'vitest';
import { requireWard, type Ward } from '../../../shared/campaign.ts';
import { villageChanges, withVillages } from '../../../shared/villages/change-villages.ts';
import { changedVillage, isFreeName } from '../../../web/province/coordination/villages/preview-change.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const ward: Ward = {
  ...requireWard(plainCampaign, northWard),
  villages: [{ name: 'Thôn 1', households: 40 }, { name: 'Thôn 2', households: 30 }, { name: 'Thôn 3' }],
  targets: [
    { village: 'Thôn 1', class: 'poor', reduce: 2 },
    { village: 'Thôn 2', class: 'poor', reduce: 3 },
  ],
  successors: [{ from: 'Nà Pha', to: 'Thôn 3', at: '2019-10-10T02:00:00.000Z' }],
};
const line = (name: string, surveyed: number, state: 'due' | 'passed' | null) => ({
  name,
  setting: 'rural' as const,
  households: ward.villages.find((each) => each.name === name)?.households,
  surveyed,
  listed: surveyed + 1,
  state,
  targets: ward.targets.filter(({ village }) => village === name),
  formerly: (ward.successors ?? [])
    .filter(({ to }) => to === name)
    .map(({ from, at }) => ({ name: from, at })),
});
const lines = [line('Thôn 1', 4, 'passed'), line('Thôn 2', 5, 'due'), line('Thôn 3', 0, null)];

describe('what a page says of villages that are to be merged', () => {
  test('is what the rules make of them', () => {
    const preview = changedVillage(lines.slice(0, 2));
    const after = withVillages(ward, villageChanges(ward, [{ from: ['Thôn 1', 'Thôn 2'], to: 'A' }], []), '');
    expect(preview).toMatchObject({ surveyed: 9, listed: 11, meetsAgain: true });
    expect(preview.households).toBe(after.villages[0]?.households);
    expect(preview.targets.map(({ reduce }) => reduce)).toEqual(after.targets.map(({ reduce }) => reduce));
  });

  test('is no number of households where one of them has none, and no further meeting where all had passed', () => {
    expect(changedVillage(lines.slice(1)).households).toBeUndefined();
    expect(changedVillage([lines[0], lines[2]].flatMap((each) => each ?? [])).meetsAgain).toBe(false);
  });

  test.each(['Thôn 2', 'thôn 3', 'Nà Pha'])('refuses the name %s as the rules do', (to) => {
    expect(isFreeName(to, lines.slice(0, 1), lines)).toBe(false);
    expect(() => villageChanges(ward, [{ from: ['Thôn 1'], to }], [])).toThrow(refusal('VillageNameTaken'));
    expect(isFreeName(to, lines, lines)).toBe(true);
  });
});
