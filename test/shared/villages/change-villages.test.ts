import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireWard, type Ward } from '../../../shared/campaign.ts';
import { fold } from '../../../shared/names.ts';
import { villageChanges, withVillages } from '../../../shared/villages/change-villages.ts';
import { northWard, plainCampaign } from '../../examples.ts';
import { refusal } from '../../refusal.ts';

const at = '2019-10-10T02:00:00.000Z';
const later = '2019-11-10T02:00:00.000Z';
const ward: Ward = {
  ...requireWard(plainCampaign, northWard),
  villages: [
    { name: 'Thôn 1', households: 40 },
    { name: 'Thôn 2', households: 35 },
    { name: 'Thôn 3' },
    { name: 'Tổ 4', setting: 'urban', households: 10 },
  ],
  targets: [
    { village: 'Thôn 1', class: 'poor', reduce: 2 },
    { village: 'Thôn 2', class: 'poor', reduce: 3 },
    { village: 'Thôn 2', class: 'near-poor', reduce: 1 },
  ],
};

const changed = (before: Ward, from: string[], to: string, when = at): Ward =>
  withVillages(before, villageChanges(before, [{ from, to }], []), when);
const refused = (before: Ward, ...rows: { from: string[]; to: string }[]) =>
  expect(() => villageChanges(before, rows, ['Bản Ngoài']));

describe('villages that are merged', () => {
  test('have the households and targets of their parts in sum, in the place of the first', () => {
    const after = changed(ward, ['Thôn 2', 'Thôn 1'], 'Thôn Đoàn Kết');
    expect(after.villages.map(({ name }) => name)).toEqual(['Thôn Đoàn Kết', 'Thôn 3', 'Tổ 4']);
    expect(after.villages[0]).toEqual({ name: 'Thôn Đoàn Kết', households: 75 });
    expect(after.targets).toEqual([
      { village: 'Thôn Đoàn Kết', class: 'poor', reduce: 5 },
      { village: 'Thôn Đoàn Kết', class: 'near-poor', reduce: 1 },
    ]);
    expect(after.successors).toEqual([
      { from: 'Thôn 2', to: 'Thôn Đoàn Kết', at },
      { from: 'Thôn 1', to: 'Thôn Đoàn Kết', at },
    ]);
  });

  test('have no number of households where one of them has none', () => {
    expect(changed(ward, ['Thôn 1', 'Thôn 3'], 'Thôn 1').villages[0]).toEqual({ name: 'Thôn 1' });
  });

  test('may keep the name of one of them, which then is no former name', () => {
    expect(changed(ward, ['Thôn 1', 'Thôn 2'], 'Thôn 2').successors).toEqual([
      { from: 'Thôn 1', to: 'Thôn 2', at },
    ]);
  });

  test('lead from every name that they ever had to the present one', () => {
    const renamed = changed(ward, ['Thôn 1'], 'Nà Lạc');
    const merged = changed(renamed, ['Nà Lạc', 'Thôn 2'], 'Đoàn Kết', later);
    expect(merged.successors).toEqual([
      { from: 'Thôn 1', to: 'Đoàn Kết', at },
      { from: 'Nà Lạc', to: 'Đoàn Kết', at: later },
      { from: 'Thôn 2', to: 'Đoàn Kết', at: later },
    ]);
  });
});

describe('a village that is renamed', () => {
  test('keeps its setting, its households and its target', () => {
    const after = changed(ward, ['Tổ 4'], 'Tổ dân phố 4');
    expect(after.villages[3]).toEqual({ name: 'Tổ dân phố 4', setting: 'urban', households: 10 });
    expect(after.targets).toEqual(ward.targets);
  });

  test('back to what it was called leaves one former name', () => {
    const back = changed(changed(ward, ['Thôn 1'], 'Nà Lạc'), ['Nà Lạc'], 'Thôn 1', later);
    expect(back.villages).toEqual(ward.villages);
    expect(back.successors).toEqual([{ from: 'Nà Lạc', to: 'Thôn 1', at: later }]);
  });

  test('in its spelling alone has no former name', () => {
    expect(changed(ward, ['Thôn 1'], 'THÔN 1').successors).toBeUndefined();
  });

  test('is known by its households where the ward has no list', () => {
    const free = { ...ward, villages: [], targets: [] };
    const changes = villageChanges(free, [{ from: ['bản ngoài'], to: ' Bản Trong ' }], ['Bản Ngoài']);
    expect(changes).toEqual([{ from: ['Bản Ngoài'], to: 'Bản Trong' }]);
    expect(withVillages(free, changes, at)).toMatchObject({
      villages: [],
      successors: [{ from: 'Bản Ngoài', to: 'Bản Trong', at }],
    });
  });
});

describe('what cannot be', () => {
  test('is refused by name', () => {
    refused(ward, { from: ['Thôn 9'], to: 'Thôn 10' }).toThrow(
      refusal('UnknownVillage', { village: 'Thôn 9' }),
    );
    refused(ward, { from: ['Thôn 1'], to: 'A' }, { from: ['thôn 1'], to: 'B' }).toThrow(
      refusal('VillageDivided'),
    );
    refused(ward, { from: ['Thôn 1'], to: 'Thôn 2' }).toThrow(refusal('VillageNameTaken'));
    refused(ward, { from: ['Thôn 1'], to: 'bản ngoài' }).toThrow(refusal('VillageNameTaken'));
    refused(ward, { from: ['Thôn 1'], to: 'A' }, { from: ['Thôn 2'], to: 'a' }).toThrow(
      refusal('VillageNameTaken'),
    );
    refused(ward, { from: ['Thôn 1'], to: '  ' }).toThrow(refusal('VillageNameUnfit'));
    refused(ward, { from: ['Thôn 1'], to: 'Nà\u200bPha' }).toThrow(refusal('VillageNameUnfit'));
    refused(ward, { from: ['Thôn 1'], to: 'Thôn 1' }).toThrow(refusal('VillageNameSame'));
    refused(ward, { from: ['Thôn 1', 'Tổ 4'], to: 'A' }).toThrow(refusal('SettingsDiffer'));
  });

  test('is a former name of another village', () => {
    const merged = changed(ward, ['Thôn 1', 'Thôn 2'], 'Thôn 1');
    refused(merged, { from: ['Thôn 3'], to: 'Thôn 2' }).toThrow(refusal('VillageNameTaken'));
    expect(changed(merged, ['Thôn 1', 'Thôn 3'], 'Thôn 2').villages[0]).toEqual({ name: 'Thôn 2' });
  });
});

describe('any changes one after another', () => {
  const names = ['Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn 4', 'Thôn 5', 'Thôn 6'];
  const step = fc.record({
    parts: fc.subarray(names, { minLength: 1 }),
    to: fc.constantFrom(...names, 'Nà Lạc'),
  });

  test('keep all households and targets, and lead every former name to a village that there is', () => {
    const counted: Ward = {
      ...ward,
      villages: names.map((name, i) => ({ name, households: i + 1 })),
      targets: names.map((village, i) => ({ village, class: 'poor', reduce: i })),
    };
    const sum = (numbers: (number | undefined)[]) => numbers.reduce<number>((all, n) => all + (n ?? 0), 0);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        let now = counted;
        for (const { parts, to } of steps) {
          const from = parts.filter((part) => now.villages.some(({ name }) => name === part));
          try {
            now = changed(now, from, to);
          } catch (error) {
            expect(error).toHaveProperty('name', expect.stringMatching(/^VillageName|^UnknownVillage/));
          }
        }
        expect(sum(now.villages.map(({ households }) => households))).toBe(21);
        expect(sum(now.targets.map(({ reduce }) => reduce))).toBe(15);
        const present = new Set(now.villages.map(({ name }) => fold(name)));
        for (const { from, to } of now.successors ?? []) {
          expect(present.has(fold(to))).toBe(true);
          expect(present.has(fold(from))).toBe(false);
        }
        for (const name of names)
          expect(present.has(fold(name)) || now.successors?.some(({ from }) => from === name)).toBe(true);
      }),
    );
  });
});
