import type { Step } from '../step.ts';
import { sessionOf } from './session-of.ts';

/** Who is signed in. */
export const readSession: Step<'readSession'> = async ({ by }, { now }) => sessionOf(by, now());
