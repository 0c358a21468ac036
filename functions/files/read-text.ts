import { readFile } from 'node:fs/promises';

/** A small file of our own as text. */
export const readText = (path: string): Promise<string> => readFile(path, 'utf8');
