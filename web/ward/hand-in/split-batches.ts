import type { BatchView } from '../../client/answers.ts';
import { readyBatch } from '../home/tasks.ts';

interface Split {
  /** The newest file, and beside it one that still waits to be recorded. */
  readonly current: readonly BatchView[];
  readonly earlier: readonly BatchView[];
}

/** Which of a ward's batches, newest first, are shown in full. */
export function splitBatches(batches: readonly BatchView[]): Split {
  const [newest, ...others] = batches;
  const ready = readyBatch(batches);
  const current = [newest, ready === newest ? undefined : ready].filter((batch) => batch !== undefined);
  return { current, earlier: others.filter((batch) => !current.includes(batch)) };
}
