import type { DatabaseSync } from 'node:sqlite';
import type { Reports } from '../../shared/ports.ts';
import type { AreaReport } from '../../shared/reports/area-report.ts';
import { queryJson } from '../sqlite/query.ts';

/** The reports of areas in SQLite. */
export function sqliteReports(db: DatabaseSync): Reports {
  const byArea = queryJson<AreaReport>(db, 'SELECT body FROM reports WHERE campaign = ? AND area = ?');
  const ofCampaign = queryJson<AreaReport>(db, 'SELECT body FROM reports WHERE campaign = ? ORDER BY area');
  return {
    async get(campaignId, area) {
      return byArea.get(campaignId, area);
    },
    async list(campaignId) {
      return ofCampaign.all(campaignId);
    },
  };
}

/** Stores a report with the next `rev`; false when its `rev` is no longer the stored one. */
export function reportWriter(db: DatabaseSync): (report: AreaReport) => boolean {
  const put = db.prepare(
    `INSERT INTO reports (campaign, area, rev, body) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rev = excluded.rev, body = excluded.body WHERE rev = excluded.rev - 1`,
  );
  return (report) => {
    const stored = { ...report, rev: report.rev + 1 };
    return put.run(report.campaignId, report.area, stored.rev, JSON.stringify(stored)).changes === 1;
  };
}
