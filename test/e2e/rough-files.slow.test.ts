import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { start } from '../../local/start.ts';
import { buttons, sections } from '../../shared/i18n/controls.ts';
import { inBrowser, openBrowser } from './browser.ts';
import { personOfDemo } from './demo-visitors.ts';
import { chosenFile, type File, fileNamed, handIn } from './hand-in.ts';
import { type Label, type Person, t } from './person.ts';
import { campaign } from './tour.ts';

const ward = '02071';
const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
const otherWardsFile = new URL('../cloud/campaign/uploads/02056/dot-1.csv', import.meta.url);

/** The file of ward 02056, with the ward's code in a column of its own. */
function withWardCode(text: string): Buffer {
  const [head, ...rows] = text.trim().split(/\r?\n/);
  const coded = rows.map((row) => (/^\d/.test(row) ? `${row},02056` : `${row},`));
  return Buffer.from([`${head},Mã xã`, ...coded].join('\r\n'));
}

inBrowser('a file', () => {
  let machine: Awaited<ReturnType<typeof start>>;
  let browser: Browser;
  beforeAll(async () => {
    [machine, browser] = await Promise.all([start({ folder, port: 0 }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await machine?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function officer(): Promise<Person> {
    const person = await personOfDemo(browser, machine, ward);
    onTestFinished(() => person.context.close());
    return person;
  }
  async function demoFile({ page }: Person, name: string): Promise<File> {
    const address = `/api/campaigns/${campaign}/wards/${ward}/demo-file?kind=corrected`;
    const answer = await page.request.get(address);
    return fileNamed(name, await answer.body());
  }

  test('is sent to its end after the server stopped meanwhile, and is one attempt', async () => {
    const person = await officer();
    const file = await demoFile(person, 'gui-lai.xlsx');
    await person.page.route(
      '**/api/uploads/*',
      async (route) => {
        await machine.stop();
        await route.continue();
      },
      { times: 1 },
    );
    await handIn(person, file);
    await person.sees(t('Mất kết nối khi đang gửi.', 'The line was lost while sending.'));
    machine = await start({ folder, port: Number(new URL(machine.address).port) });
    await person.page.reload();
    await handIn(person, file);
    await person.button(buttons.commitBatch).first().waitFor();
    const panels = person.page.getByRole('article', { name: 'gui-lai.xlsx' });
    const earlier = person.page.getByRole('row').filter({ hasText: 'gui-lai.xlsx' });
    expect([await panels.count(), await earlier.count()]).toEqual([1, 0]);
  });

  test('is recorded once where two tabs record it', async () => {
    const person = await officer();
    await handIn(person, await demoFile(person, 'hai-the.xlsx'));
    const panelIn = (page: Page) => page.getByRole('article', { name: 'hai-the.xlsx' });
    await person.button(buttons.commitBatch, panelIn(person.page)).waitFor();
    const other = await person.context.newPage();
    await other.goto(person.page.url());
    await person.button(buttons.commitBatch, panelIn(other)).click();
    await person.confirm(buttons.commitBatch, panelIn(person.page));
    await person.sees(t('Đã ghi vào danh sách:', 'Recorded:'));
    const look = other.getByRole('dialog');
    await look.getByRole('button', { name: buttons.commitBatch.vi, exact: true }).click();
    await look.getByRole('alert').waitFor();
    expect(await look.getByRole('alert').innerText()).toContain('đã được ghi');
  });

  const unfit: readonly (readonly [string, string, Label])[] = [
    ['that is a PDF by another name', 'danh-sach.xlsx', t('Đây là tệp PDF', '')],
    ['that is empty', 'rong.csv', t('Tệp này rỗng (0 byte).', '')],
    ['of 60 MB', 'lon.csv', t('Tệp lớn hơn 50 MB.', '')],
  ];
  const contents: Readonly<Record<string, Buffer>> = {
    'danh-sach.xlsx': Buffer.from('%PDF-1.7\n'),
    'rong.csv': Buffer.alloc(0),
    'lon.csv': Buffer.alloc(60_000_000, 'x'),
  };
  test.each(unfit)('%s is not sent, and the page says why', async (_, name, why) => {
    const person = await officer();
    const path = join(folder, name);
    writeFileSync(path, contents[name] ?? '');
    await person.open(sections.handIn);
    await person.field(chosenFile).setInputFiles(path);
    await person.sees(why);
    expect(await person.button(buttons.receiveBatch).isDisabled()).toBe(true);
  });

  test('of another ward cannot be recorded, and the page says whose it is', async () => {
    const person = await officer();
    await handIn(person, fileNamed('xa-khac.csv', withWardCode(readFileSync(otherWardsFile, 'utf8'))));
    await person.sees(t('Danh sách này là của xã khác nên không ghi được.', ''));
    await person.sees(/Mã xã ghi trong tệp: 02056/);
    const panel = person.page.getByRole('article', { name: 'xa-khac.csv' });
    expect(await person.button(buttons.commitBatch, panel).count()).toBe(0);
  });
});
