import type { Class, OpeningEntry } from '../household.ts';
import { isListed } from '../opening/opening-list.ts';
import { entryOf, type RequestedHousehold } from './requested-entries.ts';

/** A household whose request was granted, and what it is from then on. */
export interface Granted extends Omit<RequestedHousehold, 'receipt'> {
  readonly class: Class;
  /** The year in which its request was granted. */
  readonly year: number;
}

/**
 * A list as requests moved it that were granted after it was closed, in their order: who was recognised stands on it, and
 * who left it stays as history, by which a relapse is recognised.
 */
export const movedByRequests = (
  closing: readonly OpeningEntry[],
  granted: readonly Granted[],
): readonly OpeningEntry[] => granted.reduce(movedBy, closing);

function movedBy(list: readonly OpeningEntry[], granted: Granted): readonly OpeningEntry[] {
  const { year, class: now, code, ...known } = granted;
  const found = entryOf(list, granted);
  if (found) return list.map((entry) => (entry === found ? { ...changed(entry, now, year) } : entry));
  const escaped = now === 'other' && { escapedIn: year };
  return [...list, { ...(code !== undefined && { code }), ...known, class: now, ...escaped }];
}

function changed({ escapedIn, ...entry }: OpeningEntry, now: Class, year: number): OpeningEntry {
  if (now !== 'other') return { ...entry, class: now };
  return { ...entry, class: now, escapedIn: isListed(entry) ? year : (escapedIn ?? year) };
}
