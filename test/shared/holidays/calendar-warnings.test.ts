import { describe, expect, test } from 'vitest';
import { calendarWarnings } from '../../../shared/holidays/calendar-warnings.ts';

const warningsOf = (from: string, close: string, hasOwnHolidays = false) =>
  calendarWarnings({ calendar: { training: { from }, close }, hasOwnHolidays }).map(({ en }) => en);

describe('the warnings before a launch', () => {
  test('are none where the days off of every day are known', () => {
    expect(warningsOf('2019-09-23', '2020-01-31')).toEqual([]);
  });

  test('name each year beyond the calendar', () => {
    expect(warningsOf('2027-09-20', '2028-01-31')).toEqual([expect.stringContaining('those of 2028')]);
    expect(warningsOf('2028-09-18', '2029-01-31')).toEqual([
      expect.stringContaining('those of 2028'),
      expect.stringContaining('those of 2029'),
    ]);
    expect(warningsOf('2015-12-01', '2016-01-31')).toEqual([expect.stringContaining('those of 2015')]);
  });

  test('name what is not decided inside the campaign', () => {
    expect(warningsOf('2026-09-21', '2027-01-31')).toEqual([
      expect.stringContaining('23/11/2026'),
      expect.stringContaining('Lunar New Year 2027'),
    ]);
    expect(warningsOf('2026-09-21', '2026-11-22')).toEqual([]);
  });

  test('are none for a campaign with a list of its own', () => {
    expect(warningsOf('2028-09-18', '2029-01-31', true)).toEqual([]);
  });
});
