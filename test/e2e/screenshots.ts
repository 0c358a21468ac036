// `npm run screenshots -- [folder]`: a picture of every page, state, width and language.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser, type View } from './browser.ts';
import { visitorOfDemo } from './demo-visitors.ts';
import { demoMachine } from './machine.ts';
import { stopsOf, viewers } from './tour.ts';
import { visit } from './visit.ts';

const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'vi', width: 360 },
  { language: 'en', width: 1280 },
  { language: 'en', width: 360 },
];
const folder = resolve(process.argv[2] ?? 'screenshots');
mkdirSync(folder, { recursive: true });

const machine = await demoMachine();
const browser = await openBrowser();
let pictures = 0;
for (const view of views) {
  for (const viewer of viewers) {
    const { context, page } = await visitorOfDemo(browser, machine, viewer, view);
    for (const stop of stopsOf(viewer)) {
      await visit(page, stop, view.language);
      const file = `${viewer}-${stop.name}-${view.width}-${view.language}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
      pictures += 1;
    }
    await context.close();
  }
}
await browser.close();
await machine.stop();
console.log(`${pictures} pictures in ${folder}`);
