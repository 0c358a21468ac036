import { newestReady } from '../../../shared/batch/newest-ready.ts';
import type { BatchView } from '../../client/answers.ts';

interface Split {
  /** The newest file that is not discarded or undone, and beside it one that still waits to be recorded. */
  readonly current: readonly BatchView[];
  readonly earlier: readonly BatchView[];
}

/** Whether nothing more becomes of a file. */
export const hasEnded = ({ status }: BatchView): boolean => status === 'discarded' || status === 'undone';

/** Which of a ward's batches, newest first, are shown in full. `isSameWork`: see newestReady. */
export function splitBatches(batches: readonly BatchView[], isSameWork: boolean): Split {
  const newest = batches.find((batch) => !hasEnded(batch));
  const ready = newestReady(batches, isSameWork);
  const current = [newest, ready === newest ? undefined : ready].filter((batch) => batch !== undefined);
  return { current, earlier: batches.filter((batch) => !current.includes(batch)) };
}
