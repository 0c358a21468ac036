import { amountFaults, classFaults, type Faults } from './amounts.ts';
import type { Expected, Predicates } from './expected.ts';
import { findingFaults } from './finding-faults.ts';
import { markedFaults } from './marked-faults.ts';
import type { Outcome } from './outcome.ts';
import { recordFaults } from './record-faults.ts';

const figures = ['rows', 'households', 'accepted', 'rejected', 'people'] as const;

/** What all the ways to be right find wrong, where none of them holds. */
function anyOfFaults(outcome: Outcome, ways: readonly Predicates[] | undefined): Faults {
  const faults = (ways ?? []).map((way) => faultsOfWay(outcome, way));
  return faults.some((each) => each.length === 0) ? [] : faults.flat();
}

const faultsOfWay = (outcome: Outcome, wanted: Predicates): Faults => [
  ...figures.flatMap((figure) => amountFaults(figure, outcome.totals[figure], wanted[figure])),
  ...classFaults(outcome.totals.classes, wanted.classes),
  ...findingFaults(outcome.findings, wanted),
  ...recordFaults(outcome.accepted, wanted.records),
  ...markedFaults(outcome.book, wanted.marked),
];

/** What is wrong with a file's outcome, in words; empty where everything expected holds. */
export const faultsOf = (outcome: Outcome, wanted: Expected): Faults => [
  ...faultsOfWay(outcome, wanted),
  ...anyOfFaults(outcome, wanted.anyOf),
];
