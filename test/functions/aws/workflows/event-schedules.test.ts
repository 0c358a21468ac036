import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf, scheduleOf, settingsOf } from '../../../../functions/aws/workflows/event-schedules.ts';
import type { Schedule } from '../../../../shared/ports.ts';

const schedules: fc.Arbitrary<Schedule> = fc.record(
  {
    id: fc.string({ minLength: 1 }),
    step: fc.constantFrom('turnDay', 'sendReminders'),
    // Input names as a program writes them.
    input: fc.dictionary(
      fc.stringMatching(/^[a-z][A-Za-z]{0,20}$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      {
        noNullPrototype: true,
      },
    ),
    firstAt: fc
      .date({ min: new Date('2019-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString()),
    daily: fc.boolean(),
    lastOn: fc.constantFrom('2020-07-29', '2034-12-31'),
  },
  { requiredKeys: ['id', 'step', 'input', 'firstAt', 'daily'] },
);

const options = {
  role: 'arn:role',
  deadLetters: 'arn:dead',
  targets: { turnDay: 'arn:turnDay', sendReminders: 'arn:sendReminders' },
};

const clocks = fc.date({ min: new Date('1971-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });

describe('the settings of a schedule', () => {
  test('contain the schedule itself, at whatever time they were made', () => {
    fc.assert(
      fc.property(schedules, clocks, (schedule, now) => {
        const { Name, Target } = settingsOf(schedule, options, now);
        expect(scheduleOf(Target!.Input!)).toEqual(schedule);
        expect(Name).toBe(schedule.id);
        expect(Target!.Arn).toBe(`arn:${schedule.step}`);
      }),
    );
  });
});

describe('the group of a campaign', () => {
  test('has a name of its own of at most 64 characters', () => {
    const long = 'a'.repeat(62);
    expect(groupOf('rasoat-dev', 'cho-don-2019')).toBe('rasoat-dev-cho-don-2019');
    const names = ['x', 'y'].map((end) => groupOf('rasoat-dev', long + end));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[\w.-]{1,64}$/);
  });
});
