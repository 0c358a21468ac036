import { describe, expect, test } from 'vitest';
import { lastPostingDay, workingDaysAfter } from '../../../shared/calendar.ts';
import { daysOffOf } from '../../../shared/holidays/days-off.ts';

const national = daysOffOf({});
const threeDays = { workingDays: 3, firstDayCounts: false };
const posted = (day: string, daysOff = national) => lastPostingDay(day, threeDays, daysOff);

describe('a list posted for three working days', () => {
  test('on Friday 20/11/2026 hangs until 26/11, because the Culture Day lies in it', () => {
    // Sat 21 and Sun 22 are a weekend. Mon 23 is the first day. Tue 24 is the Culture Day. Wed 25 is the second day,
    // Thu 26 the third.
    expect(posted('2026-11-20')).toBe('2026-11-26');
    // The year before, 24/11 was a working day: Fri 21/11/2025, then Mon 24, Tue 25, Wed 26.
    expect(posted('2025-11-21')).toBe('2025-11-26');
  });

  test('on the day before a holiday starts after it', () => {
    // Mon 23/11/2026; Tue 24 is off; Wed 25, Thu 26, Fri 27.
    expect(posted('2026-11-23')).toBe('2026-11-27');
    // On the holiday itself likewise.
    expect(posted('2026-11-24')).toBe('2026-11-27');
  });

  test('counts a Saturday that is worked, and not the Monday that is off for it', () => {
    // Fri 28/12/2018; Mon 31 is off for Sat 05/01, Tue 01/01 is New Year; Wed 02, Thu 03, Fri 04.
    expect(posted('2018-12-28')).toBe('2019-01-04');
    // Wed 02/01/2019; Thu 03, Fri 04, Sat 05.
    expect(posted('2019-01-02')).toBe('2019-01-05');
  });

  test('waits for the end of Tết', () => {
    // Tue 21/01/2020; Wed 22; Tết from Thu 23 to Wed 29; Thu 30, Fri 31.
    expect(posted('2020-01-21')).toBe('2020-01-31');
    // Thu 12/02/2026; Fri 13; Tết from Sat 14 to Sun 22; Mon 23, Tue 24.
    expect(posted('2026-02-12')).toBe('2026-02-24');
  });

  test('leaves out the substitutes for holidays on a weekend', () => {
    // Thu 28/04/2022; Fri 29; 30/04 is a Saturday and 01/05 a Sunday, so that Mon 02 and Tue 03 are off; Wed 04, Thu 05.
    expect(posted('2022-04-28')).toBe('2022-05-05');
  });
});

describe('the days off of a campaign', () => {
  test('are its own list where it has one, an empty one too', () => {
    expect(daysOffOf({ holidays: ['2026-11-23'] })).toEqual({ holidays: ['2026-11-23'], swapDays: [] });
    expect(posted('2026-11-20', daysOffOf({ holidays: [] }))).toBe('2026-11-25');
  });

  test('are the national ones with its own worked days besides', () => {
    const daysOff = daysOffOf({ swapDays: ['2026-11-28'] });
    // Thu 26/11/2026; Fri 27, Sat 28.
    expect(workingDaysAfter('2026-11-26', 2, daysOff)).toBe('2026-11-28');
    expect(posted('2019-01-02', daysOff)).toBe('2019-01-05');
  });
});
