import { createReadStream, existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';
import { asAnnounced } from './announced.ts';
import { postedExpiry } from './expire-posted.ts';
import { arrivalStore, indexOf, uploadStore } from './file-index.ts';
import { pathOfKey } from './file-key.ts';
import { fileWriter, type StoreFile } from './file-writer.ts';
import { sealStored } from './seal-stored.ts';
import { type Sealing, sealing as sealingBy } from './sealing/sealing.ts';
import { atMost, writeStream } from './write-stream.ts';

/** Files on a disk, with what the host needs to receive uploads. */
export interface DiskFiles extends Files {
  /** Receives the upload of a token. Refuses `UploadExpired`, `FileAlreadySent`, `FileTooLarge`, `UploadBroken`. */
  receive(token: string, bytes: AsyncIterable<Uint8Array>): Promise<{ key: string }>;
  /** Deletes what is kept for a time only and has become too old. */
  expire(): void;
  /** Seals what an earlier version stored as it came. */
  sealStored(): Promise<void>;
  /** Uploads that no step has processed yet: at least once, in any order. */
  readonly arrivals: Pick<ReturnType<typeof arrivalStore>, 'pending' | 'since' | 'done'>;
}

interface Parts {
  readonly now: () => Date;
  readonly vault: Vault;
}

/**
 * Files under a folder, indexed in the database and sealed by the vault. Bytes are written aside, synced and renamed, so
 * that a file exists completely or not at all. A file that is not in the index does not exist.
 */
export function diskFiles(folder: string, db: DatabaseSync, { now, vault }: Parts): DiskFiles {
  const sealing = sealingBy(vault);
  const index = indexOf(db, now);
  const uploads = uploadStore(db, now);
  const arrivals = arrivalStore(db, now);
  const store = fileWriter(folder, db, index);
  return {
    arrivals,
    expire: postedExpiry(folder, db, now),
    async uploadTo(key, { maxBytes, sha256 = null }) {
      pathOfKey(folder, key);
      return { url: `/api/uploads/${uploads.open(key, maxBytes, sha256)}`, fields: {} };
    },
    async put(key, bytes) {
      await store(key, (path) => writeStream(path, sealing.stored(key, [bytes])));
    },
    async putFile(key, source) {
      await store(key, (path) => writeStream(path, sealing.stored(key, createReadStream(source))));
    },
    async fetch(key) {
      const path = index.has(key) ? pathOfKey(folder, key) : undefined;
      if (path === undefined || !existsSync(path)) throw new Refusal('FileNotFound');
      return sealing.clear(key, path);
    },
    async has(key) {
      return index.has(key);
    },
    receive: receiver(store, { index, uploads, arrivals, sealing }),
    sealStored: () => sealStored({ folder, db, sealing }),
  };
}

interface Receiving {
  readonly index: ReturnType<typeof indexOf>;
  readonly uploads: ReturnType<typeof uploadStore>;
  readonly arrivals: ReturnType<typeof arrivalStore>;
  readonly sealing: Sealing;
}

/** A file that has been received stays as it is: it may have been checked already, and what was checked is recorded. */
function receiver(store: StoreFile, { index, uploads, arrivals, sealing }: Receiving): DiskFiles['receive'] {
  return async (token, bytes) => {
    const { key, maxBytes, sha256 } = uploads.find(token);
    if (index.has(key)) throw new Refusal('FileAlreadySent');
    const clear = asAnnounced(atMost(bytes, maxBytes), sha256);
    const write = (path: string) => writeStream(path, sealing.stored(key, clear));
    await store(key, write, () => {
      uploads.use(token, index.has(key));
      arrivals.add(key);
    });
    return { key };
  };
}
