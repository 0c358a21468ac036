import { Refusal } from './errors.ts';

/** By which a request is known when it comes again. */
export interface RequestKey {
  /** Idempotency key: a second change with the same one succeeds and changes nothing. */
  readonly id: string;
  /** Keyed hash of what was asked. Absent where the program itself asks, which never asks for two things under one key. */
  readonly content?: string;
}

/**
 * Refuses `RequestReused` where something else was done under the key. `stored` is the content that was kept with it;
 * versions up to 6 kept none.
 */
export function requireSameContent({ content }: RequestKey, stored: string | null | undefined): void {
  if (content === undefined || stored === null || stored === undefined) return;
  if (content !== stored) throw new Refusal('RequestReused');
}

/** The request that commits a campaign's opening lists. Without them the campaign cannot be launched. */
export const openingListsLoaded: RequestKey = { id: 'opening-lists' };
