import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../shared/errors.ts';
import { query } from '../sqlite/query.ts';

/** An uploaded file that no step has processed yet. */
export interface Arrival {
  readonly id: number;
  readonly key: string;
}

interface ArrivedFile extends Arrival {
  readonly bytes: number;
}

interface Upload {
  readonly key: string;
  readonly maxBytes: number;
  /** The hash of the expected bytes, where the sender announced it. */
  readonly sha256: string | null;
}

/** In which an upload has to begin. */
const lifetime = 10 * 60_000;
/** A large file on a slow line; its address has to be known until its end. */
const longestUpload = 24 * 3_600_000;

/** Tokens are bearer secrets, so the database stores only their hashes. */
const hashed = (token: string): Uint8Array => createHash('sha256').update(token).digest();

export function indexOf(db: DatabaseSync, now: () => Date) {
  const add = db.prepare('INSERT OR REPLACE INTO files (key, bytes, at) VALUES (?, ?, ?)');
  const has = db.prepare('SELECT 1 FROM files WHERE key = ?');
  return {
    add: (key: string, bytes: number) => add.run(key, bytes, now().getTime()),
    has: (key: string) => has.get(key) !== undefined,
  };
}

export function uploadStore(db: DatabaseSync, now: () => Date) {
  const add = db.prepare(
    'INSERT INTO uploads (token, key, maxBytes, expiresAt, sha256) VALUES (?, ?, ?, ?, ?)',
  );
  const forgetOld = db.prepare('DELETE FROM uploads WHERE expiresAt <= ?');
  const byToken = query<Upload>(
    db,
    'SELECT key, maxBytes, sha256 FROM uploads WHERE token = ? AND expiresAt > ?',
  );
  const use = db.prepare('DELETE FROM uploads WHERE token = ?');
  return {
    open(key: string, maxBytes: number, sha256: string | null): string {
      const token = randomBytes(24).toString('base64url');
      const at = now().getTime();
      forgetOld.run(at - longestUpload);
      add.run(hashed(token), key, maxBytes, at + lifetime, sha256);
      return token;
    },
    find(token: string): Upload {
      const upload = byToken.get(hashed(token), now().getTime());
      if (!upload) throw new Refusal('UploadExpired');
      return upload;
    },
    /**
     * Uses the token up: of two uploads of one file, whether to one address or to two, the first complete one counts.
     * A broken one may be repeated.
     */
    use(token: string, isThere: boolean): void {
      if (isThere) throw new Refusal('FileAlreadySent');
      if (use.run(hashed(token)).changes === 0) throw new Refusal('UploadExpired');
    },
  };
}

export function arrivalStore(db: DatabaseSync, now: () => Date) {
  const add = db.prepare('INSERT INTO arrivals (key, at) VALUES (?, ?)');
  const pending = query<Arrival>(db, 'SELECT id, key FROM arrivals ORDER BY id LIMIT ?');
  const since = query<ArrivedFile>(
    db,
    `SELECT arrivals.id, arrivals.key, coalesce(files.bytes, 0) AS bytes FROM arrivals LEFT JOIN files USING (key)
     WHERE arrivals.id > ? ORDER BY arrivals.id`,
  );
  const done = db.prepare('DELETE FROM arrivals WHERE id = ?');
  return {
    add: (key: string): void => {
      add.run(key, now().getTime());
    },
    pending: (limit: number) => pending.all(limit),
    /** Those that arrived after another, with their sizes. */
    since: (id: number) => since.all(id),
    done: (id: number): void => {
      done.run(id);
    },
  };
}
