// `npm run guide-pictures`: makes the pictures of the user guides from the demo.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { readArguments } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
import { openBrowser } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { guideShots, type Shot } from './guide-shots.ts';
import { demoMachine } from './machine.ts';
import { visit } from './visit.ts';

const folder = fileURLToPath(new URL('../../docs/huong-dan/anh/', import.meta.url));
const width = 1000;
/** What is left free above the place where a picture begins, and below what it shows last. */
const margin = 16;

/** Takes the part of the page that matters, in a window that ends where the picture ends. */
async function take(page: Page, { name, from = 'main h1', height: end }: Shot): Promise<void> {
  const beginning = page.locator(from).first();
  await beginning.waitFor();
  const box = await beginning.boundingBox();
  const y = Math.max(0, (box?.y ?? 0) + (await page.evaluate(() => scrollY)) - margin);
  const height = typeof end === 'number' ? end : (await bottomOf(page, end.to)) + margin - y;
  await page.setViewportSize({ width, height: Math.ceil(y + height) });
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({
    path: `${folder}${name}.jpg`,
    type: 'jpeg',
    quality: 70,
    clip: { x: 0, y, width, height },
  });
}

/** Pixels from the top of the page to where something ends. */
async function bottomOf(page: Page, what: string): Promise<number> {
  const box = await page.locator(what).first().boundingBox();
  if (!box) throw new Error(`The page does not show ${what}.`);
  return box.y + box.height + (await page.evaluate(() => scrollY));
}

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const machine = await demoMachine();
  const browser = await openBrowser();
  for (const shot of guideShots) {
    const { context, page } = await visitorOfDemo(browser, machine, shot.viewer, { language: 'vi', width });
    await visit(page, shot, 'vi');
    await shot.doing?.(page);
    await take(page, shot);
    await context.close();
  }
  await browser.close();
  await machine.stop();
}

await runCommand(async (args) => {
  readArguments(args, { options: {}, positionals: 0, usage: 'npm run guide-pictures' });
  await takeAll();
  console.log(`${guideShots.length} pictures in ${folder}`);
  return 0;
});
