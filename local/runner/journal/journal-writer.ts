import type { Journal } from './journal.ts';

/** Where an event belongs: a frame, or an execution as a whole. */
interface Place {
  readonly execution: number;
  readonly state: string | null;
}

/** What writing a transition needs. */
export interface Desk {
  readonly journal: Journal;
  readonly now: () => number;
  /** The next place in the queue of runnable frames. */
  readonly turn: () => number;
  /** Adds to the history; `detail` may be JSON text already. */
  readonly event: (place: Place, type: string, detail?: Record<string, unknown> | string) => void;
}

export function openDesk(journal: Journal, now: () => Date): Desk {
  let last = journal.lastTurn();
  return {
    journal,
    now: () => now().getTime(),
    turn() {
      last += 1;
      return last;
    },
    event({ execution, state }, type, detail) {
      const text = typeof detail === 'object' ? JSON.stringify(detail) : (detail ?? null);
      journal.addEvent({ execution, at: now().getTime(), type, state, detail: text });
    },
  };
}
