import type { Class } from '../household.ts';
import type { Recorded } from '../records.ts';

/** A household that may be drawn. */
export interface Candidate {
  readonly key: string;
  readonly class: Class;
}

/** A household of a sample, as it was recorded when the sample was drawn. */
export interface Sampled extends Candidate {
  readonly recorded: Recorded;
}

/** What a ward's part of a sample follows from. */
interface Lot {
  readonly seed: string;
  readonly ward: string;
  /** How many to draw of each class. */
  readonly drawn: Readonly<Partial<Record<Class, number>>>;
}

/**
 * The households of a ward that are in a sample: in each class those with the smallest SHA-256 of
 * `<seed>/<ward>/<key>`, as many as are to be drawn. It depends on nothing else, not on the order of the households
 * either, so that anybody can draw the same sample again. `sha256` gives hexadecimal text.
 */
export function drawSample<Household extends Candidate>(
  households: readonly Household[],
  { seed, ward, drawn }: Lot,
  sha256: (text: string) => string,
): Household[] {
  const byLot = households
    .map((household) => ({ household, lot: sha256(`${seed}/${ward}/${household.key}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const left = new Map(Object.entries(drawn));
  return byLot.flatMap(({ household }) => {
    const count = left.get(household.class) ?? 0;
    if (count === 0) return [];
    left.set(household.class, count - 1);
    return [household];
  });
}
