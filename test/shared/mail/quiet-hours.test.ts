import { describe, expect, test } from 'vitest';
import { localTime } from '../../../shared/calendar.ts';
import { QuietHours, quietUntil } from '../../../shared/mail/quiet-hours.ts';
import { at } from '../../examples.ts';

const until = (quietHours: QuietHours, local: string): string | undefined => {
  const end = quietUntil(quietHours, at(local));
  return end && localTime(end);
};

describe('quiet hours', () => {
  const night = { from: '21:00', to: '06:30' };

  test.each([
    ['2019-10-08T20:59', undefined],
    ['2019-10-08T21:00', '2019-10-09T06:30'],
    ['2019-10-08T23:59', '2019-10-09T06:30'],
    ['2019-10-09T00:00', '2019-10-09T06:30'],
    ['2019-10-09T06:29', '2019-10-09T06:30'],
    ['2019-10-09T06:30', undefined],
    ['2019-12-31T22:00', '2020-01-01T06:30'],
  ])('over midnight end in the morning: %s', (local, end) => expect(until(night, local)).toBe(end));

  test.each([
    ['2019-10-08T11:29', undefined],
    ['2019-10-08T11:30', '2019-10-08T13:00'],
    ['2019-10-08T13:00', undefined],
  ])('inside a day end the same day: %s', (local, end) =>
    expect(until({ from: '11:30', to: '13:00' }, local)).toBe(end),
  );

  test.each([
    { from: '21:00', to: '21:00' },
    { from: '24:00', to: '06:00' },
    { from: '9:00', to: '10:00' },
    { from: '21:00' },
  ])('are two different times of day, not %j', (quietHours) => {
    expect(QuietHours.safeParse(quietHours).success).toBe(false);
  });
});
