import { describe, expect, test } from 'vitest';
import { movableClock } from '../../../local/host/clock.ts';
import { openHost } from '../../../local/host/host.ts';
import { setAside } from '../../../local/host/set-aside.ts';
import { at, coordinator, northWard, officerOf, plainCampaign, surveyFile } from '../../examples.ts';
import { fourHouseholds } from '../../functions/ward/ward-at-work.ts';
import { perform } from '../../perform.ts';
import { once } from '../../sequences/way-home.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const minute = 60_000;
const start = at('2019-10-08T08:00');

describe('failed work', () => {
  const failing = async () => {
    throw new Error('no such folder');
  };
  const begin = () => {
    const clock = movableClock(start);
    const faults: unknown[] = [];
    const failed = setAside({ now: clock.now, onFault: (fault) => faults.push(fault) });
    const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1_000));
    return { failed, faults, later };
  };

  test('waits for 5 seconds, then twice as long each time, and at most 5 minutes: a disk may be full for a while', async () => {
    const { failed, later, faults } = begin();
    for (const wait of [5, 10, 20, 40, 80, 160, 300, 300]) {
      expect(await failed.attempt('a', failing)).toBe(false);
      later(wait - 1);
      expect(failed.isWaiting('a')).toBe(true);
      later(1);
      expect(failed.isWaiting('a')).toBe(false);
    }
    expect(faults).toHaveLength(8);
  });

  test('is not begun while it waits, and is forgotten once it was done', async () => {
    const { failed, later } = begin();
    await failed.attempt('a', failing);
    expect(failed.nextDue()).toEqual(new Date(start.getTime() + 5_000));
    let begun = 0;
    const work = async () => {
      begun += 1;
    };
    expect([await failed.attempt('a', work), begun]).toEqual([false, 0]);
    later(5);
    expect([await failed.attempt('a', work), begun, failed.count()]).toEqual([true, 1, 0]);
    expect(failed.nextDue()).toBeUndefined();
  });

  test('does not wait longer for a clock that was put back', async () => {
    let now = start.getTime();
    const failed = setAside({ now: () => new Date(now), onFault: () => {} });
    await failed.attempt('a', failing);
    now -= 30 * 24 * 60 * minute;
    expect(failed.isWaiting('a')).toBe(false);
  });
});

describe('on one machine', () => {
  async function running() {
    const clock = movableClock(start);
    const faults: unknown[] = [];
    const host = openHost({
      folder: temporaryFolder(),
      now: clock.now,
      synchronous: 'NORMAL',
      onFault: (fault) => faults.push(fault),
    });
    await perform('createCampaign', { campaign: plainCampaign, opening: {}, by: coordinator }, host.ports);
    const launch = { campaignId: plainCampaign.id, by: coordinator, request: 'launch' };
    await perform('launchCampaign', launch, host.ports);
    await host.settle();
    await perform('waiveTraining', { ...ref, by: coordinator, reason: 'Đã học', request: 'w' }, host.ports);
    await host.settle();
    return { host, clock, faults };
  }
  const ref = { campaignId: plainCampaign.id, ward: northWard };
  const asWard = { ...ref, by: officerOf(northWard) };

  test('a file of no batch holds up no other file', async () => {
    const { host, clock, faults } = await running();
    const { files, batches } = host.ports;
    const arrive = async (url: string, bytes: Uint8Array) =>
      files.receive(url.split('/').at(-1) ?? '', once(bytes));
    const nowhere = await files.uploadTo(`batches/${ref.campaignId}/${northWard}/unknown/source`, {
      maxBytes: 100,
    });
    await arrive(nowhere.url, new Uint8Array([1]));
    const { batch, upload } = await perform(
      'receiveBatch',
      { ...asWard, request: 'r', name: 'danh-sach.csv' },
      host.ports,
    );
    await arrive(upload?.url ?? '', surveyFile(fourHouseholds));
    await host.settle();
    expect((await batches.get(ref.campaignId, batch.id)).status).toBe('ready');
    expect([faults.length, host.failing()]).toEqual([1, 1]);

    // It is tried again when its time has come, not with every request.
    await host.settle();
    expect(faults).toHaveLength(1);
    const again = host.nextDue();
    expect(again).toEqual(new Date(start.getTime() + 5_000));
    clock.moveTo(again ?? start);
    await host.tick();
    expect(faults).toHaveLength(2);
    host.close();
  });

  test('a timer whose step throws holds up no other timer', async () => {
    const { host, clock, faults } = await running();
    const { schedules, wards } = host.ports;
    const broken = { id: 'a', step: 'noSuchStep', input: {}, firstAt: start.toISOString() };
    await schedules.put('', { ...broken, daily: false });
    await schedules.put('other', {
      ...broken,
      id: 'b',
      step: 'turnDay',
      input: { campaignId: 'none' },
      daily: true,
    });
    clock.moveTo(at('2019-10-09T07:30'));
    await host.tick();
    expect(faults).toHaveLength(2);
    expect((await schedules.list('other')).length).toBe(1);
    // The campaign's own timers have fired: what is due next is the first of the failed ones.
    expect(host.nextDue()).toEqual(new Date(at('2019-10-09T07:30').getTime() + 5_000));
    expect((await wards.get(ref)).stage).toBe('survey');
    host.close();
  });

  test('faults are thrown where nobody hears them, so that a simulation does not end as if all was done', async () => {
    const host = openHost({ folder: temporaryFolder(), now: () => start, synchronous: 'NORMAL' });
    await host.ports.schedules.put('', {
      ...{ id: 'a', step: 'noSuchStep', input: {} },
      ...{ firstAt: start.toISOString(), daily: false },
    });
    await expect(host.tick()).rejects.toThrow('noSuchStep');
    host.close();
  });
});
