import { Refusal } from './errors.ts';

/** The reason without spaces around it. Refuses `ReasonMissing` where nothing is left. */
export function requireReason(reason: string): string {
  if (reason.trim() === '') throw new Refusal('ReasonMissing');
  return reason.trim();
}
