/** Two wards that have households with the same id numbers; the same ward twice where both are in it. */
export interface WardPair {
  readonly wards: readonly [string, string];
  /** How many id numbers. */
  readonly count: number;
}

/** All pairs of the wards that share ids, most shared first. `duplicates` holds the wards of each id. */
export function wardPairs(duplicates: readonly { readonly wards: readonly string[] }[]): WardPair[] {
  const counts = new Map<string, WardPair>();
  for (const pair of duplicates.flatMap(({ wards }) => pairsOf(wards))) {
    const key = pair.join(' ');
    counts.set(key, { wards: pair, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function pairsOf(wards: readonly string[]): [string, string][] {
  const [only] = wards;
  if (only !== undefined && wards.length === 1) return [[only, only]];
  return wards.flatMap((one, index) => wards.slice(index + 1).map((other): [string, string] => [one, other]));
}
