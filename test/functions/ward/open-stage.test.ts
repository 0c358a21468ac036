import { describe, expect, test } from 'vitest';
import * as steps from '../../../functions/steps.ts';
import { coordinator, northWard, plainCampaign } from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { type AtWork, atWork, launched } from './ward-at-work.ts';

const restart = async (host: FreshHost, ward: AtWork, request?: string) => {
  const reason = 'Thử khởi động lại';
  await perform('restartWard', { ...ward.ref, by: coordinator, reason, request }, host.ports);
  await host.settle();
};

describe('opening a stage', () => {
  const open = (host: FreshHost, stage: 'training' | 'survey', token: string, attempt = 1) =>
    steps.openStage({ campaignId: plainCampaign.id, ward: northWard, attempt, stage, token }, host.ports);

  test('again replaces the token and changes nothing else', async () => {
    const host = await launched();
    const ward = atWork(host);
    const { rev: _, ...before } = await ward.review();
    await open(host, 'training', 'newer');
    expect(await ward.review()).toMatchObject(before);
    expect(await ward.audit()).toHaveLength(1);
    expect(await host.ports.tasks.token(plainCampaign.id, `${northWard}/training/1`)).toBe('newer');
  });

  test('by a superseded execution is refused', async () => {
    const host = await launched();
    await restart(host, atWork(host));
    await expect(open(host, 'training', 'old')).rejects.toThrow(
      refusal('ExecutionSuperseded', { attempt: 2 }),
    );
  });

  test('after the decision completes the task at once', async () => {
    const host = await launched();
    const ward = atWork(host);
    const { ports } = host;
    // The execution is stopped, then the decision is made, and only then another execution opens the stage.
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
