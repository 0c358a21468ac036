import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openHost } from '../../../../local/host/host.ts';
import { stepThreads } from '../../../../local/host/threads/step-threads.ts';
import { stepsInThreads } from '../../../../local/host/threads/steps-in-threads.ts';
import { at, northWard, officerOf, plainCampaign, surveyFile } from '../../../examples.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../../../functions/ward/ward-at-work.ts';
import { refusal } from '../../../refusal.ts';

const now = () => at('2019-10-09T09:00');
const asWard = { campaignId: plainCampaign.id, ward: northWard, by: officerOf(northWard) };

/** A ward with a checked file, over a host whose long steps are done in threads. */
async function withFile() {
  const before = await launched();
  const ward = atWork(before);
  await bringTo('survey', before, ward);
  await before.passTo('2019-10-09T08:00');
  await ward.send(surveyFile(fourHouseholds), 'b-1', 'a.csv');
  before.close();
  const { folder } = before;
  const threads = stepThreads({ folder, now, onReturn: () => {} });
  const host = openHost({ folder, now, synchronous: 'NORMAL' });
  onTestFinished(async () => {
    await threads.stop();
    host.close();
  });
  return { host, threads };
}

describe('a step in a thread', () => {
  test('records a file, and the requests’ thread sees it', async () => {
    const { host, threads } = await withFile();
    const { commitBatch, readPreview } = stepsInThreads(threads, host);
    const call = { ...asWard, batchId: 'b-1' };
    expect(await readPreview?.({ ...call, from: 0, limit: 9, kind: 'new' }, host.ports)).toMatchObject({
      preview: { new: 4 },
    });
    expect(await commitBatch?.({ ...call, request: 'r-1' }, host.ports)).toMatchObject({
      status: 'committed',
    });
    const review = await host.ports.wards.get(asWard);
    expect(review.totals.households).toBe(4);
    expect(await host.ports.households.records(asWard, review.generations)).toHaveLength(4);
  });

  test('refuses as it does without one, by name and with what the refusal says', async () => {
    const { host, threads } = await withFile();
    const { commitBatch } = stepsInThreads(threads, host);
    await expect(commitBatch?.({ ...asWard, batchId: 'no-such' }, host.ports)).rejects.toThrow(
      refusal('BatchNotFound'),
    );
    const wrong = commitBatch?.({ ...asWard, batchId: 'b-1', confirm: 'all' }, host.ports);
    await expect(wrong).rejects.toMatchObject({ name: 'BadRequest' });
  });

  test('is refused for a while where too many wait', async () => {
    const { host, threads } = await withFile();
    const { readPreview } = stepsInThreads(threads, host);
    const asked = Array.from({ length: 70 }, () => readPreview?.({ ...asWard, batchId: 'b-1' }, host.ports));
    const answers = await Promise.allSettled(asked);
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(6);
    expect(refused[0]).toMatchObject({ reason: { name: 'TooBusy', params: { seconds: 5 } } });
  });

  test('takes no file where more wait to be read than can be read soon', async () => {
    const { host, threads } = await withFile();
    const { receiveBatch } = stepsInThreads(threads, { unread: () => 2_000 });
    const opened = receiveBatch?.({ ...asWard, name: 'a.csv', request: 'r-2' }, host.ports);
    await expect(opened).rejects.toThrow(refusal('TooBusy', { seconds: 60 }));
  });
});

/** The sources that a file is made of. */
function sourcesOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !existsSync(path)) return found;
  found.add(path);
  for (const [, imported = ''] of readFileSync(path, 'utf8').matchAll(
    /^import (?!type).*?from '(\.[^']+)';$/gms,
  ))
    sourcesOf(resolve(path, '..', imported), found);
  return found;
}

// What is completed there waits in the outbox for the requests’ thread.
test('no step in a thread starts or stops a workflow, which the runner of another thread does', async () => {
  const { host, threads } = await withFile();
  const byName = new Map(globSync(resolve('functions/*/*.ts')).map((path) => [basename(path, '.ts'), path]));
  const inThreads = Object.keys(stepsInThreads(threads, host)).filter((name) => name !== 'receiveBatch');
  const drive = inThreads.filter((name) => {
    const path = byName.get(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(path, name).toBeDefined();
    return [...sourcesOf(path ?? '')].some((each) =>
      /workflows\.(?:start|stop)/.test(readFileSync(each, 'utf8')),
    );
  });
  expect(drive).toEqual([]);
});
