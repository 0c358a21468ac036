import { useSyncExternalStore } from 'react';
import type { BatchView, WardParams } from '../../../client/answers.ts';
import { newKey } from '../../../client/key.ts';
import { refreshAll } from '../../../client/queries.ts';
import { hashOf, openBatch, sendFile } from '../../../client/upload.ts';
import { type PendingUpload, readPending, rememberUpload, sameUpload } from './pending-uploads.ts';

/** A file, where it goes, and how it is read. */
export interface Sending {
  readonly ward: WardParams;
  readonly file: File;
  readonly encoding?: BatchView['encoding'];
}

/** The one upload of this tab. It goes on while other pages are shown. */
export type UploadJob =
  | { readonly is: 'none' }
  | { readonly is: 'sending'; readonly sending: Sending; readonly batch?: string; readonly share: number }
  | {
      readonly is: 'stopped';
      readonly sending: Sending;
      readonly batch?: string;
      readonly share: number;
      /** Undefined where the reader stopped it. */
      readonly error: unknown;
    };

let job: UploadJob = { is: 'none' };
let stop = new AbortController();
/** The last file that was chosen, so that it can be checked again without being chosen again. */
let lastSent: Sending | undefined;
const listeners = new Set<() => void>();

function show(next: UploadJob): void {
  job = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useUploadJob = (): UploadJob => useSyncExternalStore(subscribe, () => job);

export const stopUpload = (): void => stop.abort();
export const dismissUpload = (): void => show({ is: 'none' });

/** The file of a batch, if it was chosen in this tab. */
export const fileChosenFor = (name: string): File | undefined =>
  lastSent?.file.name === name ? lastSent.file : undefined;

/** Milliseconds between two notes of how far an upload is, by which another tab knows that it goes on. */
const noteEvery = 1_000;

/** Sends a file; the same file again continues its batch. What came of it is shown as the job. */
export async function startUpload(sending: Sending): Promise<void> {
  stop = new AbortController();
  lastSent = sending;
  show({ is: 'sending', sending, share: 0 });
  try {
    await send(sending, stop.signal);
    show({ is: 'none' });
  } catch (error) {
    const { share, batch } = job.is === 'sending' ? job : { share: 0 };
    const stopped = {
      is: 'stopped',
      sending,
      share,
      error: stop.signal.aborted ? undefined : error,
    } as const;
    show(batch === undefined ? stopped : { ...stopped, batch });
  }
  await refreshAll();
}

async function send({ ward, file, encoding }: Sending, signal: AbortSignal): Promise<void> {
  const sha256 = await hashOf(file);
  const { name, size } = file;
  const asked = { ...ward, name, size, sha256, encoding };
  const key = sameUpload(readPending(), asked)?.key ?? newKey();
  rememberUpload({ ...asked, key, share: 0, at: Date.now(), isSent: false });
  const { batch, target } = await openBatch(ward, { name, sha256, encoding }, key);
  signal.throwIfAborted();
  show({ is: 'sending', sending: { ward, file, encoding }, batch, share: 0 });
  const note = (rest: Pick<PendingUpload, 'share' | 'isSent'>) =>
    rememberUpload({ ...asked, ...rest, key, batch, at: Date.now() });
  note({ share: 0, isSent: false });
  if (target) await sendFile(target, file, { signal, onProgress: progressNoted(note) });
  note({ share: 1, isSent: true });
}

/** Shows every progress, and notes one a second for other tabs. */
function progressNoted(note: (rest: Pick<PendingUpload, 'share' | 'isSent'>) => void) {
  let notedAt = 0;
  return (share: number): void => {
    if (job.is === 'sending') show({ ...job, share });
    if (Date.now() - notedAt < noteEvery) return;
    notedAt = Date.now();
    note({ share, isSent: false });
  };
}
