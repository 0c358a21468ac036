import * as z from 'zod';
import { householdsOf } from './households-of.ts';
import { type SignalKind, signalKinds } from './kinds.ts';
import { Signal } from './signal.ts';

/** The signals of one kind, as many as are shown, and how many there are in all. */
export const SignalGroup = z.object({
  kind: z.enum(signalKinds as [SignalKind, ...SignalKind[]]),
  signals: z.array(Signal),
  /** All signals of the kind. */
  total: z.int(),
  /** All households of the kind, each once. */
  households: z.int(),
});
export type SignalGroup = z.infer<typeof SignalGroup>;

/** The most households that are named of one kind: more are no signal, and a request has a limit. */
const mostHouseholds = 1000;

/** The kinds that were seen, each with its first signals and its numbers, in the order of the kinds. */
export const groupSignals = (found: readonly Signal[], most = mostHouseholds): SignalGroup[] =>
  signalKinds.flatMap((kind) => {
    const all = found.filter((signal) => signal.kind === kind);
    const households = new Set(all.flatMap(householdsOf)).size;
    return all.length === 0 ? [] : [{ kind, signals: firstOf(all, most), total: all.length, households }];
  });

/** The first signals, as far as they name so many households together. */
function firstOf(signals: readonly Signal[], most: number): Signal[] {
  const shown: Signal[] = [];
  let room = most;
  for (const signal of signals) {
    if (room <= 0) break;
    shown.push('households' in signal ? { ...signal, households: signal.households.slice(0, room) } : signal);
    room -= Math.max(1, householdsOf(signal).length);
  }
  return shown;
}
