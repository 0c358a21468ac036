import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDriver } from '../../../local/host/driver.ts';
import type { Host } from '../../../local/host/host.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2019-11-06T02:30:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A host that counts its ticks and has the given timer. */
function ticking(nextDue: () => Date | undefined, work: () => Promise<void> = async () => {}) {
  let ticks = 0;
  const ports = { now: () => new Date() } as Host['ports'];
  const tick = () => {
    ticks += 1;
    return work();
  };
  return { host: { tick, nextDue, ports }, ticks: () => ticks };
}

describe('the driver', () => {
  test('ticks when a timer is due', async () => {
    const due = new Date('2019-11-06T02:30:30Z');
    const { host, ticks } = ticking(() => (new Date() < due ? due : undefined));
    const driver = createDriver(host, () => {});
    await driver.run();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ticks()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ticks()).toBe(2);
    await driver.stop();
  });

  test('looks once more when it is called meanwhile', async () => {
    const gate = Promise.withResolvers<void>();
    const { host, ticks } = ticking(
      () => undefined,
      () => gate.promise,
    );
    const driver = createDriver(host, () => {});
    const first = driver.run();
    const second = driver.run();
    gate.resolve();
    await Promise.all([first, second]);
    expect(ticks()).toBe(2);
    await driver.stop();
  });

  test('tries again where the host cannot even say what is due', async () => {
    const faults: unknown[] = [];
    let isBroken = true;
    const { host, ticks } = ticking(() => {
      if (isBroken) throw new Error('disk I/O error');
      return undefined;
    });
    const driver = createDriver(host, (fault) => faults.push(fault));
    await driver.run();
    expect([ticks(), faults.length, driver.isFailing()]).toEqual([1, 1, true]);
    isBroken = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect([ticks(), faults.length, driver.isFailing()]).toEqual([2, 1, false]);
    await driver.stop();
  });

  test('reports a fault and tries again later, not at once', async () => {
    const faults: unknown[] = [];
    const { host, ticks } = ticking(
      () => new Date(0),
      () => Promise.reject(new Error('disk full')),
    );
    const driver = createDriver(host, (fault) => faults.push(fault));
    await driver.run();
    await vi.advanceTimersByTimeAsync(4_900);
    expect([ticks(), faults.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(200);
    expect(ticks()).toBe(2);
    await driver.stop();
  });

  test('does nothing after it was stopped', async () => {
    const { host, ticks } = ticking(() => new Date(0));
    const driver = createDriver(host, () => {});
    await driver.run();
    await driver.stop();
    await driver.run();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ticks()).toBe(1);
  });
});
