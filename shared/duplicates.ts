import type { Duplicate } from './records.ts';

/**
 * How many ids of each ward also stand in another household of the campaign (W303): counted once per id and
 * ward, on every ward that holds one.
 */
export function duplicatesByWard(duplicates: readonly Duplicate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ward of duplicates.flatMap(wardsHolding)) counts.set(ward, (counts.get(ward) ?? 0) + 1);
  return counts;
}

/** The wards that hold an id, each once, in order. */
export const wardsHolding = ({ holders }: Duplicate): string[] =>
  [...new Set(holders.map(({ ward }) => ward))].sort();
