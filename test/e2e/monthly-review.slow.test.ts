import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { campaignWith, northWard, ownProvince, southWard, surveyFile, upperVillage } from '../examples.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser, overflowOf } from './browser.ts';
import { handIn } from './hand-in.ts';
import { asker } from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { type Person, personAt, signIn, t } from './person.ts';
import type { Place } from './place.ts';

const campaign = campaignWith({
  id: 'na-son-2022',
  year: 2022,
  standards: ['vn-2022'],
  calendar: JSON.parse(
    JSON.stringify({ ...campaignWith().calendar, posting: { workingDays: 3 } })
      .replaceAll('2020', '2023')
      .replaceAll('2019', '2022'),
  ),
});
const api = `/api/campaigns/${campaign.id}`;
const officerOf = (ward: string) => ({ name: `xa-${ward}`, password: 'lua-chin-vang-dong' });
const head = 'Vàng Thị Thử';

/** A machine on 16 January, whose campaign is over and whose two wards have a request each. */
async function afterAutumn(): Promise<Place> {
  const place = await emptyMachine(ownProvince, '2022-10-08T09:00');
  const province = await asker(place, place.coordinator);
  await province.post('/api/campaigns', { campaign, opening: {} });
  for (const area of [northWard, southWard]) {
    await province.post(`${api}/users`, { ...officerOf(area), role: 'ward', area });
  }
  await province.post(`${api}/launch`, {});
  await place.settle();
  await province.post(`${api}/close`, { reason: 'Thử' });
  await place.settle();
  await place.passTo('2023-01-16T09:00');
  for (const area of [northWard, southWard]) {
    const ward = await asker(place, officerOf(area));
    const paper = { wants: 'entry', head, birth: '1980-02-03', village: upperVillage, people: 3 };
    await ward.post(`${api}/wards/${area}/requests`, { ...paper, text: 'Bị bệnh', receivedOn: '2023-01-10' });
  }
  return place;
}

/** Takes the month's review from its recorded list to the end of its posting. */
async function meetAndPost(place: Place, area: string): Promise<void> {
  const ward = await asker(place, officerOf(area));
  const review = `/api/campaigns/thang-2023-01-${area}-${campaign.id}/wards/${area}`;
  await ward.post(`${review}/submission`, {});
  await place.settle();
  await ward.post(`${review}/meetings`, { village: upperVillage, attended: 10, agreed: 9 });
  await place.settle();
  await ward.post(`${review}/forward`, {});
  await place.settle();
  await ward.post(`${review}/posting`, { places: ['Trụ sở UBND xã'] });
}

const isSound = async ({ page }: Person) => {
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await seriousViolations(page)).toEqual([]);
};

inBrowser('the review of a month', () => {
  let place: Place;
  let browser: Browser;
  beforeAll(async () => {
    [place, browser] = await Promise.all([afterAutumn(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  test.each([
    { language: 'vi', width: 1280, area: northWard, passTo: '2023-01-20T09:00' },
    { language: 'en', width: 360, area: southWard, passTo: '2023-02-02T09:00' },
  ] as const)(
    'is opened from its requests, worked on and read back as their answer, in $language at $width pixels',
    async ({ area, passTo, ...view }) => {
      const ward = await personAt(browser, place, view);
      const { page } = ward;
      await signIn(ward, officerOf(area));
      await ward.open(sections.requests);
      await isSound(ward);
      await ward.confirm(buttons.openMonthlyReview);
      await ward.sees(t('Đã mở đợt rà soát tháng.', 'The monthly review is open.'));
      await ward.sees(/01\/2023/);
      expect(await ward.button(/^(Trả lời đơn|Answer) /).count()).toBe(0);
      await isSound(ward);

      await ward.open(sections.myWork);
      await ward.link(/^Rà soát tháng 01\/2023, /).waitFor();
      await isSound(ward);
      await ward.open(sections.requests);
      await ward.link(/^(Rà soát tháng|Review of) 01\/2023$/).click();
      await ward.link(t('Đợt của năm', 'The year’s campaign')).waitFor();
      const household = { code: 'h-9', name: head, birth: '1980-02-03', village: upperVillage, people: 3 };
      const file = Buffer.from(surveyFile([{ ...household, b2: 30 }]));
      await handIn(ward, { name: 'thang-01.csv', mimeType: 'text/csv', buffer: file });
      await ward.confirm(buttons.commitBatch);
      await ward.sees(t('Đã ghi vào danh sách:', 'Recorded:'));
      await isSound(ward);
      await meetAndPost(place, area);
      await place.passTo(passTo);

      await ward.leave();
      const later = await personAt(browser, place, view);
      await signIn(later, officerOf(area));
      await later.open(sections.requests);
      await later.sees(t('Đã chấp thuận', 'Granted'));
      await later.sees(new RegExp(`${later.label(t('hộ nghèo', 'poor'))}`));
      await isSound(later);
      await later.page.goto('/');
      await later.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      expect(await later.page.getByText('01/2023').count()).toBe(0);
      expect(page.isClosed()).toBe(true);
      await later.leave();
    },
    300_000,
  );
});
