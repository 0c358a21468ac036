import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import type { Batch } from '../../../shared/batch/batch.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { Area } from '../../../shared/tables/area-columns.ts';
import {
  coordinator,
  districtOfficer,
  entry,
  northWard,
  otherDistrict,
  ownDistrict,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;
const newWard = '02903';
const call = { campaignId, by: coordinator };
const area = (parent = ownDistrict): Area => ({
  ...{ level: 'ward', code: newWard, parent, name: 'Xã Đông Nà', setting: 'rural', households: 50 },
  ...{ villages: [], contacts: ['dong@thu.example'], targets: [] },
});

const add = (ports: Ports, areas: Area[] = [area()]) =>
  perform('addAreas', { ...call, areas, reason: 'Xã mới thành lập' }, ports);
const takeOut = (ports: Ports, more: object = {}) =>
  perform('takeOutWard', { ...call, ward: newWard, reason: 'Thêm nhầm', ...more }, ports);

async function withAdded(local = '2019-09-20T09:00') {
  const host = await launched();
  await host.passTo(local);
  await add(host.ports);
  await host.settle();
  const { campaign } = await host.ports.campaigns.get(campaignId);
  return { host, added: atWork(host, campaign, newWard) };
}

/** A file that was received. */
const batchOf = (ref: { readonly campaignId: string; readonly ward: string }): Batch => ({
  ...{ ...ref, id: 'b', name: 'a.csv', file: 'k', status: 'waiting', by: 'xa' },
  receivedAt: '2019-10-08T02:00:00.000Z',
});

const running = (host: Awaited<ReturnType<typeof launched>>) =>
  host.runner.executions({ workflow: 'wardReview', status: 'RUNNING' }).length;

describe('a ward that was added by mistake', () => {
  test('is taken out with its list, its execution ends, and the chains tell it', async () => {
    const { host, added } = await withAdded();
    await perform(
      'loadOpeningList',
      { ...call, ward: newWard, entries: [entry({ code: 'h-1' })] },
      host.ports,
    );
    await takeOut(host.ports);
    await host.settle();
    const { wards } = await perform('readBoard', call, host.ports);
    expect(wards.map(({ code }) => code)).toEqual([northWard, southWard]);
    const { campaign } = await host.ports.campaigns.get(campaignId);
    expect(campaign.areas).toEqual(plainCampaign.areas);
    expect(running(host)).toBe(2);
    expect(await host.ports.households.opening(added.ref)).toEqual([]);
    expect((await host.ports.audit.chain(campaignId, '')).at(-1)).toMatchObject({
      did: 'takeOutWard',
      why: 'Thêm nhầm',
      detail: { ward: newWard, name: 'Xã Đông Nà' },
    });
    expect(await added.audit()).not.toEqual([]);
    await expect(perform('readWard', added.asWard, host.ports)).rejects.toThrow(refusal('WardNotFound'));
  });

  test('takes its district with it where no other ward is in it', async () => {
    const host = await launched();
    const district: Area = { level: 'district', code: otherDistrict, name: 'Nà Khác', contacts: [] };
    await add(host.ports, [district, area(otherDistrict)]);
    await takeOut(host.ports);
    expect((await host.ports.campaigns.get(campaignId)).campaign.areas).toEqual(plainCampaign.areas);
  });

  test('can be added again, and goes its whole way then', async () => {
    const { host } = await withAdded();
    await takeOut(host.ports);
    await add(host.ports);
    await host.settle();
    expect(running(host)).toBe(3);
    const { campaign } = await host.ports.campaigns.get(campaignId);
    const again = atWork(host, campaign, newWard);
    expect(await again.review()).toMatchObject({ attempt: 2, runs: [{ stage: 'training' }] });
    await bringTo('recorded', host, again);
    expect(await again.review()).toMatchObject({ stage: 'recorded' });
  });

  test('leaves a campaign that waited for it alone to close', async () => {
    const { host } = await withAdded();
    const { campaign } = await host.ports.campaigns.get(campaignId);
    for (const code of [northWard, southWard]) await bringTo('posting', host, atWork(host, campaign, code));
    for (const code of [northWard, southWard]) await atWork(host, campaign, code).post();
    await host.passTo('2019-11-06T08:00');
    for (const code of [northWard, southWard]) await atWork(host, campaign, code).approve();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
    await takeOut(host.ports);
    await host.settle();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'closed' });
  });

  test('is ended by the same request again where a crash kept it from that', async () => {
    const { host } = await withAdded();
    const stop = () => Promise.reject(new Error('crash'));
    const dying: Ports = { ...host.ports, workflows: { ...host.ports.workflows, stop } };
    await expect(takeOut(dying, { request: 'one' })).rejects.toThrow('crash');
    expect(running(host)).toBe(3);
    await takeOut(host.ports, { request: 'one' });
    expect(running(host)).toBe(2);
  });

  test.each([
    ['training', 'recorded training', async (_: Ports, added: ReturnType<typeof atWork>) => added.train()],
    [
      'a file',
      'files handed in (1)',
      async (ports: Ports, added: ReturnType<typeof atWork>) =>
        ports.changes.commit({ batch: batchOf(added.ref) }),
    ],
    [
      'an extension',
      'extended deadlines',
      async (ports: Ports) =>
        perform(
          'extendStage',
          { ...call, ward: newWard, stage: 'survey', to: '2019-12-20', reason: 'Lũ' },
          ports,
        ),
    ],
    [
      'a remark',
      'decisions (1)',
      async (ports: Ports) => perform('remark', { ...call, ward: newWard, text: 'Cần xem' }, ports),
    ],
  ])('stays once it has %s, which the refusal names', async (_, named, act) => {
    const { host, added } = await withAdded();
    await act(host.ports, added);
    await host.settle();
    const before = await added.review();
    await expect(takeOut(host.ports)).rejects.toThrow(named);
    expect(await added.review()).toEqual(before);
  });

  test('needs a reason and the coordinator, and a ward of the launch stays', async () => {
    const { host } = await withAdded();
    await expect(takeOut(host.ports, { reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(takeOut(host.ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    await expect(takeOut(host.ports, { ward: northWard })).rejects.toThrow(refusal('WardNotAdded'));
    await expect(takeOut(host.ports, { ward: '09999' })).rejects.toThrow(refusal('WardNotFound'));
  });
});

describe('a ward that is added after the training’s window', () => {
  test('is reminded of its training from the day on which it was added', async () => {
    const { host } = await withAdded('2019-10-20T09:00');
    const { wards } = await perform('readBoard', call, host.ports);
    expect(wards.find(({ code }) => code === newWard)).toMatchObject({ dueOn: '2019-10-20' });
    for (const day of ['21', '22', '23', '24']) {
      await host.passTo(`2019-10-${day}T07:30`);
      await steps.sendReminders({ campaignId }, host.ports);
    }
    const lines = (await host.ports.reminders.list(campaignId)).filter(({ ward }) => ward === newWard);
    expect(new Set(lines.map(({ kind, dueOn }) => `${kind} ${dueOn}`))).toEqual(
      new Set(['D+1 2019-10-20', 'D+2 2019-10-20', 'D+3 2019-10-20']),
    );
  });
});
