import { describe, expect, test } from 'vitest';
import type { Call } from '../../../shared/contract/contract.ts';
import type { Ports } from '../../../shared/ports.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  entry,
  lowerVillage,
  northWard,
  plainCampaign,
  southWard,
  upperVillage,
} from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = plainCampaign.id;
const asCoordinator = { campaignId, by: coordinator };
const ward = { campaignId, ward: northWard };

describe('creating a campaign', () => {
  const create = (ports: Ports, parts: Partial<Call<'createCampaign'>> = {}) =>
    perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator, ...parts }, ports);

  test('counts each ward’s opening list', async () => {
    const { ports } = freshHost();
    await create(ports, {
      opening: { [northWard]: [entry({ code: '1' }), entry({ code: '2', class: 'other' })] },
    });
    expect((await ports.wards.get(ward)).totals).toMatchObject({
      missing: 1,
      opening: { poor: { households: 1 } },
    });
    expect(await ports.households.opening(ward)).toHaveLength(2);
  });

  test('again is the same campaign, told once', async () => {
    const { ports } = freshHost();
    await create(ports);
    await create(ports);
    const told = (await ports.audit.chain(campaignId, '')).map(({ did }) => did);
    expect(told).toEqual(['createCampaign', 'loadOpeningList']);
  });

  test('of other content under its id is refused, and replaces no opening list', async () => {
    const { ports } = freshHost();
    await create(ports, { opening: { [northWard]: [entry({ code: '1' })] } });
    const other = { campaign: campaignWith({ title: 'Khác' }), opening: { [northWard]: [] } };
    await expect(create(ports, other)).rejects.toThrow(refusal('CampaignExists'));
    expect(await ports.households.opening(ward)).toHaveLength(1);
  });

  test('is refused for an opening list of no ward, an unknown standard, and one who may not', async () => {
    const { ports } = freshHost();
    await expect(create(ports, { opening: { '99999': [] } })).rejects.toThrow(refusal('WardNotFound'));
    const unknown = campaignWith({ standards: ['vn-1900'] });
    await expect(create(ports, { campaign: unknown })).rejects.toThrow(refusal('UnknownStandard'));
    await expect(create(ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect(await ports.campaigns.list()).toEqual([]);
  });
});

describe('launching a campaign', () => {
  test('starts one execution for each ward, and two schedules', async () => {
    const host = await launched();
    expect(host.runner.executions({ workflow: 'wardReview' })).toHaveLength(2);
    expect((await host.ports.schedules.list(campaignId)).map(({ id }) => id).sort()).toEqual([
      'day',
      'reminders',
    ]);
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
  });

  test('again by the same request starts what a crash kept from starting', async () => {
    const host = freshHost();
    await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
    const dying: Ports = {
      ...host.ports,
      workflows: { ...host.ports.workflows, start: () => Promise.reject(new Error('crash')) },
    };
    const launch = (ports: Ports) =>
      perform('launchCampaign', { ...asCoordinator, request: 'launch' }, ports);
    await expect(launch(dying)).rejects.toThrow('crash');
    await launch(host.ports);
    await host.settle();
    expect(host.runner.executions({ status: 'RUNNING' })).toHaveLength(3);
  });

  test('of a closed one is refused', async () => {
    const host = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Thử' }, host.ports);
    const again = perform('launchCampaign', { ...asCoordinator, request: 'other' }, host.ports);
    await expect(again).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});

describe('a campaign', () => {
  test('closes on the day on which its last ward was recorded, and leaves no schedule', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
    // The other ward starts late: its days have passed, and it may still finish.
    const south = atWork(host, plainCampaign, southWard);
    await bringTo('vetting', host, south);
    await south.meet(upperVillage);
    await south.meet(lowerVillage);
    await south.forward();
    await south.post();
    await host.passTo('2019-11-18T08:00');
    await south.approve();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({
      status: 'closed',
      closedOn: '2019-11-18',
    });
    expect(host.runner.executions({ status: 'RUNNING' })).toEqual([]);
    expect(await host.ports.schedules.list(campaignId)).toEqual([]);
  });
});

describe('closing a campaign', () => {
  test('names the unfinished wards, and ends every execution', async () => {
    const host = await launched();
    await bringTo('recorded', host, atWork(host));
    await perform('closeCampaign', { ...asCoordinator, reason: 'Hết hạn', request: 'c' }, host.ports);
    await host.settle();
    const [event] = (await host.ports.audit.chain(campaignId, '')).slice(-1);
    expect(event).toMatchObject({
      did: 'closeCampaign',
      why: 'Hết hạn',
      detail: { unfinished: [southWard] },
    });
    expect(host.runner.executions({ status: 'RUNNING' })).toEqual([]);
    expect(await host.ports.schedules.list(campaignId)).toEqual([]);
  });

  test('is refused without a reason, to others, and twice', async () => {
    const host = await launched();
    const close = (parts: object) =>
      perform('closeCampaign', { ...asCoordinator, reason: 'x', ...parts }, host.ports);
    await expect(close({ reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(close({ by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect(host.runner.executions({ status: 'RUNNING' })).toHaveLength(3);
    await close({});
    await expect(close({})).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});

describe('moving a window', () => {
  const move = (ports: Ports, parts: object = {}) =>
    perform(
      'moveWindow',
      { ...asCoordinator, stage: 'survey', to: '2019-12-19', reason: 'Bão', ...parts },
      ports,
    );

  test('lets uploads in that were refused, and touches no execution', async () => {
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

  test('is refused to before its start, without a reason, and to others', async () => {
    const { ports } = await launched();
    await expect(move(ports, { to: '2019-10-01' })).rejects.toThrow(refusal('WindowReversed'));
    await expect(move(ports, { reason: '' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(move(ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    expect((await ports.campaigns.get(campaignId)).campaign).toEqual(plainCampaign);
  });

  test('of a closed campaign is refused', async () => {
    const { ports } = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Hết hạn' }, ports);
    await expect(move(ports)).rejects.toThrow(refusal('CampaignNotRunning'));
  });

  test('of one ward is an extension with a reason, and no other ward’s', async () => {
    const host = await launched();
    const [north, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
    const extend = { ...ward, by: coordinator, stage: 'survey' as const, to: '2019-12-18', reason: 'Lũ' };
    await perform('extendStage', extend, host.ports);
    await bringTo('survey', host, north);
    await bringTo('survey', host, south);
    await host.passTo('2019-12-18T09:00');
    expect(await north.upload([{ code: '1' }])).toMatchObject({ new: 1 });
    await expect(south.upload([{ code: '1' }], 'b-2')).rejects.toThrow(refusal('OutsideWindow'));
  });
});
