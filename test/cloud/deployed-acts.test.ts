import { describe, expect, test } from 'vitest';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { counted } from './deployed-compare.ts';
import { oneMachine, simulated } from './deployed-one-machine.ts';
import { runOverHttp } from './deployed-run.ts';

const campaign = new URL('campaign', import.meta.url).pathname;

describe('the people of the deployed campaign', () => {
  test('reach over HTTP on one machine what the simulation reaches', async () => {
    const folder = await readCampaignFolder(campaign);
    const { mails, ...expected } = await simulated(folder);
    expect(counted(await runOverHttp(folder, await oneMachine(folder)))).toEqual(counted(expected));
    expect(mails.length).toBeGreaterThan(0);
  }, 240_000);
});
