/** Amounts of what was used, by name: `writes/audit/events/ingest`, of which the last part is who used it. */
export type Counts = Readonly<Record<string, number>>;

/** The sum of all counts whose names start with a prefix. */
export const sumOf = (counts: Counts, prefix: string): number =>
  Object.entries(counts).reduce((sum, [name, amount]) => (name.startsWith(prefix) ? sum + amount : sum), 0);
