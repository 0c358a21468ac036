import { expect } from 'vitest';
import { addDays } from '../../../shared/calendar.ts';
import type { Class, OpeningEntry } from '../../../shared/household.ts';
import { campaignWith, coordinator, lowerVillage, type Sketch, upperVillage } from '../../examples.ts';
import type { StoresOver } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { monthsAt } from './months-at-work.ts';
import { requestsAt } from './request-acts.ts';

const months = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}`);

/** What the ward's two villages have become while the autumn's review ran. */
const merged = 'Bản Chung';

/** A review that is closed, in the first days of 2022, and next autumn's, which is not launched yet. */
async function afterAutumn(storesOver?: StoresOver) {
  const campaign = campaignWith({ calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } } });
  const host = await launched({ campaign, ...(storesOver && { storesOver }) });
  const ward = atWork(host, campaign);
  await bringTo('vetting', host, ward);
  const merger = {
    villages: [{ from: [upperVillage, lowerVillage], to: merged }],
    reason: 'Nghị quyết sáp nhập',
  };
  await perform('changeVillages', { ...ward.ref, by: coordinator, ...merger }, host.ports);
  await ward.meet(merged);
  await ward.forward();
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-10T09:00');
  const { id } = campaign;
  const { ports } = host;
  await perform('closeCampaign', { campaignId: id, by: coordinator, reason: 'Xong', request: 'c' }, ports);
  await host.passTo('2022-01-03T09:00');
  const next = { ...ward.ref, campaignId: 'thu-2023' };
  const copy = { campaignId: id, by: coordinator, id: next.campaignId, title: 'Thử 2023', year: 2023 };
  await perform('copyCampaign', copy, ports);
  return {
    host,
    ...requestsAt(host, ward),
    months: monthsAt(host, ward),
    /** The list with which next autumn opens, taken anew. */
    list: async (): Promise<readonly OpeningEntry[]> => {
      await perform('takeClosingList', { ...next, by: coordinator, earlier: id }, ports);
      return ports.households.opening(next);
    },
    /** Launches it, and gives what its ward opens with. */
    launchNext: async () => {
      const { campaignId } = next;
      await perform('launchCampaign', { campaignId, by: coordinator, request: 'l' }, ports);
      return (await ports.wards.get(next)).totals.opening;
    },
    escalated: async () => {
      const sent = await ports.reminders.list(id);
      return sent
        .filter(({ about, to, kind }) => about === 'requests' && to === 'huyen@thu.example' && kind === 'D+1')
        .map(({ at }) => at);
    },
  };
}

const listed = (list: readonly OpeningEntry[], of: Class): string[] =>
  list
    .filter((entry) => entry.class === of)
    .map(({ head }) => head)
    .sort();

/** What a month's survey finds of a household. */
const scores = { poor: { b1: 110, b2: 30 }, 'near-poor': { b1: 110 }, other: { b1: 300, b2: 0 } } as const;

/** What the reviews of the months find of the household that wants to be recognised; every fourth is late. */
const found = ['other', 'near-poor', 'poor', 'near-poor'] as const;
const isLate = (index: number): boolean => index % 4 === 3;

/**
 * A year of requests and twelve reviews after an autumn in which villages were merged: each is answered or escalated in
 * time, and next autumn opens with what came of them. Calls `afterMonth` at the end of each month's review.
 */
export async function passYear(storesOver?: StoresOver, afterMonth = () => {}): Promise<void> {
  const { host, record, read, months: monthly, list, escalated, launchNext } = await afterAutumn(storesOver);
  const before = await list();
  const expected = new Map(before.map((entry) => [entry.head, entry.class]));
  const leaving = before.filter((entry) => entry.class !== 'other');
  expect(leaving.length).toBeGreaterThan(1);
  const late: string[] = [];
  for (const [index, month] of months.entries()) {
    await host.passTo(`${month}-09T09:00`);
    const head = `Hộ Xin ${index + 1}`;
    const entry = (await record({ head }))!;
    const dueOn = addDays(`${month}-15`, 15);
    expect(entry).toMatchObject({ startsOn: `${month}-15`, dueOn });
    const left = leaving[index];
    if (left) {
      await record({ ...named(left), wants: 'exit' });
      expected.set(left.head, 'other');
    }
    await host.passTo(`${month}-16T09:00`);
    const review = await monthly.open();
    if (isLate(index)) {
      // The ward lets the day pass: the district hears of it the next morning, and the province gives more time.
      late.push(addDays(dueOn, 1));
      await host.passTo(`${addDays(dueOn, 1)}T12:00`);
      for (const stage of ['survey', 'vetting'] as const) {
        const extension = { ...review.ref, by: coordinator, stage, to: addDays(dueOn, 3), reason: 'Mưa lũ' };
        await perform('extendStage', extension, host.ports);
      }
    }
    const finds = found[index % 4] ?? 'other';
    const asking = { name: head, birth: '1980-02-03', village: merged, code: `x-${index}`, people: 3 };
    const households: Sketch[] = [{ ...asking, ...scores[finds] }];
    if (left) households.push({ ...surveyed(left), ...scores.other });
    await monthly.bringToPosting(review, households);
    if (finds !== 'other') expected.set(head, finds);
    afterMonth();
    if (isLate(index)) continue;
    await host.passTo(`${dueOn}T23:00`);
    expect(await review.review()).toMatchObject({ stage: 'recorded' });
    expect((await read()).filter(({ state }) => state === 'received')).toEqual([]);
  }
  await host.passTo('2023-01-09T09:00');
  const requests = await read();
  expect(requests.filter(({ state }) => state === 'received')).toEqual([]);
  expect(requests.filter(({ state }) => state === 'refused')).toHaveLength(3);
  expect((await escalated()).map((at) => at.slice(0, 10))).toEqual(late);
  const reviews = (await monthly.read()).reviews;
  expect(reviews.map(({ status, stage }) => `${status} ${stage}`)).toEqual(Array(12).fill('closed recorded'));
  const after = await list();
  for (const of of ['poor', 'near-poor', 'other'] as const) {
    const heads = [...expected].filter(([, known]) => known === of).map(([head]) => head);
    expect(listed(after, of)).toEqual(heads.sort());
  }
  // Requests name the village as people still call it; every list has its present name.
  expect(new Set(after.map(({ village }) => village))).toEqual(new Set([merged]));
  const left = after.filter(({ head }) => leaving.some((each) => each.head === head));
  expect(left.every(({ escapedIn }) => escapedIn === 2022)).toBe(true);
  const opening = await launchNext();
  expect(opening.poor.households).toBe(listed(after, 'poor').length);
  expect(opening['near-poor'].households).toBe(listed(after, 'near-poor').length);
}

/** What a paper says of a household of the list. */
function named({ head, birth = '', village, code = '' }: OpeningEntry) {
  return { head, birth, village, code };
}

/** The same household in a survey file. */
function surveyed({ head: name, birth = '', village, code = '', people }: OpeningEntry): Sketch {
  return { name, birth, village, code, people };
}
