import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timingOf } from '../../../../functions/aws/workflows/schedule-timing.ts';
import type { Schedule } from '../../../../shared/ports.ts';

const ms = {
  min: new Date('2019-01-01T00:00:00Z'),
  max: new Date('2035-01-01T00:00:00Z'),
  noInvalidDate: true,
};
const instants = fc.date(ms).map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000));
const minutes = instants.map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000));

const schedule = (firstAt: Date, more: Partial<Schedule> = {}): Schedule => ({
  id: 'reminders',
  step: 'sendReminders',
  input: {},
  firstAt: firstAt.toISOString(),
  daily: true,
  ...more,
});

/** The local time of an instant, by the rules of the time zone. */
function local(at: Date): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return format.format(at).replace(' ', 'T');
}

describe('a daily call', () => {
  test('comes at the local time of the first call', () => {
    fc.assert(
      fc.property(minutes, instants, (firstAt, now) => {
        const { ScheduleExpression, ScheduleExpressionTimezone } = timingOf(schedule(firstAt), now);
        const [minute, hour, ...days] = ScheduleExpression!.slice('cron('.length, -1).split(' ').map(String);
        expect(days.join(' ')).toBe('* * ? *');
        expect(`${hour!.padStart(2, '0')}:${minute!.padStart(2, '0')}`).toBe(local(firstAt).slice(11, 16));
        expect(ScheduleExpressionTimezone).toBe('Asia/Ho_Chi_Minh');
      }),
    );
  });

  test('starts with the first call, or at once if that is past', () => {
    fc.assert(
      fc.property(minutes, instants, (firstAt, now) => {
        const { StartDate } = timingOf(schedule(firstAt), now);
        expect(StartDate).toEqual(firstAt > now ? firstAt : undefined);
      }),
    );
  });

  test('ends with the last second of the last day, and is disabled after it', () => {
    fc.assert(
      fc.property(minutes, instants, instants, (firstAt, last, now) => {
        const lastOn = local(last).slice(0, 10);
        const { EndDate, State } = timingOf(schedule(firstAt, { lastOn }), now);
        const isOver = local(now) >= `${lastOn}T23:59:59`;
        expect(State).toBe(isOver ? 'DISABLED' : 'ENABLED');
        expect(EndDate && local(EndDate)).toBe(isOver ? undefined : `${lastOn}T23:59:59`);
      }),
    );
  });
});

describe('a single call', () => {
  test('comes at its time, or within a minute if that is past', () => {
    fc.assert(
      fc.property(instants, instants, (firstAt, now) => {
        const timing = timingOf(schedule(firstAt, { daily: false }), now);
        const soon = new Date(now.getTime() + 60_000);
        expect(timing.ScheduleExpression).toBe(`at(${local(firstAt > soon ? firstAt : soon)})`);
        expect(timing.ActionAfterCompletion).toBe('DELETE');
      }),
    );
  });
});
