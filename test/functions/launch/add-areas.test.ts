import { describe, expect, test } from 'vitest';
import { checkChains } from '../../../functions/audit/check-chains.ts';
import * as steps from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { Area } from '../../../shared/tables/area-columns.ts';
import {
  coordinator,
  districtOfficer,
  entry,
  northWard,
  officerOf,
  otherDistrict,
  ownDistrict,
  plainCampaign,
  southWard,
} from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const { id: campaignId } = plainCampaign;
const newWard = '02903';

const ward = (parts: object = {}): Area => ({
  level: 'ward',
  code: newWard,
  parent: ownDistrict,
  name: 'Xã Đông Nà',
  setting: 'rural',
  households: 50,
  villages: [],
  contacts: ['dong@thu.example'],
  targets: [],
  ...parts,
});
const district = (parts: object = {}): Area => ({
  level: 'district',
  code: otherDistrict,
  name: 'Nà Khác',
  contacts: [],
  ...parts,
});

const call = { campaignId, by: coordinator };

const add = (ports: Ports, areas: Area[] = [ward()], more: object = {}) =>
  perform('addAreas', { ...call, areas, reason: 'Xã mới thành lập', ...more }, ports);

const check = ({ ports }: FreshHost, areas: Area[]) => perform('checkAreas', { ...call, areas }, ports);

const board = async ({ ports }: FreshHost) => (await perform('readBoard', call, ports)).wards;

const load = ({ ports }: FreshHost, code = newWard) =>
  perform('loadOpeningList', { ...call, ward: code, entries: [entry({ code: 'h-1' })] }, ports);

/** The report, the evidence, the chains and next year's campaign have a ward that was added and is recorded. */
async function expectCounted(host: FreshHost): Promise<void> {
  const { ports, settle } = host;
  await perform('requestReport', call, ports);
  await perform('requestEvidence', { ...call, ward: newWard }, ports);
  await settle();
  const { report } = await perform('readReport', call, ports);
  expect(report?.units.find(({ code }) => code === newWard)).toMatchObject({
    level: 'ward',
    name: 'Xã Đông Nà',
  });
  const evidence = await perform('readEvidence', { ...call, ward: newWard }, ports);
  expect(evidence).toMatchObject({ status: 'ready' });
  await checkChains({}, ports);
  const anchored = (await ports.anchors.list()).at(-1);
  expect(anchored).toContain(`"ward":"${newWard}"`);
  const { campaignId: next } = await perform('copyCampaign', { ...call, year: 2020 }, ports);
  await perform(
    'takeClosingList',
    { campaignId: next, ward: newWard, earlier: campaignId, by: coordinator },
    ports,
  );
  expect(await ports.households.opening({ campaignId: next, ward: newWard })).not.toEqual([]);
}

describe('adding areas to a running campaign', () => {
  test('gives a ward that begins with the training, is on the board, and is reminded', async () => {
    const host = await launched();
    await add(host.ports);
    await host.settle();
    expect(host.runner.executions({ workflow: 'wardReview', status: 'RUNNING' })).toHaveLength(3);
    expect((await board(host)).find(({ code }) => code === newWard)).toMatchObject({
      stage: 'training',
      round: 1,
      district: ownDistrict,
      dueOn: '2019-10-04',
      addedAt: host.ports.now().toISOString(),
    });
    await host.passTo('2019-09-20T07:30');
    await steps.sendReminders({ campaignId }, host.ports);
    const lines = await host.ports.reminders.list(campaignId);
    expect(lines.map(({ to }) => to)).toContain('dong@thu.example');
  });

  test('is told in the campaign’s chain, with the reason', async () => {
    const host = await launched();
    await add(host.ports, [district(), ward({ parent: otherDistrict })]);
    const [last] = (await host.ports.audit.chain(campaignId, '')).slice(-1);
    expect(last).toMatchObject({
      did: 'addAreas',
      why: 'Xã mới thành lập',
      detail: { wards: [newWard], districts: 1 },
    });
  });

  test('takes the ward through the whole review, and the campaign waits for it', async () => {
    const host = await launched();
    await add(host.ports);
    await host.settle();
    await load(host);
    const { campaign } = await host.ports.campaigns.get(campaignId);
    const [added, ...others] = [newWard, northWard, southWard].map((code) => atWork(host, campaign, code));
    for (const each of [added!, ...others]) await bringTo('posting', host, each);
    for (const each of [added!, ...others]) await each.post();
    await host.passTo('2019-11-06T08:00');
    for (const each of others) await each.approve();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'running' });
    await added!.approve();
    expect(await host.ports.campaigns.get(campaignId)).toMatchObject({ status: 'closed' });
    const { wards } = await perform('readResult', call, host.ports);
    expect(wards.map(({ code, stage }) => [code, stage])).toContainEqual([newWard, 'recorded']);
    await expectCounted(host);
  });

  test('lets the ward’s own accounts in, and nobody of another province who has the same code', async () => {
    const host = await launched();
    const ask = (by: typeof coordinator) =>
      perform('readWard', { campaignId, ward: newWard, by }, host.ports);
    await expect(ask(officerOf(newWard))).rejects.toThrow(refusal('WardNotFound'));
    await add(host.ports);
    await host.settle();
    await ask(officerOf(newWard));
    await ask(districtOfficer);
    await expect(ask({ ...officerOf(newWard), province: '07' })).rejects.toThrow(refusal('NotAllowed'));
    await expect(ask(officerOf(northWard))).rejects.toThrow(refusal('NotAllowed'));
  });

  test('by the same request again, or at midnight, starts what a crash kept from starting', async () => {
    for (const heal of ['request', 'midnight']) {
      const host = await launched();
      const dying: Ports = {
        ...host.ports,
        workflows: { ...host.ports.workflows, start: () => Promise.reject(new Error('crash')) },
      };
      const one = { request: 'one' };
      await expect(add(dying, [ward()], one)).rejects.toThrow('crash');
      if (heal === 'request') await add(host.ports, [ward()], one);
      else await host.passTo('2019-09-17T00:00');
      await host.settle();
      expect(host.runner.executions({ workflow: 'wardReview', status: 'RUNNING' })).toHaveLength(3);
      expect((await board(host)).map(({ code }) => code)).toEqual([northWard, southWard, newWard]);
    }
  });

  test('of two at once lets one in', async () => {
    const { ports } = await launched();
    const both = await Promise.allSettled([add(ports), add(ports)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is for the coordinator of the province alone', async () => {
    const { ports } = await launched();
    const other = { ...coordinator, area: '07', province: '07' };
    for (const by of [districtOfficer, officerOf(northWard), other]) {
      await expect(add(ports, [ward()], { by })).rejects.toThrow(refusal('NotAllowed'));
    }
  });

  test.each<[string, Area[], string]>([
    [
      'a code that is a ward’s already',
      [ward({ code: northWard })],
      `${northWard} is the code of Xã Bắc Nà already; correct the code, or leave this ward out`,
    ],
    ['the code of the province', [ward({ code: '06' })], '06 is the code of Tỉnh Thử already'],
    ['a code twice', [ward(), ward({ name: 'Xã Tây Nà' })], `${newWard} is the code of Xã Đông Nà already`],
    [
      'a district by another name',
      [district({ code: ownDistrict }), ward()],
      `${ownDistrict} is the code of Nà Sơn already`,
    ],
    [
      'an unknown district',
      [ward({ parent: otherDistrict })],
      `its district ${otherDistrict} is no district`,
    ],
    ['no district where it approves', [ward({ parent: undefined })], 'its district is missing'],
    ['a district alone', [district()], 'there is no new ward'],
  ])('refuses %s, which the check has named', async (_, areas, problem) => {
    const host = await launched();
    const { problems } = await check(host, areas);
    expect(problems[0]?.text.en).toContain(problem);
    await expect(add(host.ports, areas)).rejects.toThrow(problem);
    expect(await board(host)).toHaveLength(2);
  });

  test('refuses more wards than one command adds, and names how many', async () => {
    const host = await launched();
    const many = Array.from({ length: 51 }, (_, i) => ward({ code: String(3000 + i), name: `Xã ${i}` }));
    await expect(add(host.ports, many)).rejects.toThrow(refusal('TooManyWards', { most: 50, wards: 51 }));
    await add(host.ports, many.slice(1));
    await host.settle();
    expect(await board(host)).toHaveLength(52);
  });

  test('is refused without a reason, before the launch, after the close, and once all are recorded', async () => {
    const host = await launched();
    const { ports } = host;
    await expect(add(ports, [ward()], { reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    const run = await ports.campaigns.get(campaignId);
    await ports.changes.commit({ run: { ...run, allRecordedAt: ports.now().toISOString() } });
    await expect(add(ports)).rejects.toThrow(refusal('AllWardsRecorded'));
    await perform('closeCampaign', { ...call, reason: 'Hết năm' }, ports);
    await expect(add(ports)).rejects.toThrow(refusal('CampaignNotRunning'));
  });
});

describe('checking areas before they are added', () => {
  test('tells what they lack, and stores nothing', async () => {
    const host = await launched();
    const found = await check(host, [
      district({ code: ownDistrict, name: 'nà  sơn' }),
      ward({ name: 'Xã Nam Nà', contacts: [], households: undefined }),
    ]);
    expect(found.problems).toEqual([]);
    expect(found.warnings.map(({ en }) => en)).toEqual([
      'Xã Nam Nà has the name of a ward that is there already: check its code.',
      'The households of Xã Nam Nà are missing: the rates of the district and of the province cannot be known then.',
      '1 wards without an opening list, where every household counts as new: Xã Nam Nà.',
      '1 areas without a mail address, which no reminder reaches: Xã Nam Nà.',
      '1 areas without an account, where nobody can work yet: Xã Nam Nà.',
    ]);
    expect(await board(host)).toHaveLength(2);
  });

  test('counts the reminders that are still to come, of these wards alone', async () => {
    const host = await launched();
    await host.passTo('2019-10-05T12:00');
    const { today, reminders, missed } = await check(host, [ward()]);
    expect(today).toBe('2019-10-05');
    // The training, whose window is over, is due today for them.
    expect(reminders.filter(({ stage }) => stage === 'training').map(({ kind }) => kind)).toEqual([
      'D+1',
      'D+2',
      'D+3',
    ]);
    expect(reminders.every(({ wards }) => wards === 1)).toBe(true);
    expect(missed).toBe(5);
  });
});

describe('the opening list of a ward that was added', () => {
  test('can be loaded until it hands something in', async () => {
    const host = await launched();
    await add(host.ports);
    await host.settle();
    await load(host);
    await load(host);
    expect((await board(host)).find(({ code }) => code === newWard)?.before).toEqual({
      poor: 1,
      nearPoor: 0,
    });
    const { campaign } = await host.ports.campaigns.get(campaignId);
    await bringTo('vetting', host, atWork(host, campaign, newWard));
    await expect(load(host)).rejects.toThrow(refusal('CampaignLaunched'));
  });

  test('is not that of a ward of the launch', async () => {
    const host = await launched();
    await add(host.ports);
    await expect(load(host, northWard)).rejects.toThrow(refusal('CampaignLaunched'));
  });
});
