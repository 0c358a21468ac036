import type { Batch } from './batch.ts';
import { goodHouseholds, isIdentical } from './count-good.ts';

type File = Pick<Batch, 'status' | 'preview'>;

/**
 * The newest checked file that is worth recording and not older than what is recorded. `files` are the newest first.
 * `isSameWork` says whether recording once more what is recorded already does anything: it does where it shows that
 * a household with errors is right as it was, or that scoring again came to the same.
 */
export function newestReady<B extends File>(files: readonly B[], isSameWork: boolean): B | undefined {
  const recorded = files.findIndex(({ status }) => status === 'committed');
  const newer = recorded < 0 ? files : files.slice(0, recorded);
  return newer.find(
    ({ status, preview }) =>
      status === 'ready' && preview && goodHouseholds(preview) > 0 && (isSameWork || !isIdentical(preview)),
  );
}
