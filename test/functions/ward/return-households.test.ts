import { describe, expect, test } from 'vitest';
import type { Households } from '../../../shared/ports.ts';
import { lowerVillage, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched, stateOf } from './ward-at-work.ts';

describe('returned households', () => {
  async function returned() {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-1', 'h-2']);
    return { host, ward };
  }

  test('meet, are posted alone for a clock, and come back to approval', async () => {
    const { host, ward } = await returned();
    expect(await ward.review()).toMatchObject({ stage: 'vetting', villages: { [upperVillage]: 'due' } });
    await expect(ward.meet(lowerVillage)).rejects.toThrow(refusal('VillageNotOpen'));
    await ward.meet(upperVillage);
    await ward.forward();
    await ward.post();
    await expect(ward.object('h-3')).rejects.toThrow(refusal('PostingOver'));
    await host.passTo('2019-11-16T00:00');
    await ward.approve();
    expect(await ward.review()).toMatchObject({ stage: 'recorded' });
    expect((await ward.review()).runs.filter(({ stage }) => stage === 'approval')).toMatchObject([
      { outcome: 'returned' },
      { outcome: 'approved' },
    ]);
  });

  test('are each returned once, by however many names', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await ward.returnHouseholds(['h-1', '012345678', 'h-1']);
    expect((await ward.publication()).answer).toMatchObject({ returned: ['h-1'] });
    expect((await ward.decisions()).at(-1)).toMatchObject({ body: { households: ['h-1'] } });
  });

  test('are refused if one is unknown, without a reason, and before approval', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('posting', host, ward);
    await expect(ward.returnHouseholds(['h-99'], '')).rejects.toThrow(refusal('WrongStage'));
    await bringTo('approval', host, ward);
    const before = await stateOf(ward);
    await expect(ward.returnHouseholds(['h-1', 'h-99'])).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.returnHouseholds(['h-1'], ' ')).rejects.toThrow(refusal('ReasonMissing'));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('are found by their heads’ ids in one reading of the records', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    let readings = 0;
    const households: Households = {
      ...host.ports.households,
      records(ref, generations) {
        readings += 1;
        return host.ports.households.records(ref, generations);
      },
    };
    const ports = { ...host.ports, households };
    const unknown = Array.from({ length: 50 }, (_, index) => `1111111111${index + 10}`);
    const call = { ...ward.approver, households: ['012345678', ...unknown], reason: 'Thiếu chữ ký' };
    await expect(perform('returnHouseholds', call, ports)).rejects.toThrow(refusal('HouseholdNotFound'));
    expect(readings).toBe(1);
    await perform('returnHouseholds', { ...call, households: ['012345678'] }, ports);
    expect((await ward.decisions()).at(-1)).toMatchObject({ body: { households: ['h-1'] } });
  });
});
