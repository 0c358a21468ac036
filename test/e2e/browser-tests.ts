import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright-core';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test as vitestTest,
} from 'vitest';
import { type Started, start } from '../../local/start.ts';
import { describeRefusal, Refusal } from '../../shared/errors.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const demo = 'cho-don-2019-demo';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Tests of the page in a real browser, of which a run takes those that are wanted; each run starts one machine. */
export function browserTests(isWanted: (name: string) => boolean): void {
  describe.skipIf(!existsSync(executablePath))('the page in a browser', () => {
    const test = (name: string, run: () => Promise<void>): void => {
      if (isWanted(name)) vitestTest(name, run);
    };

    const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
    let machine: Started;
    let browser: Browser;
    /** One for all tests, so that the page's scripts are loaded and compiled once. */
    let context: BrowserContext;
    let page: Page;
    let faults: string[];

    beforeAll(async () => {
      machine = await start({ folder, port: 0 });
      // Without a locale it could not name a download in Vietnamese.
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      browser = await chromium.launch({ executablePath, args, env });
      context = await browser.newContext({
        baseURL: machine.address,
        viewport: { width: 360, height: 740 },
      });
    });
    afterAll(async () => {
      await browser?.close();
      await machine?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      await context.clearCookies();
      page = await context.newPage();
      onTestFinished(() => page.close());
      faults = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      page.on('console', (line) => {
        if (line.type() === 'error') faults.push(line.text());
      });
    });

    const signIn = async (role: string) => {
      await page.goto('/');
      await page.getByRole('button', { name: role }).click();
      await page.locator('table.board').waitFor();
    };
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

    test('shows who has signed in the wards in every stage, overdue ones first', async () => {
      await signIn('Điều phối cấp tỉnh');
      expect(await page.locator('#banner').textContent()).toContain('06/11/2019');
      const stages = await page.locator('.board .pill').allTextContents();
      expect(new Set(stages.map((text) => text.trim())).size).toBe(6);
      const late = await page
        .locator('.board tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.className));
      expect(late.slice(0, 3)).toEqual(['late', 'late', '']);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });

    test('filters by stage and by a name without accents', async () => {
      await signIn('Cán bộ huyện');
      await page.getByRole('button', { name: /Rà soát/ }).click();
      expect(await page.locator('.board tbody tr').count()).toBe(3);
      await page.getByRole('searchbox').fill('nghia');
      expect(await page.locator('.board tbody th').allTextContents()).toEqual([
        expect.stringContaining('Nghĩa'),
      ]);
    });

    test('takes a ward officer from the board to a file, its preview and its commit', async () => {
      await signIn('Cán bộ xã');
      await page.getByRole('link', { name: 'Xã Nghĩa Tá' }).click();
      const file = new URL('../../examples/demo/uploads/02071/dot-2.xlsx', import.meta.url).pathname;
      await page.getByLabel(/Chọn tệp/).setInputFiles(file);
      await page.getByRole('button', { name: /Nộp và kiểm tra/ }).click();
      const ready = page.locator('.batch.ready');
      await ready.waitFor();
      expect(await ready.locator('.counts').textContent()).toMatch(/^5\s?mới/);
      await ready.getByRole('button', { name: /Ghi nhận/ }).click();
      await page.locator('.batch.committed', { hasText: 'dot-2.xlsx' }).waitFor();
      await page.locator('.now', { hasText: 'danh sách chưa gửi' }).waitFor();
      await page.locator('.story', { hasText: 'Ghi nhận số liệu: 5 mới' }).waitFor();
      await page.goto(`/dot/${demo}`);
      const row = page.locator('.board tbody tr', { hasText: 'Nghĩa Tá' });
      await row.waitFor();
      expect(await row.locator('.missing').textContent()).toContain('danh sách chưa gửi');
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });

    test('gives a ward officer the template, which may be sent as it is', async () => {
      await signIn('Cán bộ xã');
      await page.getByRole('link', { name: 'Xã Nghĩa Tá' }).click();
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: /Tải tệp mẫu/ }).click();
      const template = await loading;
      expect(template.suggestedFilename()).toBe('Mẫu rà soát - Xã Nghĩa Tá.xlsx');
      const path = join(folder, template.suggestedFilename());
      await template.saveAs(path);
      await page.getByLabel(/Chọn tệp/).setInputFiles(path);
      await page.getByRole('button', { name: /Nộp và kiểm tra/ }).click();
      const sent = page.locator('.batch.ready', { hasText: 'Mẫu rà soát' });
      await sent.waitFor();
      expect(await sent.locator('.counts .rejected').textContent()).toMatch(/^0/);
      expect(await sent.locator('.counts .unsurveyed').textContent()).toMatch(/^[1-9]\d* ?chưa rà soát/);
      expect(await sent.locator('.codes').count()).toBe(0);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });

    test('asks a ward officer about an old font, and reads the file once it is confirmed', async () => {
      await signIn('Cán bộ xã');
      await page.getByRole('link', { name: 'Xã Nghĩa Tá' }).click();
      const file = new URL('../corpus/tcvn3.csv', import.meta.url).pathname;
      await page.getByLabel(/Chọn tệp/).setInputFiles(file);
      const send = page.getByRole('button', { name: /Nộp và kiểm tra/ });
      expect(await page.getByLabel(/chọn phông/).isVisible()).toBe(false);
      await send.click();
      await page
        .getByText(/Mẫu đọc thử: “Mã hộ; Chủ hộ/)
        .first()
        .waitFor();
      expect(await page.locator('.batch.refused .counts').count()).toBe(0);
      await page.getByLabel(/chọn phông/).selectOption('tcvn3');
      await send.click();
      const ready = page.locator('.batch.ready', { hasText: 'tcvn3.csv' });
      await ready.waitFor();
      expect(await ready.locator('.counts').textContent()).toMatch(/^3\s?mới/);
      expect(await page.getByLabel(/chọn phông/).isVisible()).toBe(false);
      expect(await overflow()).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });

    /** Opens the ward's page and chooses a file that is no survey file, without sending it. */
    const chooseFile = async (name = 'khao-sat.csv') => {
      await signIn('Cán bộ xã');
      await page.getByRole('link', { name: 'Xã Nghĩa Tá' }).click();
      const file = { name, mimeType: 'text/csv', buffer: Buffer.from('không phải danh sách') };
      await page.getByLabel(/Chọn tệp/).setInputFiles(file);
      return {
        card: page.locator('.batch', { hasText: name }),
        send: page.getByRole('button', { name: /Nộp và/ }),
      };
    };
    const alert = (text: RegExp) => page.locator('#batches form [role=alert]', { hasText: text }).waitFor();

    test('goes on with a file that came before the line broke', async () => {
      const { card, send } = await chooseFile();
      await page.route(/\/batches\/[\w-]+$/, (route) => route.abort(), { times: 1 });
      await send.click();
      await alert(/Không kết nối được/);
      await page.locator('.batch:not(.waiting)', { hasText: 'khao-sat.csv' }).waitFor();
      await send.click();
      await page.locator('#status', { hasText: 'Tệp không đọc được' }).waitFor();
      expect(await card.count()).toBe(1);
    });

    test('says what the services before the API and behind the upload mean', async () => {
      const { send } = await chooseFile();
      const tooLarge = '<Error><Code>EntityTooLarge</Code></Error>';
      await page.route('**/api/uploads/*', (route) => route.fulfill({ status: 400, body: tooLarge }));
      await send.click();
      await alert(/lớn hơn 50 MB/);
      await page.route('**/batches', (route) =>
        route.fulfill({ status: 429, body: '{"message":"Too Many"}' }),
      );
      await send.click();
      await alert(/Máy chủ đang bận/);
    });

    test('waits for a marked file that is being made, and gives it then', async () => {
      const { card, send } = await chooseFile('ho-moi.csv');
      await send.click();
      const underWay = { status: 409, json: describeRefusal(new Refusal('MarkingUnderWay')) };
      await page.route('**/marked', (route) => route.fulfill(underWay), { times: 1 });
      const loading = page.waitForEvent('download');
      await card.getByRole('link', { name: /Tải tệp đã đánh dấu/ }).click();
      await card.getByText('Đang tạo tệp').waitFor();
      expect((await loading).suggestedFilename()).toBe('ho-moi - đánh dấu.xlsx');
      expect(await card.getByText('Đang tạo tệp').count()).toBe(0);
    });

    test('leaves a file that lies with another service to the browser, since no script may read it', async () => {
      await chooseFile();
      const elsewhere = { status: 303, headers: { location: 'https://files.example/' } };
      await page.route('**/template', (route) => route.fulfill(elsewhere));
      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: /Tải tệp mẫu/ }).click();
      await loading;
      expect(faults).toEqual([]);
    });

    test('says in place of a download why there is none', async () => {
      await chooseFile();
      await page.context().clearCookies();
      await page.getByRole('link', { name: /Tải tệp mẫu/ }).click();
      await page.getByRole('alert').getByText('Bạn chưa đăng nhập').waitFor();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });

    test('tells the story to an observer, without a household', async () => {
      await signIn('Giám sát');
      await page.getByRole('link', { name: /Nhật ký/ }).click();
      await page.getByText('trả lại 3 hộ').waitFor();
      expect(await page.locator('.story li').count()).toBeGreaterThan(50);
      expect(await page.content()).not.toMatch(/0\d{4}-\d{4}/);
    });

    const writeObjection = async (household: number) => {
      await page.goto(`/niem-yet/${demo}/02062`);
      await page
        .getByRole('button', { name: /Khiếu nại hộ/ })
        .nth(household)
        .click();
      await page.getByLabel(/Nội dung khiếu nại/).fill('Hộ này có xe tải.');
      return page.getByRole('button', { name: /Gửi/ });
    };

    test('shows the public list to anybody and takes an objection', async () => {
      const send = await writeObjection(0);
      await send.click();
      await page.getByText(/Đã nhận khiếu nại. Xã phúc tra trước ngày/).waitFor();
      expect(faults).toEqual([]);
    });

    test('files an objection once if its answer was lost and it is sent again', async () => {
      const send = await writeObjection(1);
      const loseAnswer = async (route: Route) => {
        expect((await route.fetch()).status()).toBe(200);
        await route.abort();
      };
      await page.route('**/objections', loseAnswer, { times: 1 });
      await send.click();
      await page.getByRole('alert').getByText('Không kết nối được').waitFor();
      const answer = page.waitForResponse('**/objections');
      await send.click();
      expect((await answer).status()).toBe(204);
      await page.locator('#status', { hasText: 'Đã nhận khiếu nại. / Received.' }).waitFor();
      expect(await page.locator('dialog').count()).toBe(0);
    });

    test('says why a list is not there', async () => {
      await page.goto(`/niem-yet/${demo}/02071`);
      expect(await page.getByRole('alert').textContent()).toContain('chưa niêm yết');
    });
  });
}
