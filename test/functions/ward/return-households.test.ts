import { describe, expect, test } from 'vitest';
import { lowerVillage, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched, stateOf } from './ward-at-work.ts';

/** Posted on Friday 25/10/2019, so the clock ends with Tuesday 05/11. */
async function _onTheBoard() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  expect(await ward.post()).toEqual({ round: 1, lastDay: '2019-11-05' });
  return { host, ward };
}

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
});
