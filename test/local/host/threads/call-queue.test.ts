import { expect, test } from 'vitest';
import { callQueue } from '../../../../local/host/threads/call-queue.ts';

test('does one call after another, also after one that failed', async () => {
  const queue = callQueue();
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const failed = queue.add(async () => {
    await first.promise;
    done.push('first');
    throw new Error('first');
  });
  const second = queue.add(async () => done.push('second'));
  expect(done).toEqual([]);
  expect(queue.count()).toBe(2);
  first.resolve();
  await expect(failed).rejects.toThrow('first');
  await second;
  expect(done).toEqual(['first', 'second']);
  expect(queue.count()).toBe(0);
});

test('ends with the call under way, and does not begin another', async () => {
  const queue = callQueue();
  const done: string[] = [];
  const under = queue.add(async () => done.push('under way'));
  await Promise.resolve();
  const waiting = queue.add(async () => done.push('waiting'));
  const refused = expect(waiting).rejects.toThrow('No more calls');
  await queue.close();
  await under;
  await refused;
  expect(done).toEqual(['under way']);
});
