import { Refusal } from '../errors.ts';
import { nfc } from '../i18n/bounded-nfc.ts';

/** The normalised name by which an account is found. */
export const accountId = (name: string): string => nfc(name).trim().toLowerCase();

/** Milliseconds until a session ends: a working day. */
export const sessionLifetime = 12 * 3_600_000;

/** Enough for typing errors, too few for guessing: 960 tries per day and name. */
const maxTries = 10;
const window = 15 * 60_000;

/** The sign-in tries of one name since the first failure; the count expires at `endsAt`, in milliseconds. */
export interface Attempts {
  readonly tries: number;
  readonly endsAt: number;
}

/** Counts one more try. Refuses `TooManyAttempts` where there were too many, until the count expires. */
export function countAttempt(before: Attempts | undefined, at: number): Attempts {
  if (!before || before.endsAt <= at) return { tries: 1, endsAt: at + window };
  const { tries, endsAt } = before;
  if (tries >= maxTries) throw new Refusal('TooManyAttempts', { minutes: Math.ceil((endsAt - at) / 60_000) });
  return { tries: tries + 1, endsAt };
}
