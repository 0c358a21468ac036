import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import {
  campaignWith,
  coordinator,
  districtOfficer,
  northWard,
  officerOf,
  southWard,
  upperVillage,
} from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { monthsAt } from './months-at-work.ts';
import { requestsAt } from './request-acts.ts';

const asked = { name: 'Vàng Thị Thử', birth: '1980-02-03', village: upperVillage, code: 'h-9', people: 3 };
const poor = { ...asked, b1: 110, b2: 30 };
const rich = { ...asked, b1: 300, b2: 0 };

/** A ward with a recorded list in the first days of 2022, whose campaign was closed. */
async function afterAutumn(local = '2022-01-03T09:00') {
  const campaign = campaignWith({ calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } } });
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-20T09:00');
  const { id } = campaign;
  await perform(
    'closeCampaign',
    { campaignId: id, by: coordinator, reason: 'Xong', request: 'c' },
    host.ports,
  );
  await host.passTo(local);
  return { host, campaign, ward, ...requestsAt(host, ward), months: monthsAt(host, ward) };
}

describe('the review of a month', () => {
  test('is opened from day 15 with the requests that wait, and begins with the survey', async () => {
    const { host, record, months } = await afterAutumn();
    await expect(months.open()).rejects.toThrow(refusal('MonthNotBegun', { from: '2022-01-15' }));
    await host.passTo('2022-01-16T09:00');
    await expect(months.open()).rejects.toThrow(refusal('NothingToReview', { from: '2022-01-15' }));
    const { receipt } = (await record({ receivedOn: '2022-01-15' }))!;
    await record({ head: 'Nông Văn Sau', receivedOn: '2022-01-16' });
    expect((await months.read()).month).toEqual({ startsOn: '2022-01-15', toReview: 1, isOpened: false });
    const review = await months.open();
    expect(await review.review()).toMatchObject({ stage: 'survey', runs: [{ stage: 'survey', round: 1 }] });
    expect(await host.ports.households.opening(review.ref)).toEqual([
      {
        ...{ head: 'Vàng Thị Thử', birth: '1980-02-03', village: upperVillage, people: 3 },
        ...{ class: 'other', requested: receipt },
      },
    ]);
    const { month, reviews, requests } = await months.read();
    expect(month).toEqual({ startsOn: '2022-01-15', toReview: 0, isOpened: true });
    expect(reviews).toEqual([
      {
        ...{ campaignId: review.ref.campaignId, startsOn: '2022-01-15', requests: 1 },
        ...{ stage: 'survey', status: 'running' },
      },
    ]);
    expect(requests.map(({ reviewedFrom }) => reviewedFrom)).toEqual([undefined, '2022-01-15']);
  });

  test('changes no villages, is not copied, and nothing else has its id', async () => {
    const { host, record, months, campaign, ward } = await afterAutumn('2022-01-10T09:00');
    await record();
    await host.passTo('2022-01-17T09:00');
    const review = await months.open();
    const { campaignId } = review.ref;
    const ofMonth = refusal('OfMonthlyReview', { campaign: campaignId });
    const rename = { villages: [{ from: [upperVillage], to: 'Bản Mới' }], reason: 'Đổi tên' };
    const changing = perform('changeVillages', { ...review.ref, by: coordinator, ...rename }, host.ports);
    await expect(changing).rejects.toThrow(ofMonth);
    expect((await perform('readVillages', review.asWard, host.ports)).isChangeable).toBe(false);
    await perform('closeCampaign', { campaignId, by: coordinator, reason: 'Thử', request: 'c' }, host.ports);
    await expect(
      perform('copyCampaign', { campaignId, by: coordinator, year: 2023 }, host.ports),
    ).rejects.toThrow(ofMonth);
    const next = { campaignId: campaign.id, by: coordinator, id: 'thu-2023', year: 2023 };
    await perform('copyCampaign', next, host.ports);
    const taking = { ...ward.ref, campaignId: 'thu-2023', by: coordinator, earlier: campaignId };
    await expect(perform('takeClosingList', taking, host.ports)).rejects.toThrow(ofMonth);
    const taken = { ...next, id: `thang-2023-01-${northWard}-${campaign.id}` };
    await expect(perform('copyCampaign', taken, host.ports)).rejects.toThrow(refusal('CampaignExists'));
  });

  test('grants what it finds, is recorded without anybody’s approval, and moves the next list', async () => {
    const { host, campaign, record, read, months, ward } = await afterAutumn('2022-01-10T09:00');
    const { receipt } = (await record())!;
    await host.passTo('2022-01-17T09:00');
    const review = await months.open();
    await months.bringToPosting(review, [poor]);
    expect(await review.review()).toMatchObject({ stage: 'posting' });
    await host.passTo('2022-01-21T09:00');
    expect(await review.review()).toMatchObject({ stage: 'recorded', recordedOn: '2022-01-21' });
    expect((await host.ports.campaigns.get(review.ref.campaignId)).status).toBe('closed');
    expect(await read()).toMatchObject([{ receipt, state: 'granted', class: 'poor' }]);
    const listedFor = async (by: Actor) =>
      (await perform('readCampaigns', { by }, host.ports)).campaigns.filter((each) => each.review).length;
    expect([await listedFor(ward.asWard.by), await listedFor(coordinator)]).toEqual([1, 0]);
    const [answer] = (await ward.audit()).filter(({ did }) => did === 'answerRequest');
    expect(answer).toMatchObject({ by: 'rasoat', detail: { outcome: 'granted', class: 'poor' } });
    expect(JSON.stringify(answer)).not.toContain(receipt);
    const next = { ...ward.ref, campaignId: 'thu-2022' };
    const copy = { campaignId: campaign.id, by: coordinator, id: next.campaignId, year: 2022 };
    await perform('copyCampaign', copy, host.ports);
    await perform('takeClosingList', { ...next, by: coordinator, earlier: campaign.id }, host.ports);
    const moved = (await host.ports.households.opening(next)).filter(({ head }) => head === 'Vàng Thị Thử');
    expect(moved).toMatchObject([{ code: 'h-9', class: 'poor', people: 3 }]);
  });

  test('refuses in writing, with the scores, whom it finds not poor', async () => {
    const { host, record, read, receipt: page, paper, months } = await afterAutumn('2022-01-10T09:00');
    const { receipt } = (await record())!;
    await host.passTo('2022-01-17T09:00');
    await months.bringToPosting(await months.open(), [rich]);
    await host.passTo('2022-01-21T09:00');
    const reason =
      'Kết quả rà soát tháng 01/2022: hộ không thuộc diện hộ nghèo, hộ cận nghèo (điểm B1: 300, điểm B2: 0).';
    expect(await read()).toMatchObject([{ receipt, state: 'refused', reason }]);
    expect(await paper(receipt)).toContain(reason);
    expect(await page(receipt)).toContain('Kết quả rà soát tháng 01/2022');
  });

  test('alone answers what it took; closed early, it leaves that to the ward and to the next month', async () => {
    const { host, record, refuse, read, months } = await afterAutumn('2022-01-10T09:00');
    const first = (await record())!;
    const second = (await record({ head: 'Nông Văn Hai' }))!;
    await host.passTo('2022-01-17T09:00');
    const review = await months.open();
    await expect(refuse(first.receipt, 'Thử')).rejects.toThrow(refusal('UnderMonthlyReview'));
    const { campaignId } = review.ref;
    await perform(
      'closeCampaign',
      { campaignId, by: coordinator, reason: 'Mưa lũ', request: 'm' },
      host.ports,
    );
    await host.settle();
    await refuse(first.receipt, 'Thử');
    await host.passTo('2022-02-15T09:00');
    const next = await months.open();
    expect((await host.ports.households.opening(next.ref)).map(({ head }) => head)).toEqual(['Nông Văn Hai']);
    expect(await read()).toMatchObject([
      { receipt: second.receipt, state: 'received', reviewedFrom: '2022-02-15' },
      { receipt: first.receipt, state: 'refused' },
    ]);
  });

  test('is opened once, whoever asks how often, and by those above the ward once a request is overdue', async () => {
    const { host, record, months, ward } = await afterAutumn('2022-01-10T09:00');
    await record();
    await host.passTo('2022-01-17T09:00');
    await expect(months.open(districtOfficer)).rejects.toThrow(
      refusal('WardActsFirst', { until: '2022-01-30' }),
    );
    await host.passTo('2022-01-31T09:00');
    const opened = await months.open(districtOfficer, 'mo');
    expect((await months.open(districtOfficer, 'mo')).ref).toEqual(opened.ref);
    await expect(months.open()).rejects.toThrow(refusal('MonthlyReviewOpen'));
    expect((await ward.audit()).filter(({ did }) => did === 'openMonthlyReview')).toHaveLength(1);
  });

  test('goes on after a crash between its commit and its campaign', async () => {
    const { host, record, months, ward } = await afterAutumn('2022-01-10T09:00');
    const { receipt } = (await record())!;
    await host.passTo('2022-01-17T09:00');
    const taken = { review: 'thang-2022-01-02901-na-son-2019', startsOn: '2022-01-15', receipts: [receipt] };
    const at = host.ports.now().toISOString();
    await host.ports.changes.commit({ triage: { ...ward.ref, id: 'mo', at, outcome: 'taken', ...taken } });
    expect((await months.read()).reviews).toEqual([]);
    await expect(months.open()).rejects.toThrow(refusal('MonthlyReviewOpen'));
    await host.settle();
    expect((await months.read()).reviews).toMatchObject([{ stage: 'survey', status: 'running' }]);
  });

  test('takes no new requests, needs a recorded list, and leaves other wards alone', async () => {
    const campaign = campaignWith({ year: 2022, standards: ['vn-2022'], calendar: calendarOf2022 });
    const host = await launched({ campaign, start: '2022-09-16T08:00' });
    const ward = atWork(host, campaign);
    const months = monthsAt(host, ward);
    await host.passTo('2022-12-16T09:00');
    await requestsAt(host, ward).record({ receivedOn: '2022-12-15' });
    await expect(months.open()).rejects.toThrow(
      refusal('WrongStage', { stage: 'training', needs: 'recorded' }),
    );
    await perform(
      'closeCampaign',
      { campaignId: campaign.id, by: coordinator, reason: 'Thử', request: 'c' },
      host.ports,
    );
    const review = await months.open();
    await expect(requestsAt(host, review).record()).rejects.toThrow(
      refusal('RequestsOfYear', { campaign: campaign.id }),
    );
    const other = { ...review.ref, ward: southWard, by: officerOf(southWard) };
    await expect(perform('readWard', other, host.ports)).rejects.toThrow(refusal('WardNotFound'));
  });
});

const calendarOf2022 = JSON.parse(
  JSON.stringify(campaignWith().calendar).replaceAll('2020', '2023').replaceAll('2019', '2022'),
) as unknown;
