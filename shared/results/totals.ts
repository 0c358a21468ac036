import * as z from 'zod';
import { Class } from '../household.ts';

export const Count = z.object({ households: z.int(), people: z.int() });
export type Count = z.infer<typeof Count>;

export const ByClass = z.record(Class, Count);
export type ByClass = z.infer<typeof ByClass>;

/** By the names of the official standard's groups. */
export const ByGroup = z.record(z.string(), Count);
export type ByGroup = z.infer<typeof ByGroup>;

export const Movement = z.enum([
  'poor>near-poor',
  'poor>other',
  'near-poor>poor',
  'near-poor>other',
  'other>poor',
  'other>near-poor',
  'poor=',
  'near-poor=',
  'missing',
  'excused',
]);
export type Movement = z.infer<typeof Movement>;

/** Poor and near-poor households. */
export const Relapsed = z.object({ poor: z.int(), 'near-poor': z.int() });
export type Relapsed = z.infer<typeof Relapsed>;

/** The totals of a ward's records at one generation: everything that boards, rules and results need. */
export const WardTotals = z.object({
  households: z.int(),
  people: z.int(),
  /** By the official standard. */
  classes: ByClass,
  /** By group of the official standard. Absent where it has none, and where nothing was recorded since version 5. */
  groups: ByGroup.optional(),
  /** By each standard of the campaign, where it has several; `classesByStandard` adds those that are unknown. */
  byStandard: z.record(z.string(), ByClass).optional(),
  opening: z.object({ poor: Count, 'near-poor': Count }),
  movements: z.record(Movement, z.int()),
  /** Of the households that were neither before and are now: those that are `relapsed`. Absent as `groups` is. */
  relapsed: Relapsed.optional(),
  /** Households on the opening list that are neither surveyed nor excused. */
  missing: z.int(),
  /** Rejected households that are not corrected or withdrawn. */
  rejected: z.int(),
  /** Recorded households by village, in the order of the list. */
  villages: z.record(z.string(), z.int()),
  /** Findings on the recorded households, by code. */
  findings: z.record(z.string(), z.int()),
});
export type WardTotals = z.infer<typeof WardTotals>;

/** Whether an earlier version made the totals and counted less: see `recountWards`. */
export const lacksCounts = ({ households, relapsed }: WardTotals): boolean =>
  households > 0 && relapsed === undefined;

const none: Count = { households: 0, people: 0 };
export const noClasses: ByClass = { poor: none, 'near-poor': none, other: none };
export const noMovements = Object.fromEntries(Movement.options.map((movement) => [movement, 0])) as Record<
  Movement,
  number
>;

export const noRelapses: Relapsed = { poor: 0, 'near-poor': 0 };

export const emptyTotals: WardTotals = {
  households: 0,
  people: 0,
  classes: noClasses,
  opening: { poor: none, 'near-poor': none },
  movements: noMovements,
  missing: 0,
  rejected: 0,
  villages: {},
  findings: {},
};

export const plus = (a: Count, b: Count): Count => ({
  households: a.households + b.households,
  people: a.people + b.people,
});

export const addByClass = (a: ByClass, b: ByClass): ByClass => ({
  poor: plus(a.poor, b.poor),
  'near-poor': plus(a['near-poor'], b['near-poor']),
  other: plus(a.other, b.other),
});
