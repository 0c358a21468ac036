import { describe, expect, test } from 'vitest';
import { endWaitIfRecorded } from '../../../functions/campaign/await-wards.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import type { Changes } from '../../../shared/ports.ts';
import { campaignWith, coordinator, northWard, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched, stateOf } from '../ward/ward-at-work.ts';

const reason = 'Bấm nhầm, chưa xem hết danh sách';

async function inStage(stage: Parameters<typeof bringTo>[0], campaign: Campaign = plainCampaign) {
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo(stage, host, ward);
  const take = async (by = ward.approver.by, request?: string) => {
    await perform('recall', { ...ward.ref, by, reason, request }, host.ports);
    await host.settle();
  };
  const execution = (attempt: number) =>
    host.runner.describe(`${campaign.id}-${northWard}-${attempt}`)?.status;
  return { host, ward, take, execution };
}

describe('recalling an answer', () => {
  test('of a recorded ward opens its approval again, and its papers are refused until the next one', async () => {
    const { host, ward, take, execution } = await inStage('recorded');
    const paper = () =>
      perform('readPaper', { ...ward.asWard, kind: 'decision', format: 'html' }, host.ports);
    expect(execution(1)).toBe('SUCCEEDED');
    await expect(paper()).resolves.toBeDefined();
    await take();
    expect(await ward.review()).toMatchObject({ stage: 'approval', level: 'district', attempt: 2 });
    expect(execution(2)).toBe('RUNNING');
    await expect(paper()).rejects.toThrow(refusal('WrongStage'));
    await ward.approve();
    expect(await ward.review()).toMatchObject({ stage: 'recorded', attempt: 2 });
    expect(execution(2)).toBe('SUCCEEDED');
    await expect(paper()).resolves.toBeDefined();
    expect(
      (await ward.review()).runs.slice(-4).map(({ stage, round, outcome }) => [stage, round, outcome]),
    ).toEqual([
      ['approval', 1, 'approved'],
      ['recorded', 1, 'recorded'],
      ['approval', 2, 'approved'],
      ['recorded', 2, 'recorded'],
    ]);
  });

  test('of a return stops the meetings that it asked for', async () => {
    const { ward, take, execution } = await inStage('approval');
    const before = await ward.review();
    await ward.returnHouseholds(['h-1']);
    expect(await ward.review()).toMatchObject({ stage: 'vetting' });
    await take();
    const { villages, publication } = (await ward.review()) as typeof before & {
      villages: object;
      publication: object;
    };
    expect({ villages, publication }).toMatchObject({
      villages: (before as { villages: object }).villages,
      publication: { answers: [{ outcome: 'returned', recalledAt: expect.any(String) }] },
    });
    expect([execution(1), execution(2)]).toEqual(['STOPPED', 'RUNNING']);
    await ward.approve();
    expect(await ward.review()).toMatchObject({ stage: 'recorded' });
  });

  test('keeps the reason beside the audit chain, and tells the returned household’s history', async () => {
    const { host, ward, take } = await inStage('approval');
    await ward.returnHouseholds(['h-1']);
    await host.passTo('2019-11-06T10:00');
    await take();
    expect((await ward.audit()).filter(({ did }) => did === 'recall')).toMatchObject([
      { detail: { level: 'district', outcome: 'returned' } },
    ]);
    expect(JSON.stringify(await ward.audit())).not.toContain(reason);
    expect((await ward.decisions()).at(-1)).toMatchObject({
      kind: 'recall',
      body: { reason, households: ['h-1'] },
    });
    const { history } = await perform('readHousehold', { ...ward.asWard, household: 'h-1' }, host.ports);
    expect(history[0]).toMatchObject({ did: 'returnRecalled', reason });
  });

  test('is refused without a reason, and changes nothing then', async () => {
    const { host, ward } = await inStage('recorded');
    const before = await stateOf(ward);
    const call = { ...ward.approver, reason: ' ' };
    await expect(perform('recall', call, host.ports)).rejects.toThrow(refusal('ReasonMissing'));
    await expect(perform('recall', { ...call, by: coordinator }, host.ports)).rejects.toThrow(
      refusal('NotAllowed'),
    );
    expect(await stateOf(ward)).toEqual(before);
  });

  test('given twice under one key takes one answer back', async () => {
    const { ward, take, execution } = await inStage('recorded');
    await take(ward.approver.by, 'r-1');
    await take(ward.approver.by, 'r-1');
    expect(await ward.review()).toMatchObject({ stage: 'approval', attempt: 2 });
    expect(execution(2)).toBe('RUNNING');
  });

  test('of the lower level takes the list back from the higher one', async () => {
    const campaign = campaignWith({ approval: ['district', 'province'] });
    const { host, ward, take, execution } = await inStage('approval', campaign);
    await ward.approve();
    const { ward: up } = await perform('readWard', ward.approver, host.ports);
    expect(up).toMatchObject({ level: 'province' });
    await take();
    expect(await ward.review()).toMatchObject({ stage: 'approval', level: 'district', attempt: 1 });
    expect(execution(1)).toBe('RUNNING');
    await ward.approve();
    await perform('approveWard', { ...ward.ref, by: coordinator }, host.ports);
    await host.settle();
    await expect(take()).rejects.toThrow(refusal('AnswerActedOn'));
    await take(coordinator);
    expect(await ward.review()).toMatchObject({ stage: 'approval', level: 'province', attempt: 2 });
  });
});

describe('the page of a ward', () => {
  test('offers to recall to the level that answered, until somebody acted on it', async () => {
    const { host, ward, take } = await inStage('approval');
    const offered = async (by = ward.approver.by) =>
      (await perform('readWard', { ...ward.ref, by }, host.ports)).recallable;
    expect(await offered()).toBe(false);
    await ward.approve();
    expect([await offered(), await offered(coordinator), await offered(ward.asWard.by)]).toEqual([
      true,
      false,
      false,
    ]);
    await take();
    expect(await offered()).toBe(false);
  });
});

describe('the last ward of a campaign', () => {
  const onlyWard = (): Campaign =>
    campaignWith({ areas: plainCampaign.areas.filter(({ code }) => code !== southWard) });

  test('closes it, so that no answer is recalled any more', async () => {
    const { host, take } = await inStage('recorded', onlyWard());
    expect(await host.ports.campaigns.get(plainCampaign.id)).toMatchObject({ status: 'closed' });
    await expect(take()).rejects.toThrow(refusal('CampaignNotRunning'));
  });

  test('is too late to recall as soon as it is recorded, before the close itself has come', async () => {
    const campaign = onlyWard();
    const { host, ward } = await inStage('approval', campaign);
    await host.ports.changes.commit({ campaignId: campaign.id, task: { task: 'wards', token: 'none' } });
    await ward.approve();
    // The last ward is recorded and the campaign is about to close; the close itself has not come yet.
    const run = await host.ports.campaigns.get(campaign.id);
    expect(run).toMatchObject({ status: 'running', allRecordedAt: expect.any(String) });
    await expect(perform('recall', { ...ward.approver, reason }, host.ports)).rejects.toThrow(
      refusal('AnswerActedOn'),
    );
  });

  test('ends no wait if the answer is recalled between the look at the wards and the end', async () => {
    const campaign = onlyWard();
    const { host, ward } = await inStage('approval', campaign);
    const token = (await host.ports.tasks.token(campaign.id, 'wards')) ?? '';
    await host.ports.tasks.forget(campaign.id, 'wards', token);
    await ward.approve();
    await host.ports.changes.commit({ campaignId: campaign.id, task: { task: 'wards', token } });
    let isRecalled = false;
    const changes: Changes = {
      ...host.ports.changes,
      async commit(change) {
        if (change.run && !isRecalled) {
          isRecalled = true;
          await perform('recall', { ...ward.approver, reason }, host.ports);
        }
        return host.ports.changes.commit(change);
      },
    };
    const run = await host.ports.campaigns.get(campaign.id);
    await endWaitIfRecorded(run, { ...host.ports, changes });
    await host.settle();
    expect(await host.ports.campaigns.get(campaign.id)).toMatchObject({ status: 'running' });
    await ward.approve();
    expect(await host.ports.campaigns.get(campaign.id)).toMatchObject({ status: 'closed' });
  });
});
