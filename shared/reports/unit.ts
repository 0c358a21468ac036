import type { Setting } from '../household.ts';
import { percentOf } from './rates.ts';
import type { ByListedClass, Rate, ReportUnit, TargetFigure, UnitLevel } from './report.ts';
import type { ClassTally, Pair, Tally } from './tally.ts';

/** Which area a unit is. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parent: string | null;
  readonly setting: Setting | null;
  readonly allHouseholds: number | null;
  readonly targets: readonly TargetFigure[];
}

/** The figures of an area from its counts. */
export function unitOf({ targets, ...place }: Place, tally: Tally): ReportUnit {
  const { poor, 'near-poor': nearPoor, surveyed, needs } = tally;
  const each = <T>(of: (tally: ClassTally) => T): ByListedClass<T> => ({
    poor: of(poor),
    'near-poor': of(nearPoor),
  });
  return {
    ...place,
    surveyed,
    opening: each(({ opening }) => opening),
    closing: each(({ closing }) => closing),
    rates: ratesOf(tally, place.allHouseholds),
    movements: movementsOf(tally, 'households'),
    peopleMovements: peopleMovementsOf(tally),
    lost: each(lostOf),
    indicators: each(({ indicators }) => indicators),
    dimensions: each(({ dimensions }) => dimensions),
    causes: each(({ causes }) => causes),
    groups: each(({ groups }) => groups),
    designations: designationsOf(tally, place.allHouseholds),
    needs,
    targets,
  };
}

function ratesOf({ poor, 'near-poor': nearPoor }: Tally, all: number | null): ReportUnit['rates'] {
  const rates = (count: (tally: ClassTally) => number) => ({
    poor: percentOf(count(poor), all),
    'near-poor': percentOf(count(nearPoor), all),
    both: percentOf(count(poor) + count(nearPoor), all),
  });
  return {
    opening: rates(({ opening }) => opening.households),
    closing: rates(({ closing }) => closing.households),
    fall: rates(({ opening, closing }) => opening.households - closing.households),
  };
}

/** The households that left a class and entered it, with those that only changed the village where there are some. */
function movementsOf({ poor, 'near-poor': nearPoor }: Tally, count: keyof Pair): ReportUnit['movements'] {
  return {
    poor: {
      start: poor.opening[count],
      toNearPoor: poor.movement.toListed[count],
      toOther: poor.movement.toOther[count],
      lost: poor.movement.lost[count],
      fromNearPoor: poor.movement.fromListed[count],
      ...arrivalsOf(poor, count),
    },
    'near-poor': {
      start: nearPoor.opening[count],
      toPoor: nearPoor.movement.toListed[count],
      toOther: nearPoor.movement.toOther[count],
      lost: nearPoor.movement.lost[count],
      fromPoor: nearPoor.movement.fromListed[count],
      ...arrivalsOf(nearPoor, count),
    },
  };
}

function arrivalsOf({ movement, closing }: ClassTally, count: keyof Pair) {
  const { movedIn, movedOut } = movement;
  const somebodyMoved = movedIn.households + movedOut.households > 0;
  return {
    relapsed: movement.relapsed[count],
    new: movement.new[count],
    end: closing[count],
    ...(somebodyMoved && { movedOut: movedOut[count], movedIn: movedIn[count] }),
  };
}

const lostOf = ({ movement: { lost, excused } }: ClassTally) => ({
  missing: lost.households - excused.households,
  excused: excused.households,
});

function peopleMovementsOf(tally: Tally): ReportUnit['peopleMovements'] {
  const { poor, 'near-poor': nearPoor } = movementsOf(tally, 'people');
  return {
    poor: { ...poor, change: tally.poor.movement.change.people },
    'near-poor': { ...nearPoor, change: tally['near-poor'].movement.change.people },
  };
}

const designationsOf = (
  { designations }: Tally,
  all: number | null,
): Record<string, Pair & { readonly rate: Rate }> =>
  Object.fromEntries(
    Object.entries(designations).map(([id, pair]) => [
      id,
      { ...pair, rate: percentOf(pair.households, all) },
    ]),
  );
