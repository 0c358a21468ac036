import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { inBrowser, openBrowser } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { campaign, stopsOf, type Viewer, viewers } from './tour.ts';
import { visit } from './visit.ts';

const ward = '02047';
const wardPath = `/dot/${campaign}/xa/${ward}`;
const answersPath = `/api/campaigns/${campaign}/wards/${ward}`;
const view = { language: 'vi', width: 1280 } as const;
/** Nine or twelve digits in a row: an id number. */
const idNumber = /(?<![\da-z])(?:\d{9}|\d{12})(?![\da-z])/i;

/** The names of all heads of the ward. */
async function headsOf(asker: APIRequestContext): Promise<readonly string[]> {
  const { households } = await (await asker.get(`${answersPath}/households?limit=500`)).json();
  const { missing } = await (await asker.get(`${answersPath}/missing`)).json();
  return [...households, ...missing].map(({ head }: { head: string }) => head);
}

/** Keeps every answer of the API that the page gets, with its address. */
async function answersTo(page: Page): Promise<readonly string[]> {
  const answers: string[] = [];
  await page.route('**/api/**', async (route, request) => {
    const response = await route.fetch();
    answers.push(`${request.url()} ${await response.text()}`);
    await route.fulfill({ response });
  });
  return answers;
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

inBrowser('personal data', () => {
  let machine: Awaited<ReturnType<typeof demoMachine>>;
  let browser: Browser;
  let heads: readonly string[];
  beforeAll(async () => {
    machine = await demoMachine();
    browser = await openBrowser();
    const { context } = await visitor('district');
    heads = await headsOf(context.request);
    await context.close();
    expect(heads.length).toBeGreaterThan(10);
  });
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
  });

  const visitor = (viewer: Viewer) => visitorOfDemo(browser, machine, viewer, view);
  /** A visitor whose window is closed with the test. */
  async function guest(viewer: Viewer) {
    const { context, page } = await visitor(viewer);
    onTestFinished(async () => {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    });
    return { context, page };
  }
  const headsIn = (text: string) => heads.filter((head) => text.includes(head));

  test('of no ward reach an observer, on a page or in an answer', async () => {
    const { page } = await guest('observer');
    const answers = await answersTo(page);
    for (const stop of stopsOf('observer')) {
      await visit(page, stop, view.language);
      const text = await textOf(page);
      expect({ page: stop.name, heads: headsIn(text) }).toEqual({ page: stop.name, heads: [] });
      expect(text).not.toMatch(idNumber);
    }
    expect(answers.length).toBeGreaterThan(0);
    expect(headsIn(answers.join('\n'))).toEqual([]);
    for (const answer of answers) expect(answer).not.toMatch(idNumber);
  }, 300_000);

  test.each(viewers)(
    'that %s gets hold no id number',
    async (viewer) => {
      const { page } = await guest(viewer);
      const answers = await answersTo(page);
      for (const stop of stopsOf(viewer)) await visit(page, stop, view.language);
      const found = answers.filter((answer) => idNumber.test(answer));
      expect(found.map((answer) => answer.split(' ')[0])).toEqual([]);
    },
    300_000,
  );

  test.each([
    ['another ward’s officer', '02071', 'Bạn không có quyền làm việc này ở địa bàn này.'],
    ['nobody who is signed in', 'nobody', 'Đăng nhập'],
  ] as const)('of a ward are kept from %s, who is told why', async (_, viewer, words) => {
    const { page } = await guest(viewer);
    const answers = await answersTo(page);
    for (const { path } of stopsOf('district').filter((stop) => stop.path.startsWith(wardPath))) {
      await page.goto(path);
      await page.getByText(words).first().waitFor();
      expect(headsIn(await textOf(page))).toEqual([]);
    }
    expect(headsIn(answers.join('\n'))).toEqual([]);
  });

  test('that are typed into a search stand in no address', async () => {
    const { page } = await guest('district');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await visit(page, { name: 'households', path: `${wardPath}/ho` }, view.language);
    const [head = ''] = heads;
    await page.getByRole('searchbox').fill(head);
    await page.getByRole('main').getByRole('link', { name: head }).first().click();
    await page.getByRole('heading', { name: 'Lịch sử' }).waitFor();
    await page.goBack();
    await page.getByRole('searchbox').waitFor();
    const read = addresses.map((address) => decodeURIComponent(address.replaceAll('+', ' ')));
    expect(headsIn(read.join('\n'))).toEqual([]);
    for (const address of read) expect(address).not.toMatch(idNumber);
    expect(read.filter((address) => address.includes(head.split(' ').at(-1) ?? head))).toEqual([]);
    expect(headsIn(await page.title())).toEqual([]);
  });
});
