import type { Class } from '../household.ts';
import type { Wants } from './request-facts.ts';

/** What a household may become that asks to be recognised, or to leave the list. */
export const grantedClasses = {
  entry: ['poor', 'near-poor'],
  exit: ['near-poor', 'other'],
} as const satisfies Record<Wants, readonly Class[]>;
