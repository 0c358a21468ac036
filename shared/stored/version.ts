import { Refusal } from '../errors.ts';

/**
 * The version of everything that is stored, on every host: tables, rows, items, messages. Raise it with each change
 * that the program before could not read; CONTRIBUTING.md lists what else such a change needs.
 */
export const storedVersion = 9;

/** Refuses `DataNewer`, because this program could misread what a later one wrote. */
export function requireKnownVersion(found: number): void {
  if (found > storedVersion) throw new Refusal('DataNewer', { found, known: storedVersion });
}
