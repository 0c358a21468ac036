import type { Batch } from './batch.ts';
import { goodHouseholds, isIdentical } from './count-good.ts';

type File = Pick<Batch, 'status' | 'preview' | 'receivedAt' | 'endedAt'>;

/**
 * The newest checked file that is worth recording and not older than what is recorded. `files` are the newest first.
 * `isSameWork` says whether recording once more what is recorded already does anything: it does where it shows that
 * a household with errors is right as it was, or that scoring again came to the same.
 */
export function newestReady<B extends File>(files: readonly B[], isSameWork: boolean): B | undefined {
  const recorded = files.findIndex(({ status }) => status === 'committed');
  const newer = recorded < 0 ? files : files.slice(0, recorded);
  return newer.find(
    (file) =>
      file.status === 'ready' &&
      file.preview &&
      goodHouseholds(file.preview) > 0 &&
      (isSameWork || !isStillIdentical(file, files)),
  );
}

/** Whether a checked file holds nothing but what is recorded already, and none of that was taken back since. */
export const isStillIdentical = ({ preview, receivedAt }: File, files: readonly File[]): boolean =>
  preview !== undefined &&
  isIdentical(preview) &&
  !files.some(({ status, endedAt = '' }) => status === 'undone' && endedAt > receivedAt);
