import type { Journal } from './journal.ts';

/** What writing a transition needs; `turn` gives the next place in the queue of runnable frames. */
export interface Desk {
  readonly journal: Journal;
  readonly turn: () => number;
}

export function openDesk(journal: Journal): Desk {
  let last = journal.lastTurn();
  return {
    journal,
    turn: () => {
      last += 1;
      return last;
    },
  };
}
