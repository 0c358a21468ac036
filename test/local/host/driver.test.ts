import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPump } from '../../../local/host/driver.ts';
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

describe('the pump', () => {
  test('ticks when a timer is due', async () => {
    const due = new Date('2019-11-06T02:30:30Z');
    const { host, ticks } = ticking(() => (new Date() < due ? due : undefined));
    const pump = createPump(host, () => {});
    await pump.go();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ticks()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ticks()).toBe(2);
    await pump.stop();
  });

  test('looks once more when it is asked meanwhile', async () => {
    const gate = Promise.withResolvers<void>();
    const { host, ticks } = ticking(
      () => undefined,
      () => gate.promise,
    );
    const pump = createPump(host, () => {});
    const first = pump.go();
    const second = pump.go();
    gate.resolve();
    await Promise.all([first, second]);
    expect(ticks()).toBe(2);
    await pump.stop();
  });

  test('tells of a fault and tries again later, not at once', async () => {
    const faults: unknown[] = [];
    const { host, ticks } = ticking(
      () => new Date(0),
      () => Promise.reject(new Error('disk full')),
    );
    const pump = createPump(host, (fault) => faults.push(fault));
    await pump.go();
    await vi.advanceTimersByTimeAsync(4_900);
    expect([ticks(), faults.length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(200);
    expect(ticks()).toBe(2);
    await pump.stop();
  });

  test('does nothing after it was stopped', async () => {
    const { host, ticks } = ticking(() => new Date(0));
    const pump = createPump(host, () => {});
    await pump.go();
    await pump.stop();
    await pump.go();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ticks()).toBe(1);
  });
});
