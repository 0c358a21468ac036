import { isReadableKey } from '../../../shared/batch/readable-key.ts';

/** A household's code as the ward wrote it; undefined where its key is a hash. */
export const readableCode = (key: string): string | undefined => (isReadableKey(key) ? key : undefined);
