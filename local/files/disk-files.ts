import { randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { hashFile } from '../../functions/files/hash.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';
import { syncFolder, writeSynced } from '../data-folder/synced-file.ts';
import { transaction } from '../sqlite/transaction.ts';
import { type Arrival, arrivalStore, indexOf, uploadStore } from './file-index.ts';
import { pathOfKey } from './file-key.ts';
import { writeStream } from './write-stream.ts';

/** Files on a disk with what the host needs around them. */
export interface DiskFiles extends Files {
  /** Takes in the upload that a token was given for. Refuses `UploadExpired`, `FileTooLarge`, `UploadBroken`. */
  receive(token: string, bytes: AsyncIterable<Uint8Array>): Promise<{ key: string }>;
  /** Uploads that no step has dealt with yet: at least once, in any order. */
  readonly arrivals: { pending(limit: number): Arrival[]; done(id: number): void };
}

/**
 * Files under a folder, listed in the database. Bytes are written aside, synced and renamed, so that a file is there
 * whole or not at all; what the list does not name is not there.
 */
export function diskFiles(folder: string, db: DatabaseSync, now: () => Date): DiskFiles {
  const index = indexOf(db, now);
  const uploads = uploadStore(db, now);
  const arrivals = arrivalStore(db, now);
  const aside = asideOf(folder);
  return {
    arrivals,
    async uploadTo(key, { maxBytes, sha256 = null }) {
      pathOfKey(folder, key);
      return { url: `/api/uploads/${uploads.open(key, maxBytes, sha256)}`, fields: {} };
    },
    async put(key, bytes) {
      const path = pathOfKey(folder, key);
      const written = aside();
      writeSynced(written, bytes);
      transaction(db, () => {
        moveInto(path, written);
        index.add(key, bytes.length);
      });
    },
    async putFile(key, source) {
      const path = pathOfKey(folder, key);
      const written = aside();
      try {
        const size = await writeStream(written, createReadStream(source), Number.POSITIVE_INFINITY);
        transaction(db, () => {
          moveInto(path, written);
          index.add(key, size);
        });
      } finally {
        rmSync(written, { force: true });
      }
    },
    async fetch(key) {
      if (!index.has(key)) throw new Refusal('FileNotFound');
      return { path: pathOfKey(folder, key), release: async () => {} };
    },
    async has(key) {
      return index.has(key);
    },
    async receive(token, bytes) {
      const upload = uploads.find(token);
      const written = aside();
      try {
        const size = await writeStream(written, bytes, upload.maxBytes);
        if (upload.sha256 && upload.sha256 !== (await hashFile(written))) throw new Refusal('UploadBroken');
        transaction(db, () => {
          uploads.use(token);
          moveInto(pathOfKey(folder, upload.key), written);
          index.add(upload.key, size);
          arrivals.add(upload.key);
        });
      } finally {
        rmSync(written, { force: true });
      }
      return { key: upload.key };
    },
  };
}

const abandoned = 3_600_000;

/**
 * Names for files under way. What a crash left there is nobody's and goes when the folder is opened; what is young
 * may belong to another process. No key reaches this place: none begins with a dot.
 */
function asideOf(folder: string): () => string {
  const path = join(folder, '.incoming');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(path)) {
    const file = join(path, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // Against the machine's own clock: the injected one may stand in another year.
    if (written < Date.now() - abandoned) rmSync(file, { force: true });
  }
  return () => join(path, randomBytes(12).toString('hex'));
}

function moveInto(path: string, written: string): void {
  const parent = dirname(path);
  const made = mkdirSync(parent, { recursive: true, mode: 0o700 });
  renameSync(written, path);
  syncFolder(parent);
  // Folders made on the way need their own names on the disk.
  if (made)
    for (let each = parent; each.length >= made.length; each = dirname(each)) syncFolder(dirname(each));
}
