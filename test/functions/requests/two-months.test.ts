import { expect, test } from 'vitest';
import { campaignWith, coordinator, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { monthsAt } from './months-at-work.ts';
import { requestsAt } from './request-acts.ts';

const head = 'Vàng Thị Thử';
const asked = { name: head, birth: '1980-02-03', village: upperVillage, code: 'h-9', people: 3 };
const poor = { ...asked, b1: 110, b2: 30 };
const nearPoor = { ...asked, b1: 130, b2: 10 };

/** The reviews of January and February 2022 of one household; that of January is posted after February's is recorded. */
async function januaryAfterFebruary() {
  const campaign = campaignWith({ calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } } });
  const host = await launched({ campaign });
  const { ports } = host;
  const ward = atWork(host, campaign);
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-20T09:00');
  const { id } = campaign;
  const close = { campaignId: id, by: coordinator, reason: 'Xong', request: 'c' };
  await perform('closeCampaign', close, ports);
  await host.passTo('2022-01-10T09:00');
  const requests = requestsAt(host, ward);
  const months = monthsAt(host, ward);
  await requests.record();
  await host.passTo('2022-01-17T09:00');
  const january = await months.open();
  await january.upload([poor], 'thang-2022-01');
  await january.submit();
  await host.passTo('2022-02-10T09:00');
  await requests.record();
  await host.passTo('2022-02-16T09:00');
  await months.bringToPosting(await months.open(), [nearPoor]);
  await host.passTo('2022-02-22T09:00');
  const next = { ...ward.ref, campaignId: 'thu-2022' };
  const copy = { campaignId: id, by: coordinator, id: next.campaignId, year: 2022 };
  await perform('copyCampaign', copy, ports);
  await perform('takeClosingList', { ...next, by: coordinator, earlier: id }, ports);
  return {
    host,
    requests,
    launch: () => perform('launchCampaign', { campaignId: 'thu-2022', by: coordinator, request: 'l' }, ports),
    take: () => perform('takeClosingList', { ...next, by: coordinator, earlier: id }, ports),
    record: async () => {
      await january.meet(upperVillage);
      await january.forward();
      await january.post();
      await host.passTo('2022-03-02T09:00');
      expect((await january.review()).stage).toBe('recorded');
    },
    listed: async () => (await ports.households.opening(next)).filter((each) => each.head === head),
  };
}

test('of two months’ reviews of one household the later month’s result stands, though the earlier is recorded later', async () => {
  const { requests, take, record, listed } = await januaryAfterFebruary();
  expect(await listed()).toMatchObject([{ class: 'near-poor' }]);
  await record();
  expect(await requests.read()).toMatchObject([
    { state: 'granted', class: 'near-poor' },
    { state: 'granted', class: 'poor' },
  ]);
  await take();
  expect(await listed()).toMatchObject([{ class: 'near-poor' }]);
});

test('the list of a campaign that runs keeps the later month’s result too', async () => {
  const { host, launch, record, listed } = await januaryAfterFebruary();
  await launch();
  await host.settle();
  await record();
  expect(await listed()).toMatchObject([{ class: 'near-poor' }]);
});
