import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { start } from '../../local/start.ts';
import { at, coordinator } from '../examples.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { seriousViolations } from './axe.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { personAt, signIn, t } from './person.ts';

const account = { name: coordinator.name, password: 'mat-khau-de-thu' };

const wrong = [
  'Mã huyện;Tên huyện;Mã xã;Tên xã;Số hộ;Email',
  '069;Nà Sơn;Bắc;Xã Bắc Nà;760;bac@thu.example',
  '069;Nà Khác;02902;Xã Nam Nà;nhiều;nam@',
].join('\n');
const right = 'Mã huyện;Tên huyện;Mã xã;Tên xã;Khu vực\n069;Nà Sơn;02901;Xã Bắc Nà;Nông thôn\n';

inBrowser('a file of areas', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    { language: 'vi', width: 1280 },
    { language: 'en', width: 360 },
  ] as const)(
    'is told all of its faults at once by row, column and code, and taken once mended, in $language at $width',
    async (view) => {
      const clock = movableClock(at('2019-09-02T08:00'));
      const machine = await start({ folder: temporaryFolder(), port: 0, demo: false, now: clock.now });
      onTestFinished(machine.stop);
      await machine.host.ports.identity.addUser(coordinator, account.password);
      const person = await personAt(browser, machine, view);
      const { page } = person;
      await signIn(person, account);
      await page.goto('/mo-dot');
      await person.fill(t('Tên tỉnh, thành phố', 'Name of the province'), 'Tỉnh Thử');
      await person.press(t('Tiếp tục', 'Continue'));
      await person.press(t('Tiếp tục', 'Continue'));
      const choose = (text: string) =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: 'dia-ban.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await choose(wrong);
      await person.sees(t('5 chỗ cần sửa trong tệp', '5 places to correct in the file'));
      const rows = await page.getByRole('alert').locator('tbody tr').allInnerTexts();
      const places = rows.map((row) => row.replaceAll(/\s+/g, ' '));
      for (const [at, found] of [/1.*Khu vực.*E501/, /2.*C.*Mã xã.*E512/, /3.*F.*Email.*E512/].entries())
        expect(places[at]).toMatch(found);
      expect(places[3]).toMatch(/3.*B.*Tên huyện.*E513/);
      expect(places[4]).toMatch(/3.*E.*Số hộ.*E512/);
      // A phone has no head of columns that would say what the number is.
      if (view.width === 360) expect(places[1]).toMatch(/^Row 2/);
      expect(await page.getByRole('table').count()).toBe(1);
      expect(await seriousViolations(page)).toEqual([]);
      await choose(right);
      await expect.poll(() => page.getByRole('alert').count()).toBe(0);
      await person.sees(t('1 xã, 1 huyện', 'wards 1, districts 1'));
      await person.leave();
    },
    120_000,
  );
});
