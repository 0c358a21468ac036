import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { coordinator, districtOfficer, northWard, plainCampaign } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, bringTo, launched, stages } from './ward-at-work.ts';

const execution = (host: FreshHost, attempt: number) =>
  host.runner.describe(`${plainCampaign.id}-${northWard}-${attempt}`);

const restart = async (host: FreshHost, ward: AtWork, request?: string) => {
  const reason = 'Thử khởi động lại';
  await perform('restartWard', { ...ward.ref, by: coordinator, reason, request }, host.ports);
  await host.settle();
};

describe('restarting a ward', () => {
  test.each(stages)('in %s goes on from the store to the same end', async (stage) => {
    const host = await launched();
    const ward = atWork(host);
    await bringTo(stage, host, ward);
    const { stage: before, runs } = await ward.review();
    await restart(host, ward);
    expect(await ward.review()).toMatchObject({ stage: before, runs, attempt: 2 });
    expect(execution(host, 1)!.status).toBe('STOPPED');
    await bringTo('recorded', host, ward);
    expect(execution(host, 2)!.status).toBe('SUCCEEDED');
    expect((await ward.review()).runs.map(({ stage, outcome }) => [stage, outcome])).toEqual([
      ['training', 'trained'],
      ['survey', 'submitted'],
      ['vetting', 'forwarded'],
      ['posting', 'clear'],
      ['approval', 'approved'],
      ['recorded', 'recorded'],
    ]);
  });

  test('by the same request again leaves the execution that it started alone', async () => {
    const host = await launched();
    const ward = atWork(host);
    await restart(host, ward, 'r-1');
    await restart(host, ward, 'r-1');
    expect(await ward.review()).toMatchObject({ attempt: 2 });
    expect(execution(host, 2)!.status).toBe('RUNNING');
  });

  test('twice leaves only the last one running', async () => {
    const host = await launched();
    const ward = atWork(host);
    await restart(host, ward);
    await restart(host, ward);
    expect([1, 2, 3].map((attempt) => execution(host, attempt)!.status)).toEqual([
      'STOPPED',
      'STOPPED',
      'RUNNING',
    ]);
    await ward.train();
    expect((await ward.review()).stage).toBe('survey');
  });

  test('is the coordinator’s alone, with a reason', async () => {
    const host = await launched();
    const ward = atWork(host);
    const input = { ...ward.ref, by: coordinator, reason: ' ' };
    await expect(perform('restartWard', input, host.ports)).rejects.toThrow(refusal('ReasonMissing'));
    const stranger = { ...input, by: districtOfficer, reason: 'x' };
    await expect(perform('restartWard', stranger, host.ports)).rejects.toThrow(refusal('NotAllowed'));
    expect(execution(host, 1)!.status).toBe('RUNNING');
  });
});

describe('opening a stage', () => {
  const open = (host: FreshHost, stage: 'training' | 'survey', token: string, attempt = 1) =>
    steps.openStage({ campaignId: plainCampaign.id, ward: northWard, attempt, stage, token }, host.ports);

  test('again takes the newer token and changes nothing else', async () => {
    const host = await launched();
    const ward = atWork(host);
    const { rev: _, ...before } = await ward.review();
    await open(host, 'training', 'newer');
    expect(await ward.review()).toMatchObject(before);
    expect(await ward.audit()).toHaveLength(1);
    expect(await host.ports.tasks.token(plainCampaign.id, `${northWard}/training/1`)).toBe('newer');
  });

  test('of an execution that another took the place of is refused', async () => {
    const host = await launched();
    await restart(host, atWork(host));
    await expect(open(host, 'training', 'old')).rejects.toThrow(
      refusal('ExecutionSuperseded', { attempt: 2 }),
    );
  });

  test('whose token comes after the decision goes on at once', async () => {
    const host = await launched();
    const ward = atWork(host);
    const { ports } = host;
    // The execution is stopped, the decision is made, and only then another one asks for the stage.
    await ports.workflows.stop('wardReview', `${plainCampaign.id}-${northWard}-1`, 'thử');
    await ward.train();
    expect((await ward.review()).stage).toBe('training');
    await restart(host, ward);
    expect((await ward.review()).stage).toBe('survey');
  });

  test('other than the one that is open is refused', async () => {
    const host = await launched();
    await expect(open(host, 'survey', 't')).rejects.toThrow(refusal('WrongStage', { stage: 'training' }));
  });
});
