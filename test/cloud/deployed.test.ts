import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openSurveyFile } from '../../functions/files/open.ts';
import { wardOfficer } from '../../local/simulation/actors.ts';
import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import { instantOf } from '../../shared/calendar.ts';
import { onDisk } from '../functions/files/on-disk.ts';
import { endpoint, inCloud } from './deployed-cloud.ts';
import { counted } from './deployed-compare.ts';
import { executionsOf, messagesLeft, personalWords } from './deployed-facts.ts';
import { linesLogged } from './deployed-logs.ts';
import { mailsFrom, sorted } from './deployed-mails.ts';
import { simulated } from './deployed-one-machine.ts';
import { accountOf, type Person, personWith } from './deployed-people.ts';
import { type Outcome, runOverHttp } from './deployed-run.ts';
import { dailyCalls } from './deployed-scheduler.ts';
import { deploy, type Stack } from './deployed-stack.ts';
import { type DeployedWorld, deployedWorld } from './deployed-world.ts';

const mailFrom = 'rasoat@deployed.example';
const folder = await readCampaignFolder(new URL('campaign', import.meta.url).pathname);
const { id: campaignId, province } = folder.campaign;

/** The first reminders of all, and the night in which the first list comes down. */
const firstReminders = instantOf('2019-10-01', '07:30');
const firstListDown = instantOf('2019-10-22', '00:00');
const firstPosted = '02056';

async function isInApproval(coordinator: Person, ward: string): Promise<boolean> {
  const seen = await coordinator.ask('readWard', { params: { campaign: campaignId, ward } });
  return (seen as { ward: { stage: string } }).ward.stage === 'approval';
}

const Listed = z.object({ batches: z.array(z.object({ id: z.string() })) });

async function sheetsIn(workbook: Uint8Array): Promise<string[]> {
  const { sheets, close } = await openSurveyFile(onDisk(workbook));
  await close();
  return sheets.map(({ name }) => name);
}

inCloud('a campaign through the deployed app', () => {
  let stack: Stack;
  let world: DeployedWorld;
  let outcome: Outcome;

  beforeAll(async () => {
    stack = await deploy({ endpoint, province: province.code, mailFrom });
    world = deployedWorld(stack, {
      campaignId,
      byItself: new Map([
        [firstReminders.toISOString(), async () => (await mailsFrom(mailFrom, endpoint)).length === 3],
        [firstListDown.toISOString(), () => isInApproval(coordinator, firstPosted)],
      ]),
    });
    const coordinator = personWith(stack.first, world.site);
    outcome = await runOverHttp(folder, world);
  }, 600_000);

  test('comes to what it comes to on one machine', async () => {
    expect(counted(outcome)).toEqual(counted(await simulated(folder)));
  });

  test('sends the mails that one machine sends', async () => {
    const { mails } = await simulated(folder);
    // What is queued goes out within a minute.
    const sent = expect.poll(async () => sorted(await mailsFrom(mailFrom, endpoint)), { timeout: 180_000 });
    await sent.toEqual(sorted(mails));
  }, 240_000);

  test('is called by the Scheduler itself, and when it is over no more', async () => {
    expect(world.calledByItself).toEqual([firstReminders, firstListDown]);
    expect(await dailyCalls(stack, campaignId)).toEqual([]);
  });

  test('ends every execution well, one for each ward and one for the campaign', async () => {
    const executions = await executionsOf(stack);
    const ended = executions.map(({ name, status }) => `${name} ${status}`).sort();
    const wards = ['02029', '02056', '02068'].map((ward) => `${campaignId}-${ward}-1 SUCCEEDED`);
    expect(ended).toEqual([`${campaignId} SUCCEEDED`, ...wards].sort());
  });

  test('leaves nothing on a queue that failed or waits', async () => {
    expect(await messagesLeft()).toEqual([]);
  });

  test('is allowed by policies, without which nothing would have been done', async () => {
    const health = await fetch(`${endpoint}/_ministack/health`);
    expect(await health.json()).toMatchObject({ auth: 'enabled' });
  });

  test('gives a ward its template, and its file marked', async () => {
    const params = { campaign: campaignId, ward: '02068' };
    const officer = personWith(accountOf(wardOfficer(folder.campaign, params.ward)), world.site);
    const { batches } = Listed.parse(await officer.ask('readBatches', { params }));
    const template = await officer.load('makeTemplate', { params });
    const marked = await officer.load('readMarked', { params: { ...params, batch: batches[0]!.id } });
    expect((await sheetsIn(template))[0]).toBe('Danh sách');
    expect((await sheetsIn(marked))[0]).toBe('Kết quả kiểm tra');
  });

  test('tells of no person in histories and logs', async () => {
    const told = [JSON.stringify(await executionsOf(stack)), ...(await linesLogged('rasoat-dev'))].join('\n');
    expect(told.includes('"route":"commitBatch"')).toBe(true);
    expect(personalWords(folder).filter((word) => told.includes(word))).toEqual([]);
  });
});
