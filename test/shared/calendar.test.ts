import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  instantOf,
  isDay,
  isWorkingDay,
  lastPostingDay,
  localTime,
  within,
  workingDaysAfter,
  workingDaysUntil,
} from '../../shared/calendar.ts';

const noHolidays = { holidays: [], swapDays: [] };
const days = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2018-01-01', offset));
const calendars = fc.record({
  holidays: fc.array(days, { maxLength: 60 }),
  swapDays: fc.array(days, { maxLength: 60 }),
});

describe('a day in Vietnam', () => {
  test('begins at 17:00 UTC of the day before', () => {
    expect(dayOf(new Date('2019-10-06T16:59:59.999Z'))).toBe('2019-10-06');
    expect(dayOf(new Date('2019-10-06T17:00:00.000Z'))).toBe('2019-10-07');
  });

  test('has its instants inside itself, whatever the time of day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(dayOf(instantOf(day, time))).toBe(day);
        expect(localTime(instantOf(day, time))).toBe(`${day}T${time}`);
      }),
    );
  });

  test('is counted over month, year and leap day', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
  });

  test.each(['2019-02-29', '2019-13-01', '2019-1-1', '01/10/2019', '2019-10-07T00:00', ''])(
    'is not written %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('lies within a window that begins or ends on it', () => {
    expect(within('2019-10-07', '2019-10-07', '2019-12-15')).toBe(true);
    expect(within('2019-12-15', '2019-10-07', '2019-12-15')).toBe(true);
    expect(within('2019-12-16', '2019-10-07', '2019-12-15')).toBe(false);
    expect(within('2019-10-06', '2019-10-07', '2019-12-15')).toBe(false);
  });
});

describe('working days', () => {
  test('leave out Saturday, Sunday and holidays, and take in swap days', () => {
    const calendar = { holidays: ['2019-12-30'], swapDays: ['2020-01-04'] };
    expect(isWorkingDay('2019-12-27', calendar)).toBe(true);
    expect(isWorkingDay('2019-12-28', calendar)).toBe(false);
    expect(isWorkingDay('2019-12-29', calendar)).toBe(false);
    expect(isWorkingDay('2019-12-30', calendar)).toBe(false);
    expect(isWorkingDay('2020-01-04', calendar)).toBe(true);
  });

  test('are counted from the working day after, so that a list posted on a Friday starts on Monday', () => {
    expect(workingDaysAfter('2019-10-25', 1, noHolidays)).toBe('2019-10-28');
    expect(workingDaysAfter('2019-10-25', 7, noHolidays)).toBe('2019-11-05');
    expect(workingDaysAfter('2019-10-26', 1, noHolidays)).toBe('2019-10-28');
    expect(workingDaysAfter('2019-10-25', 0, noHolidays)).toBe('2019-10-25');
  });

  test('after New Year end a day later for the holiday', () => {
    expect(workingDaysAfter('2019-12-30', 3, { holidays: ['2020-01-01'], swapDays: [] })).toBe('2020-01-03');
  });

  test('are exactly n from the day after to the last, which is one itself', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), calendars, (day, n, calendar) => {
        const last = workingDaysAfter(day, n, calendar);
        const all: string[] = [];
        for (let each = addDays(day, 1); each <= last; each = addDays(each, 1)) all.push(each);
        expect(isWorkingDay(last, calendar)).toBe(true);
        expect(all.filter((each) => isWorkingDay(each, calendar))).toHaveLength(n);
      }),
    );
  });

  test('are counted down from the day after today to the last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), calendars, (day, n, calendar) => {
        expect(workingDaysUntil(day, workingDaysAfter(day, n, calendar), calendar)).toBe(n);
      }),
    );
    expect(workingDaysUntil('2019-11-06', '2019-11-05', noHolidays)).toBe(0);
  });
});

describe('the last day of a posting', () => {
  const after = { workingDays: 5, firstDayCounts: false };
  const sameDay = { workingDays: 5, firstDayCounts: true };

  test('is counted from the day of posting where that counts', () => {
    // 22/10/2020 is a Thursday. Thu 22, Fri 23, Mon 26, Tue 27, Wed 28 are five working days.
    expect(lastPostingDay('2020-10-22', sameDay, noHolidays)).toBe('2020-10-28');
    expect(lastPostingDay('2020-10-22', after, noHolidays)).toBe('2020-10-29');
  });

  test('is the same in both ways for a list posted on a day off', () => {
    for (const day of ['2020-10-24', '2020-10-25']) {
      expect(lastPostingDay(day, sameDay, noHolidays)).toBe('2020-10-30');
      expect(lastPostingDay(day, after, noHolidays)).toBe('2020-10-30');
    }
    const holiday = { holidays: ['2020-10-22'], swapDays: [] };
    expect(lastPostingDay('2020-10-22', sameDay, holiday)).toBe('2020-10-29');
  });

  test('may be the day of posting itself', () => {
    expect(lastPostingDay('2020-10-22', { workingDays: 1, firstDayCounts: true }, noHolidays)).toBe(
      '2020-10-22',
    );
    expect(lastPostingDay('2020-10-22', { workingDays: 0, firstDayCounts: true }, noHolidays)).toBe(
      '2020-10-22',
    );
  });

  test('counts a Saturday that is worked as the first day', () => {
    const swapped = { holidays: ['2018-12-31', '2019-01-01'], swapDays: ['2019-01-05'] };
    expect(lastPostingDay('2019-01-05', { workingDays: 2, firstDayCounts: true }, swapped)).toBe(
      '2019-01-07',
    );
    expect(lastPostingDay('2019-01-05', { workingDays: 2, firstDayCounts: false }, swapped)).toBe(
      '2019-01-08',
    );
  });
});
