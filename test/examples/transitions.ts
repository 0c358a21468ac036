import type { Class } from '../../shared/household.ts';
import { shares } from './random.ts';

/** So many households that came from one class to another; `relapsed` ones are on the opening list as history. */
export interface Transition {
  readonly before?: Class;
  readonly after: Class;
  readonly households: number;
  readonly relapsed?: true;
}

/** The transitions of each of several places, one entry for a household, divided by the places' weights. */
export function byPlace(transitions: readonly Transition[], weights: readonly number[]): Transition[][] {
  const places = weights.map((): Transition[] => []);
  for (const transition of transitions) {
    for (const [index, count] of shares(transition.households, weights).entries())
      places[index]!.push(...Array<Transition>(count).fill(transition));
  }
  return places;
}
