import { Refused } from './refused.ts';

const listeners = new Set<() => void>();
/** The sign-in that calls wait for, and what ends the waiting. */
let waiting:
  | { readonly promise: Promise<boolean>; readonly end: (isSamePerson: boolean) => void }
  | undefined;
/** Nobody is asked to sign in again who was not signed in. */
let hasUser = false;

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Says whether somebody is signed in, so that an ended session is told from one that never began. */
export function noteUser(isSignedIn: boolean): void {
  hasUser = isSignedIn;
}

export const isSignInOver = (error: unknown): boolean =>
  hasUser && error instanceof Refused && error.code === 'NotSignedIn';

/**
 * Resolves once somebody has signed in again, with whether it is the same person. Only then do the calls that wait go
 * on: nobody acts in the name of another.
 */
export function signInAgain(): Promise<boolean> {
  if (!waiting) {
    let end = (_: boolean): void => {};
    const promise = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    waiting = { promise, end };
    tell();
  }
  return waiting.promise;
}

/** Ends the waiting for the sign-in. */
export function signedInAgain(isSamePerson: boolean): void {
  waiting?.end(isSamePerson);
  waiting = undefined;
  tell();
}

/** For `useSyncExternalStore`. */
export const subscribeToRenewal = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const isRenewalNeeded = (): boolean => waiting !== undefined;
