import { describe, expect, test } from 'vitest';
import { sendReminders } from '../../../functions/steps.ts';
import type { Ports } from '../../../shared/ports.ts';
import { reportingPreset } from '../../../shared/reporting/reporting-rules.ts';
import { campaignWith, coordinator, districtOfficer } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { launched } from '../ward/ward-at-work.ts';

const campaign = campaignWith({ reporting: reportingPreset(2019) });
const campaignId = campaign.id;
const asCoordinator = { campaignId, by: coordinator };
const official = { kind: 'official', dueOn: '2019-12-15', sentOn: '2019-12-13' } as const;

const record = (ports: Ports, parts: object = {}) =>
  perform('recordReported', { ...asCoordinator, ...official, ...parts }, ports);

const remindedOfReports = async (ports: Ports) =>
  (await ports.reminders.list(campaignId))
    .filter(({ about }) => about === 'reports')
    .map(({ dueOn, kind }) => `${dueOn} ${kind}`);

const scheduled = async (ports: Ports) => (await ports.schedules.list(campaignId)).map(({ id }) => id).sort();

/** A campaign that was closed on 20/12/2019, before the reports of the year after it. */
async function closed() {
  const host = await launched({ campaign });
  await host.passTo('2019-12-20T09:00');
  await perform('closeCampaign', { ...asCoordinator, reason: 'Xong' }, host.ports);
  await host.settle();
  return host;
}

describe('recording that a report was sent', () => {
  test('ends its reminders, and not those of the others', async () => {
    const host = await launched({ campaign });
    await host.passTo('2019-12-13T09:00');
    expect(await remindedOfReports(host.ports)).toEqual([
      ...['14', '7', '3', '1', '0'].map((left) => `2019-11-15 D-${left}`),
      ...['1', '2', '3'].map((late) => `2019-11-15 D+${late}`),
      ...['14', '7', '3'].map((left) => `2019-12-15 D-${left}`),
    ]);
    await record(host.ports, { paperNumber: '12/BC-UBND' });
    await host.passTo('2019-12-19T09:00');
    expect(await remindedOfReports(host.ports)).toHaveLength(11);
  });

  test('is told on the board and in the chain; said again it replaces what was said', async () => {
    const { ports, passTo } = await launched({ campaign });
    await passTo('2019-12-13T09:00');
    await record(ports, { paperNumber: '12/BC-UBND' });
    await record(ports, { sentOn: '2019-12-12', paperNumber: '21/BC-UBND' });
    const { campaign: head } = await perform('readBoard', asCoordinator, ports);
    const said = { ...official, sentOn: '2019-12-12', paperNumber: '21/BC-UBND' };
    expect(head.reports.filter(({ sentOn }) => sentOn)).toEqual([said]);
    const told = (await ports.audit.chain(campaignId, '')).filter(({ did }) => did === 'recordReported');
    expect(told.map(({ detail }) => detail)).toEqual([{ ...official, paperNumber: '12/BC-UBND' }, said]);
  });

  test('is refused for a day that is none, for one to come, to others, and before the launch', async () => {
    const { ports, passTo } = await launched({ campaign });
    await passTo('2019-12-10T09:00');
    await expect(record(ports)).rejects.toThrow(refusal('DayInFuture'));
    const sentOn = '2019-12-10';
    await expect(record(ports, { sentOn, dueOn: '2019-12-16' })).rejects.toThrow(refusal('NoReportingDay'));
    await expect(record(ports, { sentOn, kind: 'inYear' })).rejects.toThrow(refusal('NoReportingDay'));
    await expect(record(ports, { sentOn, by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
    const draft = campaignWith({ id: 'nhap', reporting: campaign.reporting });
    await perform('createCampaign', { campaign: draft, opening: {}, by: coordinator }, ports);
    await expect(record(ports, { sentOn, campaignId: 'nhap' })).rejects.toThrow(
      refusal('CampaignNotRunning'),
    );
  });
});

describe('a report that was recorded by mistake', () => {
  const withdraw = (ports: Ports, parts: object = {}) => {
    const { kind, dueOn } = official;
    return perform(
      'withdrawReported',
      { ...asCoordinator, kind, dueOn, reason: 'Chưa gửi', ...parts },
      ports,
    );
  };

  test('is taken back with a reason, and reminded of again', async () => {
    const { ports, passTo } = await launched({ campaign });
    await passTo('2019-12-13T09:00');
    await record(ports);
    await withdraw(ports);
    expect((await ports.campaigns.get(campaignId)).reported).toEqual([]);
    const { kind, dueOn } = official;
    expect((await ports.audit.chain(campaignId, '')).at(-1)).toMatchObject({
      did: 'withdrawReported',
      why: 'Chưa gửi',
      detail: { kind, dueOn },
    });
    await passTo('2019-12-16T09:00');
    expect((await remindedOfReports(ports)).slice(-3)).toEqual([
      '2019-12-15 D-1',
      '2019-12-15 D-0',
      '2019-12-15 D+1',
    ]);
    await record(ports);
  });

  test('is reminded of after the close too, where nothing else was open any more', async () => {
    const { ports, passTo } = await closed();
    await passTo('2020-09-30T07:00');
    for (const { kind, dueOn } of (await perform('readBoard', asCoordinator, ports)).campaign.reports)
      await record(ports, { kind, dueOn, sentOn: '2020-09-29' });
    expect(await scheduled(ports)).toEqual([]);
    await withdraw(ports, { kind: 'inYear', dueOn: '2020-09-30' });
    expect(await scheduled(ports)).toEqual(['reports']);
    await passTo('2020-10-01T09:00');
    expect((await remindedOfReports(ports)).at(-1)).toBe('2020-09-30 D+1');
  });

  test('is refused where none is recorded, without a reason, and to others', async () => {
    const { ports, passTo } = await launched({ campaign });
    await passTo('2019-12-13T09:00');
    await expect(withdraw(ports)).rejects.toThrow(refusal('NotReported'));
    await record(ports);
    await expect(withdraw(ports, { reason: ' ' })).rejects.toThrow(refusal('ReasonMissing'));
    await expect(withdraw(ports, { by: districtOfficer })).rejects.toThrow(refusal('NotAllowed'));
  });

  test('was not sent before the campaign began', async () => {
    const { ports, passTo } = await launched({ campaign });
    await passTo('2019-12-13T09:00');
    for (const sentOn of ['1900-01-01', '2019-09-15']) {
      const early = refusal('DayBeforeCampaign', { on: sentOn, from: '2019-09-16' });
      await expect(record(ports, { sentOn })).rejects.toThrow(early);
    }
    await record(ports, { sentOn: '2019-09-16' });
  });
});

describe('reports that are due after the close', () => {
  test('are reminded of by a schedule of their own until all are recorded', async () => {
    const { ports, passTo } = await closed();
    expect(await scheduled(ports)).toEqual(['reports']);
    await passTo('2020-04-04T09:00');
    const ofFirst = (await remindedOfReports(ports)).filter((line) => line.startsWith('2020-03-31'));
    expect(ofFirst).toHaveLength(8);
    for (const { kind, dueOn } of (await perform('readBoard', asCoordinator, ports)).campaign.reports) {
      expect(await scheduled(ports)).toEqual(['reports']);
      await record(ports, { kind, dueOn, sentOn: '2020-04-04' });
    }
    expect(await scheduled(ports)).toEqual([]);
    const before = await remindedOfReports(ports);
    await passTo('2020-10-10T09:00');
    expect(await remindedOfReports(ports)).toEqual(before);
  });

  test('are reminded of once a day, whichever call comes twice', async () => {
    const { ports, passTo } = await closed();
    await passTo('2020-03-31T09:00');
    const before = await remindedOfReports(ports);
    await sendReminders({ campaignId, reports: true }, ports);
    await sendReminders({ campaignId }, ports);
    expect(await remindedOfReports(ports)).toEqual(before);
  });

  test('need no schedule where the campaign has no reporting days', async () => {
    const { ports, settle } = await launched();
    await perform('closeCampaign', { ...asCoordinator, reason: 'Xong' }, ports);
    await settle();
    expect(await scheduled(ports)).toEqual([]);
  });
});
