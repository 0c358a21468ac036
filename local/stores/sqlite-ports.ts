import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { Ports } from '../../shared/ports.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { sqliteBatches } from './sqlite-batches.ts';
import { sqliteCampaigns } from './sqlite-campaigns.ts';
import { sqliteChanges } from './sqlite-changes.ts';
import { sqliteDecisions } from './sqlite-decisions.ts';
import { sqliteFindings } from './sqlite-findings.ts';
import { sqliteHouseholds } from './sqlite-households.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { sqliteReminders } from './sqlite-reminders.ts';
import { type SqliteSchedules, sqliteSchedules } from './sqlite-schedules.ts';
import { sqliteTasks } from './sqlite-tasks.ts';
import { sqliteWards } from './sqlite-wards.ts';

/** Everything that one database holds. */
export type SqliteStores = Omit<Ports, 'files' | 'workflows' | 'schedules' | 'mail' | 'identity' | 'now'> & {
  readonly schedules: SqliteSchedules;
};

/** All stores over one database. Throws when the database was sealed with another vault's key. */
export function sqliteStores(db: DatabaseSync, vault: Vault, now: () => Date): SqliteStores {
  checkVault(db, vault);
  return {
    campaigns: sqliteCampaigns(db),
    wards: sqliteWards(db),
    batches: sqliteBatches(db),
    households: sqliteHouseholds(db, vault),
    findings: sqliteFindings(db),
    decisions: sqliteDecisions(db, vault),
    audit: sqliteAudit(db),
    reminders: sqliteReminders(db),
    changes: sqliteChanges(db, vault, now),
    outbox: sqliteOutbox(db, now),
    tasks: sqliteTasks(db),
    schedules: sqliteSchedules(db),
  };
}

/** A lost key file would be made anew and seal the next identifiers with a key that opens none of the old ones. */
function checkVault(db: DatabaseSync, vault: Vault): void {
  const mark = vault.fingerprint('rasoat.db');
  db.prepare(`INSERT OR IGNORE INTO settings (name, value) VALUES ('vault', ?)`).run(mark);
  const { value } = db.prepare(`SELECT value FROM settings WHERE name = 'vault'`).get() as { value: string };
  if (value !== mark) {
    throw new Error('rasoat.db was sealed with another key. Restore its vault.key from the backup.');
  }
}
