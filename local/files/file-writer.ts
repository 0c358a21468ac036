import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../sqlite/query.ts';
import type { indexOf } from './file-index.ts';
import { pathOfKey } from './file-key.ts';
import { incomingFolder, moveInto } from './incoming.ts';

/**
 * Stores a file under its key: `write` writes it aside and gives its size, then it is moved into place and indexed in
 * one transaction, to which `alsoWrite` adds.
 */
export type StoreFile = (
  key: string,
  write: (path: string) => Promise<number>,
  alsoWrite?: () => void,
) => Promise<void>;

export function fileWriter(folder: string, db: DatabaseSync, index: ReturnType<typeof indexOf>): StoreFile {
  const incoming = incomingFolder(folder);
  return async (key, write, alsoWrite = () => {}) => {
    const path = pathOfKey(folder, key);
    const written = incoming();
    try {
      const size = await write(written);
      transaction(db, () => {
        alsoWrite();
        moveInto(path, written);
        index.add(key, size);
      });
    } finally {
      rmSync(written, { force: true });
    }
  };
}
