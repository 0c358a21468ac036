import { beforeAll, expect, test } from 'vitest';
import { readCampaignFolder } from '../../local/campaign-folder.ts';
import { instantOf } from '../../shared/calendar.ts';
import { endpoint, inCloud } from './cloud.ts';
import { counted } from './deployed-compare.ts';
import { type Execution, executionsOf, messagesLeft, personalWords } from './deployed-facts.ts';
import { mailsFrom, sorted } from './deployed-mails.ts';
import { simulated } from './deployed-one-machine.ts';
import { type Outcome, runOverHttp } from './deployed-run.ts';
import { dailyCalls } from './deployed-scheduler.ts';
import { deploy, type Stack } from './deployed-stack.ts';
import { until } from './deployed-until.ts';
import { type DeployedWorld, deployedWorld } from './deployed-world.ts';

const mailFrom = 'rasoat@deployed.example';
const folder = await readCampaignFolder(new URL('campaign', import.meta.url).pathname);
const { id: campaignId, province } = folder.campaign;

/** The first reminders of all, and the night in which the first list comes down. */
const firstReminders = instantOf('2019-10-01', '07:30');
const firstListDown = instantOf('2019-10-19', '00:00');

/** What the Scheduler's own call comes to. */
async function hasCalled(at: Date): Promise<void> {
  if (at.getTime() === firstListDown.getTime()) return;
  await until('the Scheduler has reminded', async () => (await mailsFrom(mailFrom, endpoint)).length > 0);
}

inCloud('a campaign through the deployed app', () => {
  let stack: Stack;
  let world: DeployedWorld;
  let outcome: Outcome;

  beforeAll(async () => {
    stack = await deploy({ endpoint, province: province.code, mailFrom });
    world = deployedWorld(stack, { campaignId, byItself: [firstReminders], hasCalled });
    outcome = await runOverHttp(folder, world);
  }, 600_000);

  test('comes to what it comes to on one machine', async () => {
    expect(counted(outcome)).toEqual(counted(await simulated(folder)));
  });
});
