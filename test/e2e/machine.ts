import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movableClock } from '../../local/host/clock.ts';
import { start } from '../../local/start.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { Account, Place } from './place.ts';

const instant = (local: string): Date => instantOf(local.slice(0, 10), local.slice(11));

/** A machine of its own on a free port of loopback, without a campaign, whose time is moved. */
export async function emptyMachine(province: string, begin: string): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const clock = movableClock(instant(begin));
  const machine = await start({ folder, port: 0, demo: false, province, now: clock.now });
  const { host } = machine;
  return {
    address: machine.address,
    coordinator: accountIn(machine.accounts),
    async passTo(local) {
      const end = instant(local);
      await host.settle();
      for (let due = host.nextDue(); due && due <= end; due = host.nextDue()) {
        clock.moveTo(due);
        await host.tick();
      }
      clock.moveTo(end);
    },
    settle: host.settle,
    async stop() {
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A machine with the demo, in whose survey it is 6 November 2019. */
export async function demoMachine(): Promise<Pick<Place, 'address' | 'stop'>> {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-'));
  const machine = await start({ folder, port: 0 });
  return {
    address: machine.address,
    async stop() {
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The account that the machine printed. */
function accountIn(lines: string): Account {
  const [name = '', password = ''] = lines.trim().split(/\s+/);
  return { name, password };
}
