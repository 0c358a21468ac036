import { readFile } from 'node:fs/promises';

/** The text of a small file that we wrote ourselves. */
export const readText = (path: string): Promise<string> => readFile(path, 'utf8');
