import { personHeader, personValue } from '../../shared/contract/headers/person-header.ts';
import { Refused } from './refused.ts';

const listeners = new Set<() => void>();
/** The sign-in that calls wait for, and what ends the waiting. */
let waiting:
  | { readonly promise: Promise<boolean>; readonly end: (isSamePerson: boolean) => void }
  | undefined;
/** Whose page it is, by the user name. Nobody is asked to sign in again who was not signed in. */
let shown: string | undefined;
/** Reads anew who is signed in. */
let readSession = (): void => {};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Says whose page it is, so that an ended session is told from one that never began. */
export function noteUser(name: string | undefined): void {
  shown = name;
}

/** Whose page it is, for the server to compare with the session: in another tab somebody else may have signed in. */
export const personHeaders = (): Readonly<Record<string, string>> =>
  shown === undefined ? {} : { [personHeader]: personValue(shown) };

export const isSignInOver = (error: unknown): boolean =>
  shown !== undefined && error instanceof Refused && error.code === 'NotSignedIn';

/** What is done where a command was refused because the session is somebody else's. */
export function whenPersonChanged(read: () => void): void {
  readSession = read;
}

/** Has the session read anew where somebody else has signed in, so that the page becomes theirs. */
export function notePersonChange(error: unknown): void {
  if (error instanceof Refused && error.code === 'OtherPerson') readSession();
}

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
