import { Refused } from './refused.ts';

const listeners = new Set<() => void>();
/** The sign-in that calls wait for, and what ends the waiting. */
let waiting: { readonly promise: Promise<void>; readonly end: () => void } | undefined;
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

/** Resolves once the reader has signed in again. All calls that wait go on then. */
export function signInAgain(): Promise<void> {
  if (!waiting) {
    let end = (): void => {};
    const promise = new Promise<void>((resolve) => {
      end = resolve;
    });
    waiting = { promise, end };
    tell();
  }
  return waiting.promise;
}

/** Lets the calls go on that waited for the sign-in. */
export function signedInAgain(): void {
  waiting?.end();
  waiting = undefined;
  tell();
}

/** For `useSyncExternalStore`. */
export const subscribeToRenewal = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const isRenewalNeeded = (): boolean => waiting !== undefined;
