import { describe, expect, test } from 'vitest';
import { turnDay } from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { schedulesOf } from '../../../shared/schedules.ts';
import { campaignWith, coordinator, districtOfficer, plainCampaign } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;

const asCoordinator = { campaignId, by: coordinator };

describe('moving a window', () => {
  const move = (ports: Ports, parts: object = {}) =>
    perform(
      'moveWindow',
      { ...asCoordinator, stage: 'survey', to: '2019-12-19', reason: 'Bão', ...parts },
      ports,
    );

  test('allows uploads that were refused, and leaves the executions alone', async () => {
    const host = await launched();
    const north = atWork(host);
    await bringTo('survey', host, north);
    await host.passTo('2019-12-18T09:00');
    await expect(north.upload([{ code: '1' }])).rejects.toThrow(refusal('OutsideWindow'));
    const before = host.runner.executions();
    await move(host.ports);
    expect(await north.upload([{ code: '1' }])).toMatchObject({ new: 1 });
    expect(host.runner.executions()).toEqual(before);
    expect((await host.ports.audit.chain(campaignId, '')).at(-1)).toMatchObject({
      did: 'moveWindow',
      why: 'Bão',
    });
  });

  test('keeps who signed the paper, with the window and in the chain', async () => {
    const { ports } = await launched();
    const paper = { signer: 'Nông Văn Ký', paperNumber: '12/QĐ-UBND' };
    await move(ports, { paper });
    expect((await ports.audit.chain(campaignId, '')).at(-1)?.detail).toEqual({
      stage: 'survey',
      to: '2019-12-19',
      ...paper,
    });
    const { campaign } = await perform('readBoard', asCoordinator, ports);
    expect(campaign.windowPapers).toEqual({ survey: paper });
    await expect(move(ports, { paper: { paperOn: '2019-09-17' } })).rejects.toThrow(refusal('DayInFuture'));
  });

  test('leaves nothing for a timer of the former day to do, and the timers of the new one stand', async () => {
    const advised = campaignWith({ training: { gate: 'advisory' } });
    const host = await launched({ campaign: advised });
    const north = atWork(host, advised);
    const training = { stage: 'training', to: '2019-10-20' };
    await move(host.ports, training);
    expect(await host.ports.schedules.list(campaignId)).toEqual(
      schedulesOf(await host.ports.campaigns.get(campaignId)),
    );
    await host.passTo('2019-10-05T00:00');
    // As a timer that was set for the day after the former end, and fires though the window was moved.
    await turnDay({ campaignId }, host.ports);
    await host.settle();
    expect((await north.review()).stage).toBe('training');
    await host.passTo('2019-10-21T00:00');
    expect((await north.review()).stage).toBe('survey');
  });

  test('is refused to before its start or after the close, without a reason, and to others', async () => {
    const { ports } = await launched();
    await expect(move(ports, { to: '2019-10-01' })).rejects.toThrow(refusal('WindowReversed'));
    await expect(move(ports, { to: '2020-02-01' })).rejects.toThrow(refusal('WindowAfterClose'));
    await expect(move(ports, { reason: '' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(move(ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect((await ports.campaigns.get(campaignId)).campaign).toEqual(plainCampaign);
  });

  test('is refused where the meetings would end before the survey', async () => {
    const { ports } = await launched();
    const meetings = { stage: 'vetting', to: '2019-12-14' };
    await expect(move(ports, meetings)).rejects.toThrow(refusal('MeetingsEndFirst'));
    await expect(move(ports, { to: '2019-12-21' })).rejects.toThrow(refusal('MeetingsEndFirst'));
    await move(ports, { ...meetings, to: '2019-12-15' });
    const { campaign } = await ports.campaigns.get(campaignId);
    expect(campaign.calendar.vetting).toEqual({ to: '2019-12-15' });
  });

  test('of a closed campaign is refused', async () => {
    const { ports } = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Hết hạn' }, ports);
    await expect(move(ports)).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});
