import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import { Refusal } from '../../shared/errors.ts';
import { query } from './query.ts';

/**
 * Refuses `OtherKey` where a database was sealed with another key. Without this check a lost key file would be replaced
 * by a new one, which decrypts none of the old identifiers. A database that no key has sealed yet is marked with this one.
 */
export function requireVault(db: DatabaseSync, vault: Vault): void {
  const fingerprint = vault.fingerprint('rasoat.db');
  const stored = query<{ value: string }>(db, `SELECT value FROM settings WHERE name = 'vault'`);
  // Whoever only reads finds it written.
  if (!stored.get()) {
    db.prepare(`INSERT OR IGNORE INTO settings (name, value) VALUES ('vault', ?)`).run(fingerprint);
  }
  if (stored.get()?.value !== fingerprint) throw new Refusal('OtherKey');
}
