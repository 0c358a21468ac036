import { describe, expect, test } from 'vitest';
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
