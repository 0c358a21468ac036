import { Refusal } from '../errors.ts';

/**
 * The version of all that is stored, on every host: tables, rows, items and messages. It rises with each change that the
 * program before could not read; docs/upgrading.md has the steps.
 */
export const storedVersion = 4;

/** Refuses `DataNewer`: what a later program has written this one may misread. */
export function requireKnownVersion(found: number): void {
  if (found > storedVersion) throw new Refusal('DataNewer', { found, known: storedVersion });
}
