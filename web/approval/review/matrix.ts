import type { Class } from '../../../shared/household.ts';
import type { WardDetail } from '../../client/answers.ts';

type Totals = WardDetail['totals'];

/** Where the households of one class of the opening list, or of none, are now. */
export interface MatrixRow {
  readonly before: Class;
  readonly now: Readonly<Record<Class, number>>;
  /** Those of the opening list that were not surveyed: excused, or missing. */
  readonly unsurveyed: number;
}

export const classOrder = ['poor', 'near-poor', 'other'] as const satisfies readonly Class[];

/** From which class to which class how many households moved. */
export function matrixOf({ movements: m, classes, opening }: Totals): MatrixRow[] {
  const stayedOther = classes.other.households - m['poor>other'] - m['near-poor>other'];
  const now = {
    poor: { poor: m['poor='], 'near-poor': m['poor>near-poor'], other: m['poor>other'] },
    'near-poor': { poor: m['near-poor>poor'], 'near-poor': m['near-poor='], other: m['near-poor>other'] },
    other: { poor: m['other>poor'], 'near-poor': m['other>near-poor'], other: stayedOther },
  };
  const unsurveyed = (before: 'poor' | 'near-poor'): number =>
    Math.max(0, opening[before].households - sumOf(now[before]));
  return classOrder.map((before) => ({
    before,
    now: now[before],
    unsurveyed: before === 'other' ? 0 : unsurveyed(before),
  }));
}

const sumOf = (row: Readonly<Record<Class, number>>): number => row.poor + row['near-poor'] + row.other;

/** Per cent of all households of the ward, to two decimals. */
export const rateOf = (households: number, all: number): number =>
  Math.round((households / all) * 10_000) / 100;
