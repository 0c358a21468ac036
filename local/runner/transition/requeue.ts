import { idle } from '../journal/frame.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

/**
 * Queues again the tasks that were being invoked when the process ended. An attempt keeps its number, so that the step
 * gets the same key. Its time limits start again, and the tokens that it gave out stay valid beside the new one.
 */
export function requeueInterrupted({ journal, nextTurn }: JournalWriter): void {
  journal.transaction(() => {
    for (const frame of journal.inFlight()) {
      journal.saveFrame({ ...frame, ...idle, phase: 'ready', turn: nextTurn() });
    }
  });
}
