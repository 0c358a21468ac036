import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { OpeningEntry } from '../../../shared/household.ts';
import {
  campaignWith,
  coordinator,
  entry,
  lowerVillage,
  northWard,
  ownDistrict,
  type Sketch,
  surveyFile,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { requireSound } from '../../sequences/invariants.ts';
import { atWork, launched } from '../ward/ward-at-work.ts';

const merged = 'Bản Chung';
const campaign = campaignWith({
  areas: [
    { code: ownDistrict, level: 'district', name: 'Nà Sơn' },
    {
      ...{ code: northWard, level: 'ward', parent: ownDistrict, name: 'Xã Bắc Nà', setting: 'rural' },
      ...{ households: 100, villages: [{ name: upperVillage }, { name: lowerVillage }] },
    },
  ],
});

/** Two people of one name and birth, without codes and ids, in two villages. */
const upper: Sketch = { name: 'Ma Văn Thử', village: upperVillage, people: 2 };
const lower: Sketch = { name: 'Ma Văn Thử', village: lowerVillage, people: 5 };

async function afterMerger(before: readonly Sketch[], opening: OpeningEntry[] = []) {
  const host = await launched({ campaign, opening: { [northWard]: opening } });
  const ward = atWork(host, campaign);
  await ward.train();
  await host.passTo('2019-10-08T09:00');
  if (before.length > 0) await ward.upload(before);
  await host.passTo('2019-10-08T09:10');
  const villages = [{ from: [upperVillage, lowerVillage], to: merged }];
  const change = { ...ward.ref, by: coordinator, villages, reason: 'Sáp nhập' };
  await perform('changeVillages', change, host.ports);
  await host.passTo('2019-10-08T09:20');
  const findings = async (batchId: string) => {
    const found = await perform('readFindings', { ...ward.asWard, batchId }, host.ports);
    return found.findings.filter(({ code }) => code !== 'W233');
  };
  const people = async () =>
    (await ward.records())
      .flatMap(({ recorded }) => (recorded ? [recorded.household] : []))
      .map(({ people, formerly, village }) => [people, formerly ?? village])
      .sort();
  return { host, ward, findings, people };
}

describe('two of one name and birth in two villages that were merged', () => {
  test('are told apart in a new file by the former names of their villages', async () => {
    const { host, ward, findings, people } = await afterMerger([]);
    expect(await ward.upload([upper, lower], 'batch-2')).toMatchObject({ new: 2, rejected: 0 });
    expect((await findings('batch-2')).map(({ code }) => code)).toEqual([]);
    expect(await people()).toEqual([
      [2, upperVillage],
      [5, lowerVillage],
    ]);
    await requireSound(ward.ref, host.ports);
  });

  test('stay the two that were recorded before, each with what a later file says of it', async () => {
    const { host, ward, people } = await afterMerger([upper, lower]);
    const again = [
      { ...lower, people: 6 },
      { ...upper, people: 3 },
    ];
    expect(await ward.upload(again, 'batch-2')).toMatchObject({
      new: 0,
      changed: 2,
      missing: 0,
      rejected: 0,
    });
    expect(await people()).toEqual([
      [3, upperVillage],
      [6, lowerVillage],
    ]);
    await requireSound(ward.ref, host.ports);
  });

  test('keep their codes where a later file names them by their former villages and has no codes', async () => {
    const { ward, people } = await afterMerger([
      { ...upper, code: 'h-1' },
      { ...lower, code: 'h-2' },
    ]);
    const file = new TextDecoder().decode(surveyFile([{ ...lower, people: 6 }, upper]));
    const withoutCodes = file.replaceAll(/^[^,]*,/gm, '');
    await ward.send(new TextEncoder().encode(withoutCodes), 'batch-2');
    expect(await ward.commit('batch-2')).toMatchObject({ new: 0, changed: 2 });
    expect(await people()).toEqual([
      [2, upperVillage],
      [6, lowerVillage],
    ]);
  });

  test('are no one household where only one was recorded before', async () => {
    const { ward, people } = await afterMerger([lower]);
    expect(await ward.upload([upper], 'batch-2')).toMatchObject({ new: 1, missing: 1 });
    expect(await people()).toEqual([
      [2, upperVillage],
      [5, lowerVillage],
    ]);
  });

  test('are not taken for each other where the file has the present name: it says what tells them', async () => {
    const { host, ward, findings, people } = await afterMerger([upper, lower]);
    const before = await ward.records();
    const untold = { ...upper, village: merged, people: 9 };
    expect(await ward.upload([untold], 'batch-2')).toMatchObject({ new: 0, changed: 0, rejected: 1 });
    const [found] = await findings('batch-2');
    expect(found).toMatchObject({ code: 'E305', row: 2 });
    for (const text of [`“${upperVillage}”`, `“${lowerVillage}”`, 'mã hộ'])
      expect(`${found?.message} ${found?.cure}`).toContain(text);
    expect((await ward.records()).filter(({ recorded }) => recorded)).toEqual(before);
    await expect(ward.submit()).rejects.toThrow();
    const told = await ward.upload([{ ...upper, people: 9 }], 'batch-3');
    expect(told).toMatchObject({ new: 0, changed: 1, rejected: 0 });
    expect((await ward.review()).totals.rejected).toBe(0);
    expect(await people()).toEqual([
      [5, lowerVillage],
      [9, upperVillage],
    ]);
    await requireSound(ward.ref, host.ports);
  });

  test('have the former names of their villages in the template, and nobody else has', async () => {
    const other = entry({ name: 'Nông Thị Thử' });
    const { host, ward } = await afterMerger([], [entry(upper), entry(lower), other]);
    const { bytes } = (await perform('makeTemplate', ward.asWard, host.ports)) as { bytes: Uint8Array };
    const { rows = [] } = (await readXlsx(bytes)).sheets[0] ?? {};
    const villages = rows
      .flat()
      .filter((cell) => [upperVillage, lowerVillage, merged].includes(String(cell)));
    expect(villages).toEqual([upperVillage, lowerVillage, merged]);
  });

  test('twice under the present name in one file are rejected, and the cure that is told ends it', async () => {
    const { ward, findings } = await afterMerger([]);
    const both = [
      { ...upper, village: merged },
      { ...lower, village: merged },
    ];
    expect(await ward.upload(both, 'batch-2')).toMatchObject({ new: 0, rejected: 2 });
    const [found] = await findings('batch-2');
    expect(found).toMatchObject({ code: 'E301' });
    expect(found?.cure).toContain('tên cũ của thôn');
    const coded = both.map((each, index) => ({ ...each, code: `h-${index}` }));
    expect(await ward.upload(coded, 'batch-3')).toMatchObject({ new: 2, rejected: 0 });
    expect((await ward.review()).totals.rejected).toBe(0);
  });
});
