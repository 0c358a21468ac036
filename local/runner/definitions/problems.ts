/** A place in a definition that is being checked, and the list of all problems found so far. */
export interface Place {
  readonly where: string;
  /** Whether the query language here is JSONata. */
  readonly jsonata: boolean;
  readonly problems: string[];
}

export type Fields = Record<string, unknown>;

export function report({ where, problems }: Place, what: string): void {
  problems.push(`${where}: ${what}`);
}

export const inside = (place: Place, part: string): Place => ({
  ...place,
  where: `${place.where}, ${part}`,
});

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
