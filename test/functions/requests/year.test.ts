import { expect, test } from 'vitest';
import { addDays } from '../../../shared/calendar.ts';
import type { Class, OpeningEntry } from '../../../shared/household.ts';
import { campaignWith, coordinator, districtOfficer, type Sketch, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';
import { monthsAt } from './months-at-work.ts';
import { requestsAt } from './request-acts.ts';

const months = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}`);

/** A review that is closed, in the first days of 2022, and next autumn's, which is not launched yet. */
async function afterAutumn() {
  const campaign = campaignWith({ calendar: { ...campaignWith().calendar, posting: { workingDays: 3 } } });
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo('recorded', host, ward);
  await host.passTo('2019-11-10T09:00');
  const { id } = campaign;
  const { ports } = host;
  await perform('closeCampaign', { campaignId: id, by: coordinator, reason: 'Xong', request: 'c' }, ports);
  await host.passTo('2022-01-03T09:00');
  const next = { ...ward.ref, campaignId: 'thu-2022' };
  const copy = { campaignId: id, by: coordinator, id: next.campaignId, title: 'Thử 2022', year: 2022 };
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

/** What the review of each month finds of the household that wants to be recognised; in every third the ward does nothing. */
const found = (index: number): 'other' | 'near-poor' | 'late' =>
  (['other', 'near-poor', 'late'] as const)[index % 3] ?? 'late';

test('a year of requests and reviews: each is answered or escalated in time, and next autumn opens with what came of them', async () => {
  const { host, record, grant, read, months: monthly, list, escalated } = await afterAutumn();
  const before = await list();
  const expected = new Map(before.map((entry) => [entry.head, entry.class]));
  const leaving = before.filter((entry) => entry.class !== 'other');
  expect(leaving.length).toBeGreaterThan(1);
  const late: string[] = [];
  for (const [index, month] of months.entries()) {
    await host.passTo(`${month}-05T09:00`);
    const head = `Hộ Xin ${index + 1}`;
    const entry = (await record({ head }))!;
    expect(entry).toMatchObject({ startsOn: `${month}-15`, dueOn: addDays(`${month}-15`, 15) });
    const left = leaving[index];
    const exit = left && (await record({ ...named(left), wants: 'exit' }))!;
    if (left) expected.set(left.head, 'other');
    const finds = found(index);
    if (finds === 'late') {
      // The ward lets the day pass: the district hears of it the next morning, and may answer.
      const after = addDays(entry.dueOn ?? '', 1);
      await host.passTo(`${after}T12:00`);
      late.push(after);
      await grant(entry.receipt, 'poor', districtOfficer);
      if (exit) await grant(exit.receipt, 'other', districtOfficer);
      expected.set(head, 'poor');
      continue;
    }
    await host.passTo(`${month}-16T09:00`);
    const review = await monthly.open();
    const asking = { name: head, birth: '1980-02-03', village: upperVillage, code: `x-${index}`, people: 3 };
    const households: Sketch[] = [{ ...asking, ...scores[finds] }];
    if (left) households.push({ ...surveyed(left), ...scores.other });
    await monthly.bringToPosting(review, households);
    await host.passTo(`${entry.dueOn}T23:00`);
    expect(await review.review()).toMatchObject({ stage: 'recorded' });
    if (finds !== 'other') expected.set(head, finds);
  }
  const requests = await read();
  expect(requests.filter(({ state }) => state === 'received')).toEqual([]);
  expect(requests.filter(({ state }) => state === 'refused')).toHaveLength(4);
  expect((await escalated()).map((at) => at.slice(0, 10))).toEqual(late);
  const reviews = (await monthly.read()).reviews;
  expect(reviews.map(({ status, stage }) => `${status} ${stage}`)).toEqual(Array(8).fill('closed recorded'));
  const after = await list();
  for (const of of ['poor', 'near-poor', 'other'] as const) {
    const heads = [...expected].filter(([, known]) => known === of).map(([head]) => head);
    expect(listed(after, of)).toEqual(heads.sort());
  }
  const left = after.filter(({ head }) => leaving.some((each) => each.head === head));
  expect(left.every(({ escapedIn }) => escapedIn === 2022)).toBe(true);
});

/** What a paper says of a household of the list. */
function named({ head, birth = '', village, code = '' }: OpeningEntry) {
  return { head, birth, village, code };
}

/** The same household in a survey file. */
function surveyed({ head: name, birth = '', village, code = '', people }: OpeningEntry): Sketch {
  return { name, birth, village, code, people };
}
