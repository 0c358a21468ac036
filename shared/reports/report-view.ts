import * as z from 'zod';
import { Setting } from '../household.ts';
import { Count } from '../results/totals.ts';
import { Need } from '../support/needs.ts';
import { GoalClass } from './goals.ts';
import type { Report } from './report.ts';

const Rate = z.string().nullable();
const Rates = z.object({ poor: Rate, 'near-poor': Rate, both: Rate });
const CountOfClass = z.object({ poor: Count, 'near-poor': Count });

const movement = {
  start: z.int(),
  toOther: z.int(),
  lost: z.int(),
  relapsed: z.int(),
  new: z.int(),
  end: z.int(),
};
const moved = { movedIn: z.int().exactOptional(), movedOut: z.int().exactOptional() };

/** The figures of one area that a page shows. */
const UnitView = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'district', 'ward', 'village']),
  parent: z.string().nullable(),
  setting: Setting.nullable(),
  allHouseholds: z.int().nullable(),
  surveyed: Count,
  opening: CountOfClass,
  closing: CountOfClass,
  /** Per cent of all households as text with two decimals; `fall` in percentage points. */
  rates: z.object({ opening: Rates, closing: Rates, fall: Rates }),
  movements: z.object({
    poor: z.object({ ...movement, ...moved, toNearPoor: z.int(), fromNearPoor: z.int() }),
    'near-poor': z.object({ ...movement, ...moved, toPoor: z.int(), fromPoor: z.int() }),
  }),
  /** Where support was for some of the needs; not of villages. */
  needsMet: z
    .partialRecord(Need, z.object({ asked: z.int(), helped: z.int().nullable(), share: Rate }))
    .exactOptional(),
});

/** What a page shows of a report. */
export const ReportView = z.object({
  /** When the figures were counted. */
  at: z.string(),
  status: z.enum(['preliminary', 'official']),
  /** The area first, then those below it; villages only in the report of a ward. */
  units: z.array(UnitView),
  goals: z.array(
    z.object({
      class: GoalClass,
      below: z.number().optional(),
      fall: z.number().optional(),
      value: Rate,
      met: z.boolean().nullable(),
    }),
  ),
});
export type ReportView = z.infer<typeof ReportView>;

/** The figures of a report for a page. */
export function viewOfReport({ status, units, goals }: Report, at: string): ReportView {
  const [whole] = units;
  const shown = whole?.level === 'ward' ? units : units.filter(({ level }) => level !== 'village');
  return { at, status, units: shown.map((unit) => UnitView.parse(unit)), goals: [...goals] };
}
