import { describe, expect, test } from 'vitest';
import { campaignWith, coordinator, entry, northWard, season2019 } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched, stateOf } from '../ward/ward-at-work.ts';
import { requestsAt } from './request-acts.ts';

/** The season of 2019, a year later. */
const season2020 = JSON.parse(
  JSON.stringify(season2019).replaceAll('2020', '2021').replaceAll('2019', '2020'),
) as unknown;

describe('a request while the survey is to be handed in', () => {
  const inSurvey = async () => {
    const host = await launched({ opening: { [northWard]: [entry({ code: 'h-1' })] } });
    const ward = atWork(host);
    await bringTo('survey', host, ward);
    return { host, ward, ...requestsAt(host, ward) };
  };

  test('puts its household on the list that the survey has to cover', async () => {
    const { host, ward, record, read } = await inSurvey();
    await host.passTo('2019-10-08T09:00');
    const recorded = await record();
    expect(recorded).toMatchObject({ way: 'autumn', receivedOn: '2019-10-08' });
    expect(await read()).toMatchObject([{ state: 'listed', head: 'Vàng Thị Thử' }]);
    await ward.upload(fourHouseholds);
    await expect(ward.submit()).rejects.toThrow(refusal('OpeningListOpen', { count: 1 }));
    const asked = { name: 'Vàng Thị Thử', birth: '1980-02-03' };
    await ward.upload([asked], 'batch-2');
    await ward.submit();
    expect((await ward.review()).totals).toMatchObject({ missing: 0, households: 5 });
  });

  test('can be excused like a household of the opening list, and counts as none of it', async () => {
    const { host, ward, record } = await inSurvey();
    await host.passTo('2019-10-08T09:00');
    await record();
    const { missing } = await perform('readMissing', ward.asWard, host.ports);
    const asked = missing.find(({ head }) => head === 'Vàng Thị Thử');
    expect((await ward.review()).totals).toMatchObject({ missing: 2, movements: { missing: 1, excused: 0 } });
    await ward.excuse(asked?.household ?? '');
    expect((await ward.review()).totals).toMatchObject({ missing: 1, movements: { missing: 1, excused: 0 } });
  });

  test('marks the entry of a household that the list has', async () => {
    const { host, ward, record } = await inSurvey();
    const { receipt } = (await record({
      head: 'Lò Văn Thử',
      birth: '1970-05-01',
      code: 'h-1',
      wants: 'exit',
    }))!;
    expect(await host.ports.households.opening(ward.ref)).toEqual([
      { ...entry({ code: 'h-1' }), requested: receipt },
    ]);
  });

  test('is there before the launch too, and stays when the opening list is replaced', async () => {
    const { host } = await inSurvey();
    const campaign = campaignWith({ id: 'na-son-2020', year: 2020, calendar: season2020 });
    await perform('createCampaign', { campaign, opening: {}, by: coordinator }, host.ports);
    const ward = atWork(host, campaign);
    const { record } = requestsAt(host, ward);
    const { receipt } = (await record())!;
    const load = { ...ward.ref, by: coordinator, entries: [entry({ code: 'h-7' })] };
    await perform('loadOpeningList', load, host.ports);
    expect(await host.ports.households.opening(ward.ref)).toMatchObject([
      { code: 'h-7' },
      { head: 'Vàng Thị Thử', class: 'other', requested: receipt },
    ]);
    expect((await ward.review()).totals).toMatchObject({ missing: 2, opening: { poor: { households: 1 } } });
  });

  test('of several at the same time is not lost', async () => {
    const { host, ward, record } = await inSurvey();
    const heads = ['Vàng Thị Thử', 'Vàng Văn Thử', 'Vàng Đức Thử'];
    await Promise.all(heads.map((head) => record({ head })));
    const asked = (await host.ports.households.opening(ward.ref)).filter((each) => each.requested);
    expect(asked.map(({ head }) => head).sort()).toEqual(heads.toSorted());
    expect((await ward.review()).totals.missing).toBe(4);
  });

  test('is recorded once however often it is sent', async () => {
    const { host, ward, record, read } = await inSurvey();
    await record({}, 'r-1');
    const before = await stateOf(ward);
    await record({}, 'r-1');
    expect(await stateOf(ward)).toEqual(before);
    expect(await read()).toHaveLength(1);
    expect(await host.ports.intakes.heads(ward.ref)).toHaveLength(1);
  });

  test('that a crash kept from being recorded keeps nobody from submitting the survey', async () => {
    const { host, ward, record, read } = await inSurvey();
    await host.passTo('2019-10-08T09:00');
    const { receipt } = (await record({ head: 'Vàng Văn Thử' }))!;
    // As after a crash: the text is kept and the household on the list, and nothing of it is committed.
    const { ref } = ward;
    const { intakes, households } = host.ports;
    const lost = 'AAAA-BBBB-CCCC';
    const asked = { name: 'Vàng Thị Thử', birth: '1980', people: 3, village: 'Bản Trên', text: 'Ốm' };
    const at = host.ports.now().toISOString();
    await intakes.add(ref, { ...asked, receipt: lost, at, kind: 'request', by: ward.asWard.by.name });
    const before = await households.opening(ref);
    const marked = before.map((each) =>
      each.code === 'h-1' ? { ...each, requested: 'AAAA-BBBB-DDDD' } : each,
    );
    const stray = { head: 'Vàng Thị Thử', birth: '1980', village: 'Bản Trên', people: 3 };
    await households.putOpening(ref, [...marked, { ...stray, class: 'other', requested: lost }]);
    await ward.upload(fourHouseholds);
    await ward.upload([{ name: 'Vàng Văn Thử', birth: '1980-02-03' }], 'batch-2');
    expect((await ward.review()).totals.missing).toBe(1);
    await expect(ward.submit()).rejects.toThrow(refusal('OpeningListOpen', { count: 1 }));
    await host.passTo('2019-10-08T10:00');
    await ward.submit();
    const after = await households.opening(ref);
    expect(after.map(({ head, requested }) => [head, requested])).toEqual([
      ['Lò Văn Thử', undefined],
      ['Vàng Văn Thử', receipt],
    ]);
    expect((await ward.review()).totals).toMatchObject({ missing: 0, households: 5 });
    expect(await read()).toHaveLength(1);
  });

  test('is no objection: the posting ends without it, and nobody accepts or dismisses it there', async () => {
    const { host, ward, record } = await inSurvey();
    const { receipt } = (await record({ head: 'Lò Văn Thử', birth: '1970-05-01', code: 'h-1' }))!;
    await bringTo('posting', host, ward);
    await ward.post();
    const { entries, counts } = await perform('readIntake', ward.asWard, host.ports);
    expect([entries, counts.received]).toEqual([[], 0]);
    const given = { ...ward.asWard, reason: 'Không có căn cứ' };
    await expect(perform('dismiss', { ...given, receipts: [receipt] }, host.ports)).rejects.toThrow(
      refusal('ReceiptNotFound'),
    );
    await expect(perform('accept', { ...ward.asWard, receipt }, host.ports)).rejects.toThrow(
      refusal('ReceiptNotFound'),
    );
    await host.passTo('2019-11-07T08:00');
    expect((await ward.review()).stage).toBe('approval');
  });

  test('names a village of the ward, and a day that has come', async () => {
    const villages = [{ name: 'Bản Trên' }];
    const campaign = campaignWith({
      areas: campaignWith().areas.map((area) => (area.level === 'ward' ? { ...area, villages } : area)),
    });
    const host = await launched({ campaign });
    const { record } = requestsAt(host, atWork(host, campaign));
    await expect(record({ village: 'Bản Lạ' })).rejects.toThrow(refusal('UnknownVillage'));
    await expect(record({ receivedOn: '2019-12-01' })).rejects.toThrow(refusal('DayInFuture'));
    expect(await record({ village: 'bản  trên' })).toMatchObject({ way: 'autumn' });
  });
});
