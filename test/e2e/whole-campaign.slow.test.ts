import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { simulated } from '../cloud/deployed-one-machine.ts';
import { inBrowser, openBrowser, type View } from './browser.ts';
import { missingCommands } from './campaign/given-commands.ts';
import { outcomeOf } from './campaign/outcome.ts';
import { playedCampaign } from './campaign/played-campaign.ts';
import { emptyMachine } from './machine.ts';
import { unusedCommands, wholeCampaign } from './whole-campaign.ts';

const folder = await playedCampaign();
const views: readonly View[] = [
  { language: 'vi', width: 1280 },
  { language: 'en', width: 360 },
];

inBrowser('a whole campaign', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  test.each(views)(
    'goes from nothing to closed through the pages and gives every command, in $language at $width pixels',
    async (view) => {
      const place = await emptyMachine('06', '2019-09-23T08:00');
      onTestFinished(() => place.stop());
      const { people, result } = await wholeCampaign(folder, place, browser, view);
      const simulation = await simulated(folder);
      expect(outcomeOf(result)).toEqual(outcomeOf(simulation.result));
      expect(missingCommands(people.posts).sort()).toEqual(unusedCommands);
    },
    600_000,
  );
});
