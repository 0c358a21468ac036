import { describe, expect, test } from 'vitest';
import { campaignWith, coordinator, districtOfficer, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { requestsAt } from './request-acts.ts';

/** A campaign that was closed on 10/11/2019, its northern ward recorded. */
async function closed(campaign = campaignWith()) {
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-10T09:00');
  const close = { campaignId: campaign.id, by: coordinator, reason: 'Xong', request: 'close' };
  await perform('closeCampaign', close, host.ports);
  await host.settle();
  return { host, ward, ...requestsAt(host, ward) };
}

describe('a request once the list is recorded', () => {
  test('has seven working days under the process of 2016 to 2020', async () => {
    const { host, record } = await closed();
    // Friday 20/12/2019; 1 January is off.
    await host.passTo('2019-12-20T09:00');
    expect(await record()).toMatchObject({ way: 'direct', receivedOn: '2019-12-20', dueOn: '2019-12-31' });
    await host.passTo('2019-12-24T09:00');
    expect(await record({ head: 'Vàng Văn Thử' })).toMatchObject({ dueOn: '2020-01-03' });
  });

  test('from 2022 goes into the review of the month and is answered within 15 days of its start', async () => {
    const { host, record } = await closed();
    await host.passTo('2022-02-15T09:00');
    const until15 = { way: 'monthly', startsOn: '2022-02-15', dueOn: '2022-03-02' };
    expect(await record({ receivedOn: '2022-02-01' })).toMatchObject(until15);
    expect(await record({ head: 'Vàng Văn Thử' })).toMatchObject(until15);
    await host.passTo('2022-12-16T09:00');
    const next = { startsOn: '2023-01-15', dueOn: '2023-01-30' };
    expect(await record({ head: 'Vàng Đức Thử' })).toMatchObject(next);
  });

  test('counts by the campaign’s own settings', async () => {
    const requests = { monthlyFrom: 10, days: 20, workingDays: 2 };
    const { host, record } = await closed(campaignWith({ requests }));
    await host.passTo('2019-12-20T09:00');
    expect(await record()).toMatchObject({ dueOn: '2019-12-24' });
    await host.passTo('2022-02-11T09:00');
    expect(await record({ head: 'Vàng Văn Thử' })).toMatchObject({
      startsOn: '2022-03-10',
      dueOn: '2022-03-30',
    });
  });

  test('can be read by its receipt, from its record to a refusal with reasons', async () => {
    const { host, record, refuse, grant, receipt, read, paper } = await closed();
    await host.passTo('2019-12-20T09:00');
    const { receipt: code } = (await record())!;
    const page = await receipt(code.toLowerCase());
    expect(page).toContain('chờ xã trả lời');
    expect(page).toContain('31/12/2019');
    expect(page).not.toContain('Vàng');
    await expect(refuse(code, ' ')).rejects.toThrow(refusal('ReasonMissing'));
    await expect(paper(code)).rejects.toThrow(refusal('PaperNotDue'));
    await refuse(code, 'Chưa cư trú đủ 6 tháng');
    expect(await receipt(code)).toContain('Chưa cư trú đủ 6 tháng');
    expect(await read()).toMatchObject([{ state: 'refused', reason: 'Chưa cư trú đủ 6 tháng' }]);
    await expect(grant(code, 'poor')).rejects.toThrow(refusal('RequestDecided'));
    await expect(grant('0000-0000-0000', 'poor')).rejects.toThrow(refusal('ReceiptNotFound'));
    const text = await paper(code);
    expect(text).toContain('Chưa cư trú đủ 6 tháng');
    expect(text).toContain('20/12/2019');
    expect(text).toContain(code);
  });

  test('is granted with what the household is from then on, as it asked', async () => {
    const { host, record, grant, receipt, read } = await closed();
    await host.passTo('2019-12-20T09:00');
    const { receipt: code } = (await record())!;
    await expect(grant(code, 'other')).rejects.toThrow(refusal('NotAsked'));
    await grant(code, 'near-poor');
    expect(await read()).toMatchObject([{ state: 'granted', class: 'near-poor' }]);
    const page = await receipt(code);
    expect(page).toContain('đã có kết quả');
    expect(page).not.toContain('Vàng');
    const { receipt: exit } = (await record({ wants: 'exit', head: 'Vàng Văn Thử' }))!;
    await expect(grant(exit, 'poor')).rejects.toThrow(refusal('NotAsked'));
    await grant(exit, 'other');
    expect(await read()).toMatchObject([{ class: 'other' }, { class: 'near-poor' }]);
  });

  test('moves the list that the next campaign opens with', async () => {
    const { host, ward, record, grant } = await closed();
    const next = { ...ward.ref, campaignId: 'thu-2020' };
    const copied = async () => {
      const take = { ...next, by: coordinator, earlier: ward.ref.campaignId };
      await perform('takeClosingList', take, host.ports);
      return host.ports.households.opening(next);
    };
    const copy = { campaignId: ward.ref.campaignId, by: coordinator, id: 'thu-2020', title: 'Thử 2020' };
    await perform('copyCampaign', { ...copy, year: 2020 }, host.ports);
    const before = await copied();
    const [left] = before.filter((each) => each.class === 'poor');
    await host.passTo('2020-02-03T09:00');
    const named = { head: left!.head, birth: left!.birth!, village: left!.village, code: left!.code! };
    await grant((await record({ ...named, wants: 'exit' }))!.receipt, 'other');
    await grant((await record())!.receipt, 'poor');
    const refusedToo = (await record({ head: 'Vàng Văn Thử' }))!;
    expect(refusedToo.way).toBe('direct');
    expect(await copied()).toEqual([
      ...before.map((each) => (each === left ? { ...each, class: 'other', escapedIn: 2020 } : each)),
      {
        head: 'Vàng Thị Thử',
        birth: '1980-02-03',
        village: upperVillage,
        people: 3,
        class: 'poor',
      },
    ]);
  });

  test('is answered by those above the ward only once it is overdue', async () => {
    const { host, record, grant, read } = await closed();
    await host.passTo('2019-12-20T09:00');
    const { receipt } = (await record())!;
    await host.passTo('2019-12-31T23:00');
    await expect(grant(receipt, 'poor', districtOfficer)).rejects.toThrow(
      refusal('WardActsFirst', { until: '2019-12-31' }),
    );
    await host.passTo('2020-01-01T01:00');
    await grant(receipt, 'poor', districtOfficer);
    expect(await read()).toMatchObject([{ state: 'granted', class: 'poor' }]);
  });

  test('is reminded of by the ladder, one level up once it is overdue, until it is answered', async () => {
    const { host, record, refuse, grant } = await closed();
    const campaignId = campaignWith().id;
    await host.passTo('2019-12-20T09:00');
    const { receipt } = (await record())!;
    const { receipt: other } = (await record({ head: 'Vàng Văn Thử' }))!;
    const sent = async () =>
      (await host.ports.reminders.list(campaignId))
        .filter(({ about }) => about === 'requests')
        .map(({ at, to, kind, missing }) => [at.slice(0, 10), to, kind, missing.en.split(': ')[1]]);
    await host.passTo('2019-12-31T12:00');
    await refuse(receipt, 'Không đủ điều kiện');
    await host.passTo('2020-01-02T12:00');
    await grant(other, 'near-poor');
    await host.passTo('2020-01-10T12:00');
    expect(await sent()).toEqual([
      ['2019-12-24', 'bac@thu.example', 'D-7', '2'],
      ['2019-12-28', 'bac@thu.example', 'D-3', '2'],
      ['2019-12-30', 'bac@thu.example', 'D-1', '2'],
      ['2019-12-31', 'bac@thu.example', 'D-0', '2'],
      ['2020-01-01', 'bac@thu.example', 'D+1', '1'],
      ['2020-01-01', 'huyen@thu.example', 'D+1', '1'],
      ['2020-01-02', 'bac@thu.example', 'D+2', '1'],
      ['2020-01-02', 'huyen@thu.example', 'D+2', '1'],
    ]);
  });
});
