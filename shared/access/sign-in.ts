import { Refusal } from '../errors.ts';
import { nfc } from '../i18n/bounded-nfc.ts';

/** The normalised name by which an account is found. */
export const accountId = (name: string): string => nfc(name).trim().toLowerCase();

/** Milliseconds until a session ends: a working day. */
export const sessionLifetime = 12 * 3_600_000;

/** Milliseconds after which an idle session ends, and between two notes that it is in use. */
export interface Idle {
  readonly endsAfter: number;
  readonly notedEvery: number;
}

export const idleAfter = (minutes: number): Idle => ({
  endsAfter: minutes * 60_000,
  notedEvery: Math.min(minutes * 5_000, 300_000),
});
/** Ours: the hour that NIST SP 800-63B names for a person with two factors. `IDLE_MINUTES` sets another. */
export const standardIdle = idleAfter(60);

const window = 15 * 60_000;

/** The sign-in tries under one key since the first one; the count expires at `endsAt`, in milliseconds. */
export interface Attempts {
  readonly tries: number;
  readonly endsAt: number;
}

/** A key under which tries are counted, with the most of them in a quarter of an hour. */
export interface AttemptLimit {
  readonly key: string;
  readonly most: number;
}

/** Enough for typing errors, too few for guessing: 960 tries per day. */
const perPlace = 10;
/** A whole office behind one address. */
const perSource = 100;
/** Guesses of one name from many sources; its owner's own places do not count. */
const perName = 100;
/** Guesses in all: some fifty offices at their worst. */
const inAll = 5_000;

/**
 * What a try counts under. From a place at which this account signed in before, only that place's own tries count, so
 * that nobody else can lock its owner out.
 */
export function attemptLimits(
  id: string,
  {
    client = 'unknown',
    place,
  }: { readonly client?: string | undefined; readonly place?: string | undefined },
): AttemptLimit[] {
  if (place !== undefined) return [{ key: `place ${id} ${place}`, most: perPlace }];
  return [
    { key: `name and source ${id} ${client}`, most: perPlace },
    { key: `source ${client}`, most: perSource },
    { key: `name ${id}`, most: perName },
    { key: 'all', most: inAll },
  ];
}

/** What a return from an issuer counts under. Its name is known only after it was asked. */
export const issuerLimits = (client = 'unknown'): AttemptLimit[] => [
  { key: `issuer source ${client}`, most: perSource },
  { key: 'issuer all', most: inAll },
];

/** Codes of a second factor are counted by name: whoever gives one knows the password. */
export const codeLimit = (id: string): AttemptLimit => ({ key: `code ${id}`, most: perPlace });

/** The present password, of somebody who is signed in. */
export const ownLimit = (id: string): AttemptLimit => ({ key: `own ${id}`, most: perPlace });

/** Counts one more try. Refuses `TooManyAttempts` where there were too many, until the count expires. */
export function countAttempt(before: Attempts | undefined, at: number, most: number): Attempts {
  if (!before || before.endsAt <= at) return { tries: 1, endsAt: at + window };
  const { tries, endsAt } = before;
  if (tries >= most) throw new Refusal('TooManyAttempts', { minutes: Math.ceil((endsAt - at) / 60_000) });
  return { tries: tries + 1, endsAt };
}

/** Takes a try back that turned out right. */
export const withoutAttempt = ({ tries, endsAt }: Attempts): Attempts => ({ tries: tries - 1, endsAt });
