import type { Class } from '../../../shared/household.ts';
import { movementOf } from '../../../shared/results/movement.ts';
import type { Movement } from '../../../shared/results/totals.ts';
import { searchable } from '../../language/format.ts';

/** What every list of households has. */
interface Named {
  readonly code?: string | undefined;
  readonly head: string;
  readonly village: string;
}

interface Surveyed extends Named {
  readonly before: Class;
  readonly now: Class;
}

/** What one looks for. Undefined stands for any. */
export interface Sought {
  readonly text: string;
  readonly village?: string | undefined;
  readonly now?: Class | undefined;
  readonly movement?: Movement | undefined;
}

/** Whether a name or a code holds the text, accents and case aside, and the village fits. */
export const isFound = ({ code = '', head, village }: Named, sought: Sought): boolean =>
  (sought.village === undefined || village === sought.village) &&
  searchable(`${head} ${code}`).includes(searchable(sought.text.trim()));

/** The surveyed households that are sought. */
export const filterHouseholds = <Line extends Surveyed>(lines: readonly Line[], sought: Sought): Line[] =>
  lines.filter(
    (line) =>
      (sought.now === undefined || line.now === sought.now) &&
      (sought.movement === undefined || movementOf(line.before, line.now) === sought.movement) &&
      isFound(line, sought),
  );
