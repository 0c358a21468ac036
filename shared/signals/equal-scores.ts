import type { ReviewedHousehold, ReviewedWard } from './reviewed-ward.ts';
import { equalNeighbours } from './settings.ts';
import type { EqualScores } from './signal.ts';

const measures = ['b1', 'income'] as const;

/** Runs of ten or more households of one village, one after another in the list, with the same B1 or the same income. */
export function equalScores({ surveyed }: ReviewedWard): EqualScores[] {
  const villages = Map.groupBy(surveyed, ({ household }) => household.village);
  return [...villages].flatMap(([village, households]) =>
    measures.flatMap((by) =>
      runsOf(households, (each) => each.household.scores[by])
        .filter((run) => run.households.length >= equalNeighbours)
        .map(({ value, households: run }): EqualScores => {
          const keys = run.map(({ key }) => key);
          return { kind: 'equalScores', village, by, value, count: keys.length, households: keys };
        }),
    ),
  );
}

interface Run {
  readonly value: number;
  readonly households: ReviewedHousehold[];
}

/** The households in runs of one value; one without a value ends a run. */
function runsOf(
  households: readonly ReviewedHousehold[],
  scoreOf: (household: ReviewedHousehold) => number | undefined,
): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const household of households) {
    const value = scoreOf(household);
    if (value === undefined) run = undefined;
    else if (run?.value === value) run.households.push(household);
    else {
      run = { value, households: [household] };
      runs.push(run);
    }
  }
  return runs;
}
