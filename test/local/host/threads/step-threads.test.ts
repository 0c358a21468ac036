import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDriver } from '../../../../local/host/driver.ts';
import { openHost } from '../../../../local/host/host.ts';
import { stepThreads } from '../../../../local/host/threads/step-threads.ts';
import { at, coordinator, ownProvince, plainCampaign } from '../../../examples.ts';
import { perform } from '../../../perform.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const campaignId = plainCampaign.id;
const now = () => at('2019-10-20T08:00');

/** A host that drives itself, with a campaign whose report was asked for. */
async function asked() {
  const folder = temporaryFolder();
  const threads = stepThreads({ folder, now, onReturn: () => void driver.run() });
  const host = openHost({ folder, now, synchronous: 'NORMAL', threads });
  const driver = createDriver(host, (error) => {
    throw error;
  });
  onTestFinished(async () => {
    await driver.stop();
    await threads.stop();
    host.close();
  });
  await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
  await perform('requestReport', { campaignId, by: coordinator }, host.ports);
  const body = host.db.prepare('SELECT body FROM reports');
  const status = (): unknown => JSON.parse(String(body.get()?.body)).status;
  const report = await host.ports.reports.get(campaignId, ownProvince);
  const execution = () => host.runner.describe(`report-${report?.id}`)?.status;
  return { host, driver, threads, status, execution };
}

/** Keeps this thread from doing anything until the condition holds. */
function holdUntil(condition: () => boolean): void {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  const end = Date.now() + 60_000;
  while (!condition() && Date.now() < end) Atomics.wait(nobody, 0, 0, 20);
}

describe('a report on one machine', () => {
  test('is made while the thread of the requests does nothing', async () => {
    const { driver, status, execution } = await asked();
    await driver.run();
    expect(status()).toBe('waiting');
    holdUntil(() => status() !== 'waiting');
    expect(status()).toBe('ready');
    await expect.poll(execution, { timeout: 20_000 }).toBe('SUCCEEDED');
  });

  test('is left for the next start where the host stops, and no file stays behind', async () => {
    const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rasoat-thread-'));
    const before = leftOver();
    const { driver, threads, status, execution } = await asked();
    await driver.run();
    await driver.stop();
    await threads.stop();
    expect(status()).toBe('waiting');
    expect(execution()).toBe('RUNNING');
    expect(leftOver().filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('a step in a thread', () => {
  test('fails as it does without one', async () => {
    const { threads } = await asked();
    const failing = threads.call('makeReport', { campaignId: 'unknown' });
    await expect(failing).rejects.toMatchObject({ name: 'ZodError' });
    await expect(threads.call('noStep', {})).rejects.toThrow('There is no step noStep');
  });
});
