import type { Duplicate } from './records.ts';

/**
 * The number of ids of each ward that another household of the campaign has too (W303). An id counts once in every
 * ward that has it.
 */
export function duplicatesByWard(duplicates: readonly Duplicate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ward of duplicates.flatMap(wardsHolding)) counts.set(ward, (counts.get(ward) ?? 0) + 1);
  return counts;
}

/** The wards that have an id, each once, in the order of their codes. */
export const wardsHolding = ({ holders }: Duplicate): string[] =>
  [...new Set(holders.map(({ ward }) => ward))].sort();
