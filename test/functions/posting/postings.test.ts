import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { lowerVillage, plainCampaign, upperVillage } from '../../examples.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched, stateOf } from '../ward/ward-at-work.ts';

/** Posted on Friday 25/10/2019, so the clock ends with Tuesday 05/11. */
async function onTheBoard() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  expect(await ward.post()).toEqual({ round: 1, lastDay: '2019-11-05' });
  return { host, ward };
}

describe('the posted list', () => {
  test('goes on to approval at the midnight after its last day', async () => {
    const { host, ward } = await onTheBoard();
    await host.passTo('2019-11-05T23:59');
    expect((await ward.review()).stage).toBe('posting');
    await host.passTo('2019-11-06T00:00');
    expect(await ward.review()).toMatchObject({ stage: 'approval', dueOn: '2019-11-13' });
  });

  test('goes on once though the day is turned again, late or twice at once', async () => {
    const { host, ward } = await onTheBoard();
    await host.passTo('2019-11-07T00:00');
    const before = await stateOf(ward);
    const turn = () => steps.turnDay({ campaignId: plainCampaign.id }, host.ports);
    await Promise.all([turn(), turn()]);
    await host.settle();
    expect(await stateOf(ward)).toEqual(before);
  });

  test('keeps where it hangs with its proof', async () => {
    const { ward } = await onTheBoard();
    expect((await ward.decisions()).at(-1)).toMatchObject({
      body: { places: ['Trụ sở UBND xã'], lastDay: '2019-11-05' },
    });
  });
});

describe('an objection', () => {
  test('that is upheld changes no figure', async () => {
    const { ward } = await onTheBoard();
    const before = await ward.records();
    expect(await ward.object('h-1')).toEqual({ dueOn: '2019-10-30' });
    await ward.resolve('h-1', 'upheld', { b1: 1 });
    expect(await ward.records()).toEqual(before);
  });

  test('that changes a household posts it again, and approval waits for that clock', async () => {
    const { host, ward } = await onTheBoard();
    await host.passTo('2019-11-05T10:00');
    await ward.object('h-2');
    await host.passTo('2019-11-07T10:00');
    await ward.resolve('h-2', 'changed', { b2: 30 });
    expect((await ward.review()).totals.classes).toMatchObject({ poor: { households: 3 } });
    await host.passTo('2019-11-18T12:00');
    await expect(ward.approve()).rejects.toThrow(
      refusal('WrongStage', { stage: 'posting', needs: 'approval' }),
    );
    await host.passTo('2019-11-19T08:00');
    await ward.approve();
    expect((await ward.review()).stage).toBe('recorded');
  });

  test('that changes nothing but says so is posted again, whatever the class', async () => {
    const { ward } = await onTheBoard();
    await ward.object('h-4');
    await ward.resolve('h-4', 'changed');
    expect((await ward.publication()).postings).toHaveLength(2);
  });

  test('names a household by its code or by its head’s id where it has no code', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    await host.passTo('2019-10-08T09:00');
    await ward.upload([
      { id: '012345678', name: 'Lò Thử' },
      { code: '987654321', name: 'Mã Chín Số', village: lowerVillage },
    ]);
    await ward.submit();
    await ward.meet(upperVillage);
    await ward.meet(lowerVillage);
    await ward.forward();
    await ward.post();
    await ward.object('012345678');
    await ward.object('987654321');
    await ward.resolve('987654321', 'upheld');
    await ward.resolve('012345678', 'changed', { b1: 90 });
    expect((await ward.publication()).objections).toMatchObject([
      { outcome: 'changed' },
      { outcome: 'upheld' },
    ]);
  });

  test('is refused of a household that the ward does not have, and then nothing is kept', async () => {
    const { ward } = await onTheBoard();
    const before = await stateOf(ward);
    await expect(ward.object('h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.resolve('h-1', 'upheld')).rejects.toThrow(refusal('NoObjection'));
    expect(await stateOf(ward)).toEqual(before);
  });

  test('is refused for the stage before the household is looked for', async () => {
    const host = await launched();
    const ward = atWork(host);
    await expect(ward.object('h-99')).rejects.toThrow(refusal('TrainingNotDone'));
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('TrainingNotDone'));
    await bringTo('vetting', host, ward);
    await expect(ward.resolve('h-99', 'upheld')).rejects.toThrow(refusal('WrongStage'));
  });

  test('with income is refused where b1 is the measure', async () => {
    const { ward } = await onTheBoard();
    await ward.object('h-1');
    const income = ward.resolve('h-1', 'changed', { income: 1 });
    await expect(income).rejects.toThrow(refusal('ValueNotUsed', { field: 'income' }));
  });
});

describe('returned households', () => {
  async function returned() {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('approval', host, ward);
    await ward.giveBack(['h-1', 'h-2']);
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

  test('are refused where one is none, without a reason, and before approval', async () => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo('posting', host, ward);
    await expect(ward.giveBack(['h-99'], '')).rejects.toThrow(refusal('WrongStage'));
    await bringTo('approval', host, ward);
    const before = await stateOf(ward);
    await expect(ward.giveBack(['h-1', 'h-99'])).rejects.toThrow(refusal('HouseholdNotFound'));
    await expect(ward.giveBack(['h-1'], ' ')).rejects.toThrow(refusal('ReasonMissing'));
    expect(await stateOf(ward)).toEqual(before);
  });
});
