import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasBrowser, openBrowser } from '../e2e/browser.ts';
import { missingCommands } from '../e2e/campaign/given-commands.ts';
import { outcomeOf } from '../e2e/campaign/outcome.ts';
import { playedCampaign } from '../e2e/campaign/played-campaign.ts';
import type { Place } from '../e2e/place.ts';
import { unusedCommands, wholeCampaign } from '../e2e/whole-campaign.ts';
import { simulated } from './deployed-one-machine.ts';
import { deployedPlace } from './deployed-place.ts';
import { deploy } from './deployed-stack.ts';
import './setup.ts';

const endpoint = inject('ministackForPages');
const folder = await playedCampaign();
const view = { language: 'vi', width: 1280 } as const;

/** Files go to their bucket. */
const onlyOnOneMachine = ['receiveFile'];

if (!hasBrowser) console.warn('\nSKIPPED, NOT PASSED: the deployed pages need Chromium.\n');

describe.skipIf(!endpoint || !hasBrowser)('a whole campaign through the pages of the deployed app', () => {
  let browser: Browser;
  let place: Place;

  beforeAll(async () => {
    browser = await openBrowser();
    const { province } = folder.campaign;
    const stack = await deploy({ endpoint, province: province.code, mailFrom: 'rasoat@pages.example' });
    place = await deployedPlace(stack, folder);
  }, 300_000);
  afterAll(async () => {
    await place?.stop();
    await browser?.close();
  });

  test('comes to what it comes to on one machine, and gives every command', async () => {
    const { people, result } = await wholeCampaign(folder, place, browser, view);
    const simulation = await simulated(folder);
    expect(outcomeOf(result)).toEqual(outcomeOf(simulation.result));
    expect(missingCommands(people.posts).sort()).toEqual([...unusedCommands, ...onlyOnOneMachine].sort());
  }, 600_000);
});
