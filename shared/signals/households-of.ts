import type { Signal } from './signal.ts';

/** The keys of the households that a signal is about. */
export const householdsOf = (signal: Signal): readonly string[] =>
  'households' in signal ? signal.households : [signal.household];
