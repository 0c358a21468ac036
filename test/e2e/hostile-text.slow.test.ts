import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { inBrowser, openBrowser, overflowOf, type Visitor, visitorOf } from './browser.ts';
import {
  type Asker,
  asker,
  base,
  campaign,
  everything,
  hostile,
  hostileCampaign,
  hostileFile,
  hostileNames,
  oddName,
  officer,
  wardApi,
} from './hostile-campaign.ts';
import { emptyMachine } from './machine.ts';
import { signInBy } from './own-password.ts';
import type { Account, Place } from './place.ts';

const [markup, quotes] = hostile;
const reason = everything;
const api = `/api/campaigns/${campaign}`;
const home = `/dot/${campaign}`;

/** Elements whose text could turn that of their neighbours around. */
const unisolated = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data = '', parentElement } = walker.currentNode as Text;
      if (!data.includes('\u202E') || parentElement?.closest('bdi, option, textarea, .unseen')) continue;
      found.push(parentElement?.outerHTML.slice(0, 200) ?? '');
    }
    return found;
  });

inBrowser('hostile text', () => {
  let place: Place;
  let browser: Browser;
  let province: Asker;
  let ward: Asker;
  let visitors: Visitor[] = [];
  const dialogs: string[] = [];

  beforeAll(async () => {
    place = await emptyMachine('06', '2019-09-24T08:00');
    browser = await openBrowser();
    ({ province, ward } = await hostileCampaign(place));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await place?.stop();
  });

  /** Somebody with a phone. */
  async function phoneOf(account?: Account): Promise<Page> {
    const visitor = await visitorOf(browser, place.address, { language: 'vi', width: 360 });
    visitor.page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    if (account) await signInBy(visitor.context.request, account, place);
    visitors.push(visitor);
    onTestFinished(async () => {
      visitors = visitors.filter((other) => other !== visitor);
      await visitor.context.close();
    });
    return visitor.page;
  }

  /** Lets time pass; those who ask sign in again, because their sessions are over. */
  async function passTo(local: string): Promise<void> {
    await place.passTo(local);
    province = await asker(place, place.coordinator);
    ward = await asker(place, officer);
  }

  /** What a page does with the text that it holds. */
  async function show(page: Page, path: string, texts: readonly string[]): Promise<void> {
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.locator('[data-loading]').first().waitFor({ state: 'detached' });
    await harmless(page, path, texts);
  }

  async function harmless(page: Page, path: string, texts: readonly string[]): Promise<void> {
    const shown = (await page.evaluate(() => document.body.textContent)) ?? '';
    const faults = visitors.flatMap((visitor) => visitor.faults.splice(0));
    const state = {
      path,
      lost: texts.filter((text) => !shown.includes(text)),
      images: await page.locator('img[src="x"]').count(),
      pixelsTooWide: Math.max(0, await overflowOf(page)),
      turned: await unisolated(page),
      faults,
      dialogs,
    };
    const none = { lost: [], images: 0, pixelsTooWide: 0, turned: [], faults: [], dialogs: [] };
    expect.soft(state).toEqual({ path, ...none });
  }

  test('in a file of a ward is shown as text, or refused in words', async () => {
    const { batch, upload } = await ward.post(`${wardApi}/batches`, { name: `${markup}.csv` });
    const file = { name: 'danh-sach.csv', mimeType: 'text/csv', buffer: hostileFile() };
    await ward.context.post(upload.url, { multipart: { ...upload.fields, file } });
    await place.passTo('2019-10-08T09:10');
    const page = await phoneOf(officer);
    await show(page, `${base}/nop-danh-sach`, [markup]);
    await ward.post(`${wardApi}/batches/${batch.id}/commit`, {});
    await show(page, base, [quotes]);
    await show(page, `${base}/loi`, ['Chủ hộ']);
    await show(page, `${base}/ho`, [markup, 'ư'.repeat(300), hostile[4]]);
    for (const key of ['H-0', 'H-2', 'H-3', 'H-9']) await show(page, `${base}/ho/${key}`, []);
  }, 120_000);

  test('in reasons, meetings and places of posting is shown as text', async () => {
    const page = await phoneOf(officer);
    const { rejected } = await ward.get(`${wardApi}/rejected`);
    for (const { household } of rejected) await ward.post(`${wardApi}/withdrawals`, { household, reason });
    await ward.post(`${wardApi}/excuses`, { household: 'H-9', reason: 'moved' });
    await ward.post(`${wardApi}/submission`, {});
    await place.passTo('2019-10-08T09:20');
    await show(page, `${base}/hop-thon`, [markup, hostile[2]]);
    const changes = [{ household: 'H-0', set: { b1: 90 }, reason }];
    for (const [index, village] of hostileNames.entries()) {
      const said = { village, attended: 10, agreed: 9, changes: index === 0 ? changes : [] };
      await ward.post(`${wardApi}/meetings`, said);
    }
    await show(page, `${base}/hop-thon`, [markup, hostile[2]]);
    await show(page, `${base}/hop-thon/bien-ban?thon=2`, [hostile[2]]);
    await ward.post(`${wardApi}/forward`, {});
    await place.passTo('2019-10-08T09:30');
    const places = hostile.map((text) => text.slice(0, 200));
    await ward.post(`${wardApi}/posting`, { places });
    await show(page, `${base}/niem-yet`, []);
    await show(page, `${base}/niem-yet/in`, [markup, hostile[2], hostile[4]]);
  }, 120_000);

  test('of a citizen is shown as text, on the posted list and to the ward', async () => {
    const page = await phoneOf();
    const list = `/niem-yet/${campaign}/02047`;
    await show(page, list, [markup, hostile[2]]);
    for (const village of [1, 2, 3, 4, 5]) await show(page, `${list}?thon=${village}`, []);
    await show(page, `${list}?thon=1`, [markup]);
    await page
      .getByRole('link', { name: /^Khiếu nại về hộ/ })
      .first()
      .click();
    await page.getByLabel('Điều gì chưa đúng?').fill(everything);
    await harmless(page, 'the form of an objection', []);
    await page.getByRole('button', { name: 'Gửi khiếu nại' }).click();
    await page.getByText('Đã nhận khiếu nại của bạn').first().waitFor();
    await harmless(page, 'the objection has arrived', []);
    const office = await phoneOf(officer);
    await show(office, `${base}/khieu-nai`, [everything]);
    const { entries } = await ward.get(`${wardApi}/intake`);
    for (const { receipt } of entries) await ward.post(`${wardApi}/intake/acceptance`, { receipt });
    await show(office, `${base}/khieu-nai`, [everything]);
    const { objections } = await ward.get(`${wardApi}/objections`);
    for (const { household } of objections) {
      await ward.post(`${wardApi}/objections/resolution`, { household, outcome: 'upheld', text: reason });
    }
    await show(office, `${base}/khieu-nai`, [markup]);
    await show(office, `${base}/ho/H-0`, [everything]);
  }, 120_000);

  test('of those who approve is shown as text, on the review and in the story', async () => {
    await passTo('2019-10-21T09:00');
    const coordinator = await phoneOf(place.coordinator);
    await coordinator.goto(`${base}/tham-dinh?xem=quyet-dinh`);
    await coordinator.getByLabel('Nhận xét').first().fill(everything);
    await coordinator.getByRole('button', { name: 'Ghi nhận xét' }).first().click();
    await coordinator.locator('blockquote').first().waitFor();
    for (const part of ['tong-hop', 'thay-doi', 'ho', 'hop-khieu-nai']) {
      await show(coordinator, `${base}/tham-dinh?xem=${part}`, [quotes]);
    }
    await show(coordinator, `${base}/tham-dinh?xem=quyet-dinh`, [everything]);
    await province.post(`${wardApi}/returns`, { households: ['H-1', 'H-2'], reason });
    await province.post(`${wardApi}/extension`, { stage: 'vetting', to: '2019-12-27', reason });
    await province.post(`${api}/window`, { stage: 'vetting', to: '2019-12-23', reason });
    await province.post(`${wardApi}/waiver`, { reason });
    await place.passTo('2019-10-21T09:10');
    await show(coordinator, `${base}/tham-dinh?xem=quyet-dinh`, [everything]);
    await show(coordinator, `${base}/nhat-ky`, [everything]);
    const office = await phoneOf(officer);
    for (const path of ['', '/hop-thon', '/ket-qua', '/nhat-ky'])
      await show(office, `${base}${path}`, [quotes]);
    for (const path of ['', '/cho-toi', '/lich', '/tap-huan', '/trung-lap', '/ket-qua', '/nhat-ky']) {
      await show(coordinator, `${home}${path}`, [markup]);
    }
    await show(coordinator, `${home}/tai-khoan`, [oddName]);
  }, 240_000);

  test('in the title of a new campaign and in a reason to close stays text', async () => {
    const coordinator = await phoneOf(place.coordinator);
    await coordinator.goto('/mo-dot');
    await coordinator.getByLabel('Tên đợt rà soát').first().fill(everything);
    await harmless(coordinator, '/mo-dot', []);
    await province.post(`${api}/close`, { reason });
    await show(coordinator, `${home}/nhat-ky`, [everything]);
    await show(coordinator, '/', [markup]);
  }, 120_000);
});
