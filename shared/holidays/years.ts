import type { Day } from '../calendar.ts';
import { noticeInPart, publicCalendar, swapNotice } from './evidence.ts';
import type { Evidence } from './holiday.ts';

interface Period extends Evidence {
  readonly from: Day;
  readonly to: Day;
}

interface Swap extends Evidence {
  readonly off: Day;
  readonly worked: Day;
}

/** What differs from year to year. Days that are the same every year are in `national.ts`. */
interface VariableDays {
  /** Tết as announced, weekends in it included. Absent as long as it is not decided. */
  readonly tet?: Period;
  /** The 10th of the 3rd lunar month. */
  readonly hungKings: Day;
  /** The day beside 2/9 that is off as well, since 2021. */
  readonly besideNationalDay?: Day;
  /** The day off for a holiday on a weekend, by that holiday. */
  readonly substitutes: Readonly<Record<Day, Day>>;
  /** Swaps whose day off lies in this year. */
  readonly swaps: readonly Swap[];
}

const tet = (from: Day, to: Day, evidence = publicCalendar): Period => ({ from, to, ...evidence });
const swap = (off: Day, worked: Day, evidence: Evidence): Swap => ({ off, worked, ...evidence });

const dispatch2018 = swapNotice('Công văn 6519/VPCP-KGVX (2018)');

/** The years that are known, in order. */
export const years: Readonly<Record<number, VariableDays>> = {
  2016: {
    tet: tet('2016-02-07', '2016-02-12'),
    hungKings: '2016-04-16',
    substitutes: { '2016-04-16': '2016-04-18', '2016-04-30': '2016-05-02', '2016-05-01': '2016-05-03' },
    swaps: [],
  },
  2017: {
    tet: tet('2017-01-26', '2017-02-01'),
    hungKings: '2017-04-06',
    substitutes: { '2017-01-01': '2017-01-02', '2017-04-30': '2017-05-02', '2017-09-02': '2017-09-04' },
    swaps: [],
  },
  2018: {
    tet: tet('2018-02-14', '2018-02-20'),
    hungKings: '2018-04-25',
    substitutes: { '2018-09-02': '2018-09-03' },
    swaps: [swap('2018-12-31', '2019-01-05', dispatch2018)],
  },
  2019: {
    tet: tet('2019-02-04', '2019-02-08'),
    hungKings: '2019-04-14',
    substitutes: { '2019-04-14': '2019-04-15' },
    swaps: [swap('2019-04-29', '2019-05-04', dispatch2018)],
  },
  2020: {
    tet: tet('2020-01-23', '2020-01-29', noticeInPart),
    hungKings: '2020-04-02',
    substitutes: {},
    swaps: [],
  },
  2021: {
    tet: tet('2021-02-10', '2021-02-16'),
    hungKings: '2021-04-21',
    besideNationalDay: '2021-09-03',
    substitutes: { '2021-05-01': '2021-05-03' },
    swaps: [],
  },
  2022: {
    tet: tet('2022-01-31', '2022-02-04'),
    hungKings: '2022-04-10',
    besideNationalDay: '2022-09-01',
    substitutes: {
      '2022-01-01': '2022-01-03',
      '2022-04-10': '2022-04-11',
      '2022-04-30': '2022-05-02',
      '2022-05-01': '2022-05-03',
    },
    swaps: [],
  },
  2023: {
    tet: tet('2023-01-20', '2023-01-26'),
    hungKings: '2023-04-29',
    besideNationalDay: '2023-09-01',
    substitutes: {
      '2023-01-01': '2023-01-02',
      '2023-04-29': '2023-05-02',
      '2023-04-30': '2023-05-03',
      '2023-09-02': '2023-09-04',
    },
    swaps: [],
  },
  2024: {
    tet: tet('2024-02-08', '2024-02-14'),
    hungKings: '2024-04-18',
    besideNationalDay: '2024-09-03',
    substitutes: {},
    swaps: [swap('2024-04-29', '2024-05-04', swapNotice('Công văn 2450/VPCP-KGVX (2024)'))],
  },
  2025: {
    tet: tet('2025-01-27', '2025-02-01'),
    hungKings: '2025-04-07',
    besideNationalDay: '2025-09-01',
    substitutes: {},
    swaps: [swap('2025-05-02', '2025-04-26', swapNotice('Thông báo 6150/TB-BLĐTBXH (2024)'))],
  },
  2026: {
    tet: tet('2026-02-14', '2026-02-22', noticeInPart),
    hungKings: '2026-04-26',
    besideNationalDay: '2026-09-01',
    substitutes: { '2026-04-26': '2026-04-27' },
    swaps: [swap('2026-01-02', '2026-01-10', noticeInPart), swap('2026-08-31', '2026-08-22', noticeInPart)],
  },
  2027: {
    hungKings: '2027-04-16',
    substitutes: { '2027-05-01': '2027-05-03' },
    swaps: [],
  },
};
