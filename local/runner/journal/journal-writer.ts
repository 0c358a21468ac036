import type { Journal } from './journal.ts';

/** What an event belongs to: a frame, or an execution as a whole. */
interface EventOwner {
  readonly execution: number;
  readonly state: string | null;
}

/** The journal with what every transition adds: the time, the place in the queue, and the history. */
export interface JournalWriter {
  readonly journal: Journal;
  readonly now: () => number;
  /** The next place in the queue of runnable frames. */
  readonly nextTurn: () => number;
  /** Adds to the history. `detail` may already be JSON text. */
  readonly addEvent: (owner: EventOwner, type: string, detail?: Record<string, unknown> | string) => void;
}

export function openJournalWriter(journal: Journal, now: () => Date): JournalWriter {
  let last = journal.lastTurn();
  return {
    journal,
    now: () => now().getTime(),
    nextTurn() {
      last += 1;
      return last;
    },
    addEvent({ execution, state }, type, detail) {
      const text = typeof detail === 'object' ? JSON.stringify(detail) : (detail ?? null);
      journal.addEvent({ execution, at: now().getTime(), type, state, detail: text });
    },
  };
}
