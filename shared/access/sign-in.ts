import { Refusal } from '../errors.ts';
import { nfc } from '../i18n/bounded-nfc.ts';

/** One spelling of a user's name, by which an account is found. */
export const accountId = (name: string): string => nfc(name).trim().toLowerCase();

/** A working day, in milliseconds; after it one signs in again. */
export const sessionLifetime = 12 * 3_600_000;

/** Enough for a hand that slips, too few to guess: 960 a day and name. */
const allowed = 10;
const pause = 15 * 60_000;

/** How often a name was tried since the first failure; the count ends at an instant, in milliseconds. */
export interface Attempts {
  readonly tries: number;
  readonly endsAt: number;
}

/** One try more. Refuses `TooManyAttempts` until a while after the first of too many. */
export function tryAgain(before: Attempts | undefined, at: number): Attempts {
  if (!before || before.endsAt <= at) return { tries: 1, endsAt: at + pause };
  const { tries, endsAt } = before;
  if (tries >= allowed) throw new Refusal('TooManyAttempts', { minutes: Math.ceil((endsAt - at) / 60_000) });
  return { tries: tries + 1, endsAt };
}
