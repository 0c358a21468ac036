import type { Batch } from './batch.ts';
import { goodHouseholds } from './count-good.ts';

/** The newest checked file that can be recorded and is not older than what is recorded. `files` are the newest first. */
export function newestReady<B extends Pick<Batch, 'status' | 'preview'>>(files: readonly B[]): B | undefined {
  const recorded = files.findIndex(({ status }) => status === 'committed');
  const newer = recorded < 0 ? files : files.slice(0, recorded);
  return newer.find(({ status, preview }) => status === 'ready' && preview && goodHouseholds(preview) > 0);
}
