import { describe, expect, test } from 'vitest';
import type { OpeningEntry } from '../../../shared/household.ts';
import { campaignWith, coordinator, type Sketch, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { monthsAt } from './months-at-work.ts';
import { requestsAt } from './request-acts.ts';

const head = 'Vàng Thị Thử';

/** A closed review, a request of August 2022, and the campaign of that autumn: prepared, with the list of before. */
async function atNextAutumn() {
  const campaign = campaignWith({ calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } } });
  const host = await launched({ campaign });
  const { ports } = host;
  const ward = atWork(host, campaign);
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-20T09:00');
  const { id } = campaign;
  await perform('closeCampaign', { campaignId: id, by: coordinator, reason: 'Xong', request: 'c' }, ports);
  await host.passTo('2022-08-20T09:00');
  const requests = requestsAt(host, ward);
  const { receipt } = (await requests.record())!;
  const copied = { campaignId: id, by: coordinator, id: 'thu-2022', year: 2022 };
  await perform('copyCampaign', copied, ports);
  const later = atWork(host, { ...campaign, id: 'thu-2022' });
  await perform('takeClosingList', { ...later.ref, by: coordinator, earlier: id }, ports);
  const before = await ports.households.opening(later.ref);
  return {
    host,
    receipt,
    requests,
    later,
    laterRequests: requestsAt(host, later),
    months: monthsAt(host, ward),
    launch: async () => {
      const launching = { campaignId: 'thu-2022', by: coordinator, request: 'l' };
      await perform('launchCampaign', launching, ports);
      await host.settle();
    },
    /** What the later list has of the household that asked. */
    listed: async () => (await ports.households.opening(later.ref)).filter((each) => each.head === head),
    others: async () => (await ports.households.opening(later.ref)).filter((each) => each.head !== head),
    before,
    opening: async () => (await later.review()).totals.opening,
  };
}

/** The households of a list in a survey file, by name, birth and village alone. */
const surveyed = (list: readonly OpeningEntry[]): Sketch[] =>
  list.map(({ head: name, birth = '', village }) => ({ name, birth, village, b2: 30 }));

describe('a list that a later campaign opened with', () => {
  test('moves with a request that is granted while that campaign’s survey is to be handed in', async () => {
    const { host, launch, requests, receipt, later, listed, others, before, opening } = await atNextAutumn();
    await launch();
    const known = (await opening()).poor.households;
    await requests.grant(receipt, 'poor');
    expect(await listed()).toMatchObject([{ head, class: 'poor', people: 3 }]);
    expect(await others()).toEqual(before);
    expect((await opening()).poor.households).toBe(known + 1);
    expect((await later.audit()).at(-1)).toMatchObject({
      did: 'takeClosingList',
      detail: { households: before.length + 1, from: 'na-son-2019', moved: true },
    });
    expect(JSON.stringify(await later.audit())).not.toContain(receipt);
    expect(await host.ports.households.opening(later.ref)).toHaveLength(before.length + 1);
  });

  test('keeps who asked there too, and counts a household once', async () => {
    const { launch, requests, receipt, laterRequests, listed } = await atNextAutumn();
    await launch();
    const again = (await laterRequests.record())!;
    expect(await listed()).toMatchObject([{ class: 'other', requested: again.receipt }]);
    await requests.grant(receipt, 'near-poor');
    expect(await listed()).toMatchObject([{ class: 'near-poor', requested: again.receipt }]);
  });

  test('takes no grant of an earlier campaign once its survey is handed in; the request is refused there', async () => {
    const { host, launch, requests, receipt, later, before } = await atNextAutumn();
    await launch();
    await later.train();
    await host.passTo('2022-12-16T09:00');
    const handedOn = refusal('ListHandedOn', { campaign: 'Rà soát thử Nà Sơn 2022' });
    await expect(requests.grant(receipt, 'poor')).rejects.toThrow(handedOn);
    expect(await host.ports.households.opening(later.ref)).toEqual(before);
    await requests.refuse(receipt, 'Đã ghi lại ở đợt 2022');
    expect(await requests.read()).toMatchObject([{ state: 'refused' }]);
  });

  test('takes new requests itself once its campaign is launched, and not before', async () => {
    const { launch, requests, laterRequests, months } = await atNextAutumn();
    await requests.record({ head: 'Nông Văn Hai' });
    expect(await months.read()).not.toHaveProperty('handedOnTo');
    await launch();
    const named = { campaign: 'Rà soát thử Nà Sơn 2022' };
    await expect(requests.record({ head: 'Nông Văn Ba' })).rejects.toThrow(refusal('ListHandedOn', named));
    expect(await months.read()).toMatchObject({ handedOnTo: { id: 'thu-2022', title: named.campaign } });
    expect(await laterRequests.record({ head: 'Nông Văn Ba' })).toMatchObject({ way: 'autumn' });
  });

  test('is counted under the present names, where villages were merged before it moved', async () => {
    const { host, launch, requests, receipt, later, before } = await atNextAutumn();
    await launch();
    await later.train();
    await host.passTo('2022-10-10T09:00');
    await later.upload(surveyed(before));
    const villages = [...new Set(before.map(({ village }) => village))];
    const merger = { villages: [{ from: villages, to: 'Bản Chung' }], reason: 'Nghị quyết' };
    await perform('changeVillages', { ...later.ref, by: coordinator, ...merger }, host.ports);
    expect((await later.review()).totals.missing).toBe(0);
    await requests.grant(receipt, 'poor');
    expect((await later.review()).totals.missing).toBe(1);
    const { missing } = await perform('readMissing', later.asWard, host.ports);
    expect(missing).toMatchObject([{ head, village: 'Bản Chung' }]);
  });

  test('is what a later month’s review begins with, where villages were merged after somebody had asked', async () => {
    const { host, launch, later, laterRequests, before } = await atNextAutumn();
    await launch();
    await later.train();
    await host.passTo('2022-10-10T09:00');
    await later.upload(
      before.map(({ head: name, birth = '', village, code = '' }) => ({
        name,
        birth,
        village,
        code,
        b2: 30,
      })),
    );
    await later.submit();
    const [first] = before;
    const asking = { head: first?.head ?? '', birth: first?.birth ?? '', village: first?.village ?? '' };
    const { receipt } = (await laterRequests.record({ ...asking, wants: 'exit' }))!;
    const villages = [...new Set(before.map(({ village }) => village))];
    const merger = { villages: [{ from: villages, to: 'Bản Chung' }], reason: 'Nghị quyết' };
    await perform('changeVillages', { ...later.ref, by: coordinator, ...merger }, host.ports);
    await later.meet('Bản Chung');
    await later.forward();
    await later.post();
    await host.passTo('2022-11-20T09:00');
    await later.approve();
    await host.passTo('2023-01-17T09:00');
    const review = await monthsAt(host, later).open();
    expect(await host.ports.households.opening(review.ref)).toMatchObject([
      { head: first?.head, village: 'Bản Chung', class: 'poor', requested: receipt },
    ]);
  });

  test('moves with the review of a month that is recorded while its campaign runs', async () => {
    const { host, launch, months, receipt, requests, listed, others, before, opening } = await atNextAutumn();
    await launch();
    await host.passTo('2022-09-16T09:00');
    const known = (await opening())['near-poor'].households;
    const review = await months.open();
    const found = { code: 'h-9', name: head, birth: '1980-02-03', village: upperVillage, people: 4 };
    await months.bringToPosting(review, [found]);
    expect(await listed()).toEqual([]);
    await host.passTo('2022-09-24T09:00');
    expect(await requests.read()).toMatchObject([{ receipt, state: 'granted', class: 'near-poor' }]);
    expect(await listed()).toMatchObject([{ code: 'h-9', class: 'near-poor', people: 4 }]);
    expect(await others()).toEqual(before);
    expect((await opening())['near-poor'].households).toBe(known + 1);
  });

  test('is not granted anything by a month’s review that lasts until its survey is over: the household asks there', async () => {
    const { host, launch, months, receipt, requests, listed } = await atNextAutumn();
    await launch();
    await host.passTo('2022-09-16T09:00');
    const review = await months.open();
    const found = { code: 'h-9', name: head, birth: '1980-02-03', village: upperVillage, people: 4 };
    await review.upload([found], 'thang-9');
    await review.submit();
    await host.passTo('2022-12-16T09:00');
    await review.meet(upperVillage);
    await review.forward();
    await review.post();
    await host.passTo('2022-12-24T09:00');
    const [answered] = await requests.read();
    expect(answered).toMatchObject({ receipt, state: 'refused' });
    for (const text of ['hộ thuộc diện hộ cận nghèo', 'đợt “Rà soát thử Nà Sơn 2022”', 'nộp lại đơn'])
      expect(answered?.reason).toContain(text);
    expect(await listed()).toEqual([]);
  });

  test('opens no review of a month in an earlier campaign once its survey is handed in', async () => {
    const { host, launch, months } = await atNextAutumn();
    await launch();
    await host.passTo('2022-12-16T09:00');
    await expect(months.open()).rejects.toThrow(refusal('ListHandedOn'));
  });
});
