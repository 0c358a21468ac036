import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import { reconcile, schedulesOf } from '../../shared/schedules.ts';
import { at, plainCampaign } from '../examples.ts';

const run: CampaignRun = {
  ...{ campaign: plainCampaign, rev: 1, status: 'running' },
  launchedAt: at('2019-09-16T08:00').toISOString(),
};

describe('a campaign’s schedules', () => {
  test('are two daily calls in local time from the day after the launch', () => {
    expect(schedulesOf(run).map(({ id, firstAt, daily }) => ({ id, firstAt, daily }))).toEqual([
      { id: 'day', firstAt: at('2019-09-17T00:00').toISOString(), daily: true },
      { id: 'reminders', firstAt: at('2019-09-17T07:30').toISOString(), daily: true },
    ]);
  });

  test('outlast the planned close by years: a ward may be late, and its clocks must still run out', () => {
    const later = addDays(plainCampaign.calendar.close, 4 * 365);
    expect(schedulesOf(run).every(({ lastOn = '' }) => lastOn > later)).toBe(true);
  });

  test('are none before the launch', () => {
    const { launchedAt: _, ...prepared } = run;
    expect(schedulesOf(prepared)).toEqual([]);
  });
});

describe('reconciling', () => {
  const desired = schedulesOf(run);

  test('puts what is missing or other, removes what is not wanted, and leaves the rest', () => {
    const [day, reminders] = desired as [(typeof desired)[0], (typeof desired)[0]];
    const stale = { ...reminders, firstAt: at('2019-01-01T00:00').toISOString() };
    expect(reconcile(desired, [day, stale, { ...day, id: 'old' }])).toEqual({
      put: [reminders],
      remove: ['old'],
    });
  });

  test('changes nothing the second time', () => {
    expect(reconcile(desired, desired)).toEqual({ put: [], remove: [] });
  });
});
