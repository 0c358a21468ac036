import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { StoredPorts } from '../../shared/stored/stored-ports.ts';
import { requireVault } from '../sqlite/require-vault.ts';
import { sqliteAudit } from './sqlite-audit.ts';
import { sqliteBatches } from './sqlite-batches.ts';
import { sqliteCampaigns } from './sqlite-campaigns.ts';
import { sqliteChanges } from './sqlite-changes.ts';
import { sqliteDecisions } from './sqlite-decisions.ts';
import { sqliteFindings } from './sqlite-findings.ts';
import { sqliteHouseholds } from './sqlite-households.ts';
import { sqliteInspections } from './sqlite-inspections.ts';
import { sqliteIntakes } from './sqlite-intakes.ts';
import { sqliteOutbox } from './sqlite-outbox.ts';
import { sqlitePairs } from './sqlite-pairs.ts';
import { sqliteReminders } from './sqlite-reminders.ts';
import { sqliteReports } from './sqlite-reports.ts';
import { type SqliteSchedules, sqliteSchedules } from './sqlite-schedules.ts';
import { sqliteSupport } from './sqlite-support.ts';
import { sqliteTasks } from './sqlite-tasks.ts';
import { sqliteWards } from './sqlite-wards.ts';

/** The ports whose data one database holds. */
export type SqliteStores = StoredPorts & {
  readonly schedules: SqliteSchedules;
};

/** All stores over one database. Refuses `OtherKey` where the database was sealed with another key. */
export function sqliteStores(db: DatabaseSync, vault: Vault, now: () => Date): SqliteStores {
  requireVault(db, vault);
  return {
    campaigns: sqliteCampaigns(db),
    wards: sqliteWards(db),
    batches: sqliteBatches(db),
    households: sqliteHouseholds(db, vault),
    support: sqliteSupport(db, vault),
    reports: sqliteReports(db),
    inspections: sqliteInspections(db, vault),
    intakes: sqliteIntakes(db, vault, now),
    pairs: sqlitePairs(db, vault),
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
