import { describe, expect, test } from 'vitest';
import type { NewScores } from '../../../shared/rescore.ts';
import { lowerVillage, upperVillage } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, launched, stateOf } from './ward-at-work.ts';

async function inVetting() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('vetting', host, ward);
  return { host, ward };
}

const meetAndChange = async (
  { ports, settle }: FreshHost,
  ward: AtWork,
  changes: { household: string; set: NewScores; reason: string }[],
) => {
  const met = { ...ward.asWard, village: upperVillage, attended: 10, agreed: 10, changes };
  await perform('recordMeeting', met, ports);
  await settle();
};

describe('a village meeting', () => {
  test('keeps its minutes apart from the audit chain', async () => {
    const { host, ward } = await inVetting();
    const minutes = { village: upperVillage, attended: 12, agreed: 6, supervised: true };
    await perform('recordMeeting', { ...ward.asWard, ...minutes }, host.ports);
    expect((await ward.decisions()).at(-1)).toMatchObject({ kind: 'recordMeeting', body: minutes });
    expect((await ward.audit()).at(-1)).toMatchObject({
      detail: { village: upperVillage, attended: 12, agreed: 6, passed: true },
    });
  });

  test('changes scores with a reason, and the class with them', async () => {
    const { host, ward } = await inVetting();
    await meetAndChange(host, ward, [{ household: 'h-1', set: { b1: 200 }, reason: 'Chấm sai' }]);
    expect((await ward.review()).totals.classes).toMatchObject({
      poor: { households: 1 },
      other: { households: 2 },
    });
  });

  test('changes one household twice by both changes', async () => {
    const { host, ward } = await inVetting();
    await meetAndChange(host, ward, [
      { household: 'h-1', set: { b1: 130 }, reason: 'Chấm sai' },
      { household: 'h-1', set: { b2: 30 }, reason: 'Chấm sai' },
    ]);
    const [record] = await ward.records();
    expect(record!.recorded!.household.scores).toMatchObject({ b1: 130, b2: 30 });
  });

  test('is refused as a whole if a change has no reason, is of another village, or of an unknown household', async () => {
    const { host, ward } = await inVetting();
    const before = await stateOf(ward);
    const change = (household: string, reason = 'x') =>
      meetAndChange(host, ward, [{ household, set: { b1: 1 }, reason }]);
    await expect(change('h-1', '')).rejects.toThrow(refusal('ReasonMissing'));
    await expect(change('h-3')).rejects.toThrow(refusal('VillageNotOpen', { village: lowerVillage }));
    await expect(change('h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    const income = meetAndChange(host, ward, [{ household: 'h-1', set: { income: 1 }, reason: 'x' }]);
    await expect(income).rejects.toThrow(refusal('ValueNotUsed', { field: 'income' }));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('below half opens survey and vetting again for its village alone', async () => {
    const { ward } = await inVetting();
    await ward.meet(upperVillage, 4, 10);
    expect(await ward.review()).toMatchObject({ stage: 'survey' });
    await ward.meet(lowerVillage);
    await ward.upload([{ code: 'h-1', id: '012345678', b1: 100 }], 'b-2');
    await ward.submit();
    expect(await ward.review()).toMatchObject({
      stage: 'vetting',
      villages: { [upperVillage]: 'due', [lowerVillage]: 'passed' },
    });
    await ward.meet(upperVillage);
    await ward.forward();
    expect((await ward.review()).runs.map(({ stage, round }) => `${stage} ${round}`)).toEqual([
      ...['training 1', 'survey 1', 'vetting 1', 'survey 2', 'vetting 2', 'posting 1'],
    ]);
  });

  test('after a return posts again what it changed, beside what was returned', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-1']);
    await meetAndChange(host, ward, [{ household: 'h-2', set: { b1: 200 }, reason: 'Chấm sai' }]);
    await ward.forward();
    await ward.post();
    expect((await ward.publication()).postings.at(-1)!.households).toEqual(['h-1', 'h-2']);
  });
});
