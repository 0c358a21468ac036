import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { plainCampaign } from '../../examples.ts';
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
});
