import { idle } from '../journal/frame.ts';
import type { Desk } from '../journal/journal-writer.ts';

/**
 * Queues again the tasks that were being invoked when the process ended. The attempt keeps its number, so the
 * step gets the same key; its limits start anew, and the tokens it already gave out stay valid beside the new one.
 */
export function recover(desk: Desk): void {
  const { journal } = desk;
  journal.transaction(() => {
    for (const frame of journal.inFlight()) {
      journal.saveFrame({ ...frame, ...idle, phase: 'ready', turn: desk.turn() });
    }
  });
}
