import { householdsOf } from '../../../../shared/signals/households-of.ts';
import type { Signals } from '../../../client/answers.ts';
import type { Tickable } from '../list/use-ticks.ts';

type Group = Signals['groups'][number];

/** A household in which a signal was seen; without one the signal is about the village alone. */
export interface SignalRow {
  readonly key: string;
  readonly signal: Group['signals'][number];
  readonly village: string;
  readonly line: (Tickable & { readonly code: string | undefined }) | undefined;
}

/** The rows of one kind: each signal with each of its households. */
export const rowsOf = ({ signals }: Group, households: Signals['households']): SignalRow[] =>
  signals.flatMap((signal, index): SignalRow[] => {
    const { village } = signal;
    const keys = householdsOf(signal);
    if (keys.length === 0) return [{ key: String(index), signal, village, line: undefined }];
    return keys.map((household) => {
      const { head, code } = households[household] ?? { head: household, code: undefined };
      return { key: `${index} ${household}`, signal, village, line: { household, head, village, code } };
    });
  });

/** The households of some rows, each once. */
export const linesOf = (rows: readonly SignalRow[]): Tickable[] => [
  ...new Map(rows.flatMap(({ line }) => (line ? [[line.household, line] as const] : []))).values(),
];
