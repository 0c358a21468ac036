import { createReadStream, existsSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { query, transaction } from '../sqlite/query.ts';
import { pathOfKey } from './file-key.ts';
import { incomingFolder, moveInto } from './incoming.ts';
import { isSealed } from './sealing/open-sealed.ts';
import type { Sealing } from './sealing/sealing.ts';
import { writeStream } from './write-stream.ts';

interface Parts {
  readonly folder: string;
  readonly db: DatabaseSync;
  readonly sealing: Sealing;
}

const setting = 'sealedFiles';

/**
 * Seals the files that a version before 9 stored, once for a folder. An interrupted call is completed by the next one;
 * each file is there whole at any moment, clear or sealed.
 */
export async function sealStored({ folder, db, sealing }: Parts): Promise<void> {
  const done = query<{ value: string }>(db, 'SELECT value FROM settings WHERE name = ?');
  if (done.get(setting)) return;
  const incoming = incomingFolder(folder);
  const resize = db.prepare('UPDATE files SET bytes = ? WHERE key = ?');
  const sealOne = async (key: string, path: string) => {
    // A crash may have come between the renaming and the index.
    if (await isSealed(path)) return void resize.run(statSync(path).size, key);
    const written = incoming();
    const size = await writeStream(written, sealing.stored(key, createReadStream(path)));
    transaction(db, () => {
      moveInto(path, written);
      resize.run(size, key);
    });
  };
  for (const { key } of query<{ key: string }>(db, 'SELECT key FROM files ORDER BY key').all()) {
    const path = pathOfKey(folder, key);
    if (sealing.seals(key) && existsSync(path)) await sealOne(key, path);
  }
  db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(setting, '1');
}
