import { join } from 'node:path';
import { namesOfKey } from '../../functions/batch/file-key.ts';

/** The path of a key's file, never outside the folder. Refuses `BadRequest`. */
export const pathOfKey = (folder: string, key: string): string => join(folder, ...namesOfKey(key));
