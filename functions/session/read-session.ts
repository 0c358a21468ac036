import type { Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/** Who is signed in. */
export const readSession: Step<'readSession'> = async ({ session }, { identity, now }) =>
  sessionOf(session === undefined ? undefined : await identity.session(session, false), now());
