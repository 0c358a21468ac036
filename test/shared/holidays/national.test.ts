import { describe, expect, test } from 'vitest';
import { addDays, isDay } from '../../../shared/calendar.ts';
import {
  firstYear,
  holidayName,
  lastYear,
  national,
  nationalHolidays,
  nationalSwapDays,
} from '../../../shared/holidays/national.ts';

const years = Array.from({ length: 12 }, (_, index) => 2016 + index);
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const namesOf = (year: number) => new Set(nationalHolidays(year).map(({ name }) => name.vi));
const daysNamed = (year: number, name: string) =>
  nationalHolidays(year).flatMap((holiday) => (holiday.name.vi === name ? [holiday.day] : []));

describe('the national calendar', () => {
  test('has the years 2016 to 2027 and no other', () => {
    expect([firstYear, lastYear]).toEqual([2016, 2027]);
    expect(nationalHolidays(2015)).toEqual([]);
    expect(nationalHolidays(2028)).toEqual([]);
  });

  test('has each day once, in order, in its year, with a source', () => {
    expect(national.holidays).toEqual([...new Set(national.holidays)].sort());
    for (const year of years) {
      for (const { day, name, source } of nationalHolidays(year)) {
        expect(isDay(day) && day.startsWith(`${year}-`), day).toBe(true);
        expect(
          [name.vi, name.en, source.vi, source.en].every((text) => text.length > 3),
          day,
        ).toBe(true);
      }
    }
  });

  test('has the five holidays with a fixed date, the Culture Day since 2026', () => {
    for (const year of years) {
      for (const date of ['01-01', '04-30', '05-01', '09-02']) {
        expect(holidayName(`${year}-${date}`), `${year}-${date}`).toBeDefined();
      }
      expect(holidayName(`${year}-11-24`)?.vi).toBe(year >= 2026 ? 'Ngày Văn hóa Việt Nam' : undefined);
    }
  });

  test('gives each holiday on a weekend the next day that is not off', () => {
    for (const year of years) {
      const days = nationalHolidays(year);
      const off = new Set(days.filter(({ name }) => !name.vi.startsWith('Nghỉ bù')).map(({ day }) => day));
      const decided = new Set([
        ...daysNamed(year, 'Tết Nguyên đán'),
        ...daysNamed(year, 'Quốc khánh').filter((day) => !day.endsWith('09-02')),
      ]);
      const substitutes = [...off].sort().flatMap((day) => {
        if (!isWeekend(day) || decided.has(day)) return [];
        let next = addDays(day, 1);
        while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
        off.add(next);
        return [next];
      });
      const given = days.filter(({ name }) => name.vi.startsWith('Nghỉ bù')).map(({ day }) => day);
      expect(given, String(year)).toEqual(substitutes.sort());
    }
  });

  test('has Tết with its five days off at least, but for 2027, which is not decided', () => {
    for (const year of years) {
      const tet = daysNamed(year, 'Tết Nguyên đán').filter((day) => !isWeekend(day));
      expect(tet.length, String(year)).toBe(year === 2027 ? 0 : 5);
    }
    expect(daysNamed(2020, 'Tết Nguyên đán')).toEqual(
      Array.from({ length: 7 }, (_, index) => addDays('2020-01-23', index)),
    );
    expect(daysNamed(2026, 'Tết Nguyên đán')).toEqual(
      Array.from({ length: 9 }, (_, index) => addDays('2026-02-14', index)),
    );
  });

  test('has two days of National Day since 2021, the second of 2027 not being decided', () => {
    for (const year of years) {
      const expected = year < 2021 || year === 2027 ? 1 : 2;
      expect(daysNamed(year, 'Quốc khánh'), String(year)).toHaveLength(expected);
    }
  });

  test('swaps a working day off for a weekend day that is worked', () => {
    const swaps = years.flatMap(nationalSwapDays).map(({ day, for: off }) => [off, day]);
    expect(swaps).toEqual([
      ['2018-12-31', '2019-01-05'],
      ['2019-04-29', '2019-05-04'],
      ['2024-04-29', '2024-05-04'],
      ['2025-05-02', '2025-04-26'],
      ['2026-01-02', '2026-01-10'],
      ['2026-08-31', '2026-08-22'],
    ]);
    for (const [off = '', worked = ''] of swaps) {
      expect(isWeekend(off)).toBe(false);
      expect(isWeekend(worked)).toBe(true);
      expect(holidayName(off)?.vi).toBe('Nghỉ hoán đổi');
      expect(national.swapDays).toContain(worked);
    }
  });

  test('calls nothing verified but what was read in its source', () => {
    const verified = years
      .flatMap((year) => [...nationalHolidays(year), ...nationalSwapDays(year)])
      .filter(({ mark }) => mark === 'verified');
    expect(verified.map(({ day }) => day)).toEqual(['2026-11-24', '2027-11-24']);
  });

  test('names the days of the year by what they are', () => {
    expect([...namesOf(2019)]).toEqual([
      'Tết Dương lịch',
      'Tết Nguyên đán',
      'Giỗ Tổ Hùng Vương',
      'Nghỉ bù Giỗ Tổ Hùng Vương',
      'Nghỉ hoán đổi',
      'Ngày Chiến thắng',
      'Ngày Quốc tế lao động',
      'Quốc khánh',
    ]);
  });
});
