import { isOurs, type Measure, measureOf, measuresOf, type Results, sizesOf } from './results.ts';

/** A goal, and whether this run meets it. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  /** Undefined if the run did not measure it. */
  readonly holds: boolean | undefined;
}

type Format = Measure['format'];

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const thousands = (rows: number): string => `${rows / 1000}k`;

/** A figure per size of list; the goal holds if it holds for all of them. */
function bySize(
  results: Results,
  format: Format,
  figureOf: (rows: number) => { readonly said: string; readonly holds: boolean } | undefined,
): Pick<Goal, 'measured' | 'holds'> {
  const figures = sizesOf(results, format).flatMap((rows) => {
    const figure = figureOf(rows);
    return figure ? [{ ...figure, said: `${figure.said} at ${thousands(rows)}` }] : [];
  });
  if (figures.length === 0) return { measured: 'not measured', holds: undefined };
  return { measured: figures.map(({ said }) => said).join(', '), holds: figures.every(({ holds }) => holds) };
}

/** The lowest ratio to the floor of all lists that are made into records. */
function ofFloor(results: Results, format: Format, least: number, stretch: number): Goal {
  const figures = bySize(results, format, (rows) => {
    const wanted = { format, rows, stage: 'record' } as const;
    const ratios = measuresOf(results, { ...wanted, reader: 'rasoat' }).map(({ kind, ms }) => {
      const floor = measureOf(results, { ...wanted, kind, reader: 'floor' });
      return (floor?.ms ?? 0) / ms;
    });
    if (ratios.length === 0) return undefined;
    const lowest = Math.min(...ratios);
    return { said: lowest.toFixed(2) + (lowest >= stretch ? ' (the stretch)' : ''), holds: lowest >= least };
  });
  const name = format === 'csv' ? 'CSV' : 'XLSX';
  return {
    goal: `${name}: whole path to records at least ${least} of the floor, stretch ${stretch}`,
    ...figures,
  };
}

/** The fastest peer. */
function bestPeer(results: Results, format: Format, rows: number): Measure | undefined {
  const finished = measuresOf(results, { format, rows, kind: 'clean', stage: 'parse' });
  const peers = finished.filter(({ reader, runs }) => runs > 0 && !isOurs(reader));
  return peers.toSorted((a, b) => a.ms - b.ms)[0];
}

function fasterThanPeers(results: Results): Goal {
  const figures = bySize(results, 'xlsx', (rows) => {
    const wanted = { format: 'xlsx', rows, kind: 'clean', stage: 'check', reader: 'rasoat' } as const;
    const ours = measureOf(results, wanted);
    const best = bestPeer(results, 'xlsx', rows);
    if (!ours || !best) return undefined;
    return {
      said: `${(best.ms / ours.ms).toFixed(1)} times as fast as ${best.reader}`,
      holds: ours.ms < best.ms,
    };
  });
  return { goal: 'Validating an XLSX whole is faster than the best peer’s bare read of it', ...figures };
}

function allWrong(results: Results, format: Format): Goal {
  const figures = bySize(results, format, (rows) => {
    const wanted = { format, rows, stage: 'check', reader: 'rasoat' } as const;
    const wrong = measureOf(results, { ...wanted, kind: 'all' });
    const right = measureOf(results, { ...wanted, kind: 'clean' });
    if (!wrong || !right) return undefined;
    return { said: (wrong.ms / right.ms).toFixed(2), holds: wrong.ms <= 1.5 * right.ms };
  });
  const name = format === 'csv' ? 'CSV' : 'XLSX';
  return { goal: `${name}: checking where every cell is wrong costs at most 1.5 times clean`, ...figures };
}

/** The most memory that any list and stage needs beyond an idle Node. */
function memory(results: Results, format: Format): Goal {
  const figures = bySize(results, format, (rows) => {
    const ours = measuresOf(results, { format, rows, reader: 'rasoat' });
    const over = Math.max(...ours.map(({ bytes }) => bytes)) - results.bareBytes;
    const strings = format === 'xlsx' ? (results.sharedStrings[rows] ?? 0) : 0;
    const allowed = 100e6 + 8 * strings;
    const of = format === 'xlsx' ? ` of ${megabytes(allowed)}` : '';
    return { said: megabytes(over) + of, holds: over <= allowed };
  });
  const goal =
    format === 'csv'
      ? 'CSV: at most 100 MB over bare Node'
      : 'XLSX: at most 100 MB over bare Node and 8 times the shared strings';
  return { goal, ...figures };
}

const bombGoals = ({ bombs }: Results): Goal[] =>
  bombs.map(({ name, refused, ms, bytes }) => ({
    goal: `A bomb (${name}) is refused in under 1 s and 128 MB`,
    measured: refused ? `${ms} ms, ${megabytes(bytes)} in all` : 'not refused',
    holds: refused && ms < 1_000 && bytes < 128e6,
  }));

const lettersGoal = ({ letters }: Results): Goal => ({
  goal: 'No letter of a workbook is broken by reading',
  measured: letters.rasoat === undefined ? 'not measured' : `${letters.rasoat} cells`,
  holds: letters.rasoat === undefined ? undefined : letters.rasoat === 0,
});

/** All goals, computed from a run. */
export const goalsOf = (results: Results): Goal[] => [
  ofFloor(results, 'csv', 0.6, 0.8),
  ofFloor(results, 'xlsx', 0.5, 0.75),
  fasterThanPeers(results),
  allWrong(results, 'csv'),
  allWrong(results, 'xlsx'),
  memory(results, 'csv'),
  memory(results, 'xlsx'),
  ...bombGoals(results),
  lettersGoal(results),
];
