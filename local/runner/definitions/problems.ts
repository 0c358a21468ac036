/** Where a check is in a definition, and the problems that it has found so far. */
export interface Location {
  readonly where: string;
  /** Whether the query language here is JSONata. */
  readonly jsonata: boolean;
  readonly problems: string[];
}

export type Fields = Record<string, unknown>;

export function report({ where, problems }: Location, what: string): void {
  problems.push(`${where}: ${what}`);
}

export const inside = (location: Location, part: string): Location => ({
  ...location,
  where: `${location.where}, ${part}`,
});

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
