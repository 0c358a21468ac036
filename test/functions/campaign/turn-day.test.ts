import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { plainCampaign } from '../../examples.ts';
import { postedWard } from '../posting/posted-ward.ts';
import { stateOf } from '../ward/ward-at-work.ts';

describe('the posted list', () => {
  test('goes on to approval at the midnight after its last day', async () => {
    const { host, ward } = await postedWard();
    await host.passTo('2019-11-05T23:59');
    expect((await ward.review()).stage).toBe('posting');
    await host.passTo('2019-11-06T00:00');
    expect(await ward.review()).toMatchObject({ stage: 'approval', dueOn: '2019-11-13' });
  });

  test('goes on once though the day is turned again, late or twice at once', async () => {
    const { host, ward } = await postedWard();
    await host.passTo('2019-11-07T00:00');
    const before = await stateOf(ward);
    const turn = () => steps.turnDay({ campaignId: plainCampaign.id }, host.ports);
    await Promise.all([turn(), turn()]);
    await host.settle();
    expect(await stateOf(ward)).toEqual(before);
  });
});
