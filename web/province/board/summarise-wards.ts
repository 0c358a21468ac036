import { addByKey } from '../../../shared/results/add-by-key.ts';
import type { Stage } from '../../../shared/ward/stage.ts';
import type { BoardLine } from '../../client/answers.ts';
import { stageNames } from '../../language/labels.ts';

/** What a number of wards comes to. */
export interface Summary {
  readonly total: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  readonly overdue: number;
  /** Wards that have recorded households. The figures below are theirs alone, so that both sides compare. */
  readonly surveyed: number;
  readonly households: number;
  readonly poor: number;
  readonly nearPoor: number;
  readonly before: { readonly poor: number; readonly nearPoor: number };
  /** Households that a further standard cannot classify, by standard id. */
  readonly unknown: Readonly<Record<string, number>>;
}

/** Adds wards up. */
export function summariseWards(wards: readonly BoardLine[]): Summary {
  const sum = (amount: (ward: BoardLine) => number): number =>
    wards.reduce((all, ward) => all + amount(ward), 0);
  const surveyed = wards.filter(({ households }) => households > 0);
  const sumOfSurveyed = (amount: (ward: BoardLine) => number): number =>
    surveyed.reduce((all, ward) => all + amount(ward), 0);
  const inStage = (name: Stage): number => sum(({ stage }) => (stage === name ? 1 : 0));
  return {
    total: wards.length,
    byStage: Object.fromEntries(stageNames.map((name) => [name, inStage(name)])) as Record<Stage, number>,
    overdue: sum(({ overdue }) => (overdue ? 1 : 0)),
    households: sum(({ households }) => households),
    surveyed: surveyed.length,
    poor: sumOfSurveyed(({ poor }) => poor),
    nearPoor: sumOfSurveyed(({ nearPoor }) => nearPoor),
    before: {
      poor: sumOfSurveyed(({ before }) => before.poor),
      nearPoor: sumOfSurveyed(({ before }) => before.nearPoor),
    },
    unknown: surveyed.reduce<Record<string, number>>((all, { unknown = {} }) => addByKey(all, unknown), {}),
  };
}
