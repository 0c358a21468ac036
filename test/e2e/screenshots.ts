// `npm run screenshots -- [folder]`: a picture of every page, state, width and language.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../../local/cli/arguments.ts';
import { runCommand } from '../../local/cli/command.ts';
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
/** Takes all pictures, and says how many there are. */
async function takeAll(folder: string): Promise<number> {
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
  return pictures;
}

await runCommand(async (args) => {
  const usage = 'npm run screenshots -- [folder]';
  const { positionals } = readArguments(args, { options: {}, positionals: [0, 1], usage });
  const folder = resolve(positionals[0] ?? 'screenshots');
  console.log(`${await takeAll(folder)} pictures in ${folder}`);
  return 0;
});
