import { describe, expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../local/host/clock.ts';
import { openHost } from '../../local/host/host.ts';
import { Refusal } from '../../shared/errors.ts';
import { at, coordinator, ownProvince, plainCampaign } from '../examples.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';
import { perform } from '../perform.ts';

const campaignId = plainCampaign.id;

/** A host on which the first calls of `makeReport` fail as a throttled service does. */
async function busyHost(failures: number) {
  const clock = movableClock(at('2019-10-20T08:00'));
  let left = failures;
  const around = async (step: string, call: () => Promise<unknown>): Promise<unknown> => {
    if (step !== 'makeReport' || left === 0) return call();
    left -= 1;
    throw new Refusal('Busy');
  };
  const host = openHost({ folder: temporaryFolder(), now: clock.now, synchronous: 'NORMAL', around });
  onTestFinished(() => host.close());
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
  await perform('requestReport', { campaignId, by: coordinator }, host.ports);
  const passTo = async (end: Date) => {
    for (let due = host.nextDue(); due && due <= end; due = host.nextDue()) {
      clock.moveTo(due);
      await host.tick();
    }
  };
  await host.settle();
  const status = async () => (await host.ports.reports.get(campaignId, ownProvince))?.status;
  const execution = async () => {
    const report = await host.ports.reports.get(campaignId, ownProvince);
    return host.runner.describe(`report-${report?.id}`);
  };
  return { passTo, status, execution };
}

describe('a report’s workflow', () => {
  test('tries again while a service is busy', async () => {
    const host = await busyHost(3);
    expect(await host.status()).toBe('waiting');
    await host.passTo(at('2019-10-20T09:00'));
    expect(await host.status()).toBe('ready');
    expect(await host.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('gives up after some minutes, records it and ends as failed', async () => {
    const host = await busyHost(99);
    await host.passTo(at('2019-10-20T09:00'));
    expect(await host.status()).toBe('failed');
    expect(await host.execution()).toMatchObject({ status: 'FAILED', error: 'ReportFailed' });
  });

  test('carries only ids and words', async () => {
    const host = await busyHost(0);
    const { input } = (await host.execution())!;
    expect(Object.keys(input as object).sort()).toEqual(['area', 'campaignId', 'report']);
  });
});
