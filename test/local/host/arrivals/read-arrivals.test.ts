import { describe, expect, onTestFinished, test } from 'vitest';
import { createDriver } from '../../../../local/host/driver.ts';
import { openHost } from '../../../../local/host/host.ts';
import { CallTooLong } from '../../../../local/host/threads/begin-thread.ts';
import type { KeptThread } from '../../../../local/host/threads/kept-thread.ts';
import { type StepThreads, stepThreads } from '../../../../local/host/threads/step-threads.ts';
import { at, northWard, officerOf, plainCampaign, southWard, surveyFile } from '../../../examples.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../../../functions/ward/ward-at-work.ts';
import { perform } from '../../../perform.ts';

const campaignId = plainCampaign.id;
const now = () => at('2019-10-09T09:00');

/** Two wards in their survey, over a host whose files are read by other threads. */
async function surveying(threadsIn: (folder: string, onReturn: () => void) => StepThreads) {
  const before = await launched();
  for (const ward of [northWard, southWard])
    await bringTo('survey', before, atWork(before, plainCampaign, ward));
  before.close();
  const { folder } = before;
  const faults: unknown[] = [];
  const threads = threadsIn(folder, () => void driver.run());
  const host = openHost({
    folder,
    now,
    synchronous: 'NORMAL',
    threads,
    onFault: (error) => faults.push(error),
  });
  const driver = createDriver(host, (error) => faults.push(error));
  onTestFinished(async () => {
    await driver.stop();
    await threads.stop();
    host.close();
  });
  /** Sends a file, and gives the file's key. */
  async function send(ward: string, id: string, bytes: Uint8Array): Promise<string> {
    const by = officerOf(ward);
    const call = { campaignId, ward, by, request: id, name: `${id}.csv` };
    const { upload } = await perform('receiveBatch', call, host.ports);
    const { key } = await host.ports.files.receive(upload?.url.split('/').at(-1) ?? '', once(bytes));
    await driver.run();
    return key;
  }
  const status = async (id: string) => (await host.ports.batches.get(campaignId, id)).status;
  return { host, driver, send, status, faults };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const small = surveyFile(fourHouseholds);
/** More than a megabyte. */
const large = surveyFile(
  Array.from({ length: 20_000 }, (_, index) => ({ code: `h-${index}`, name: `Người ${index}` })),
);

describe('files that arrive', () => {
  test('are read beside long ones of another ward, whose turn came first', async () => {
    const { host, send, status, faults } = await surveying((folder, onReturn) =>
      stepThreads({ folder, now, onReturn }),
    );
    expect(large.length).toBeGreaterThan(1024 * 1024);
    for (const id of ['n-1', 'n-2', 'n-3']) await send(northWard, id, large);
    await host.isRead(await send(southWard, 's-1', small));
    await expect.poll(() => status('s-1'), { timeout: 20_000 }).toBe('ready');
    expect(await status('n-3')).toBe('waiting');
    await expect.poll(() => status('n-3'), { timeout: 60_000 }).toBe('ready');
    const left = () => host.ports.files.arrivals.pending(9);
    await expect.poll(left, { timeout: 20_000 }).toEqual([]);
    expect(faults).toEqual([]);
  }, 90_000);

  test('are refused where no thread reads them in time, and hold up no other', async () => {
    const asked: string[] = [];
    const reader = (name: string): KeptThread => ({
      async call() {
        asked.push(name);
        throw new CallTooLong();
      },
      count: () => 0,
      stop: async () => {},
    });
    const { host, send, status, faults } = await surveying((_, onReturn) => ({
      ...byHand([reader('long'), reader('soon')], onReturn),
    }));
    await send(northWard, 'n-1', small);
    await expect.poll(() => status('n-1')).toBe('refused');
    expect(asked.at(-1)).toBe('long');
    expect(await host.ports.findings.list(campaignId, 'n-1')).toMatchObject([{ code: 'E002' }]);
    await expect.poll(() => host.ports.files.arrivals.pending(9)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('wait to be tried again where a thread breaks down', async () => {
    const reader: KeptThread = {
      call: async () => {
        throw new Error('broken');
      },
      count: () => 0,
      stop: async () => {},
    };
    const { host, send, status, faults } = await surveying((_, onReturn) => byHand([reader], onReturn));
    await send(northWard, 'n-1', small);
    await expect.poll(() => faults.length).toBe(1);
    expect(await status('n-1')).toBe('waiting');
    expect([host.failing(), host.nextDue()]).toEqual([1, new Date(now().getTime() + 5_000)]);
  });
});

const byHand = (readers: StepThreads['readers'], onReturn: () => void): StepThreads => ({
  has: () => false,
  call: async () => undefined,
  perform: async () => undefined,
  readers,
  onReturn,
  isStopping: () => false,
  stop: async () => {},
});
