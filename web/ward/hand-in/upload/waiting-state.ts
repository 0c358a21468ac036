import type { PendingUpload } from './pending-uploads.ts';
import type { UploadJob } from './upload-job.ts';

/**
 * What is known of a batch whose file has not been checked. `here` and `elsewhere`: it is being sent, in this tab or in
 * another; `checking`: the file has arrived; `needsFile`: the sending broke off, and the file has to be chosen again;
 * `unknown`: it was begun in another browser, which may still be sending it.
 */
export type WaitingState = 'here' | 'elsewhere' | 'checking' | 'needsFile' | 'unknown';

/** Milliseconds after which an upload that has shown no progress is taken for broken off. */
const silence = 10_000;

interface Known {
  readonly pending: readonly PendingUpload[];
  readonly job: UploadJob;
  readonly now: number;
}

export function waitingState(batch: string, { pending, job, now }: Known): WaitingState {
  const isJob = job.is !== 'none' && job.batch === batch;
  if (isJob) return job.is === 'sending' ? 'here' : 'needsFile';
  const own = pending.find((each) => each.batch === batch);
  if (!own) return 'unknown';
  if (own.isSent) return 'checking';
  return now - own.at < silence ? 'elsewhere' : 'needsFile';
}
