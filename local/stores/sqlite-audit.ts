import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type AuditDraft, type AuditEvent, type Head, link, noHead } from '../../shared/audit.ts';
import type { Audit } from '../../shared/ports.ts';
import { query, queryJson } from '../sqlite/query.ts';

/** The audit chains in SQLite. Triggers refuse to change or delete an event. */
export function sqliteAudit(db: DatabaseSync): Audit {
  const chain = queryJson<AuditEvent>(
    db,
    'SELECT body FROM audit WHERE campaign = ? AND ward = ? ORDER BY seq',
  );
  const story = queryJson<AuditEvent>(
    db,
    'SELECT body FROM audit WHERE campaign = ? ORDER BY place DESC LIMIT ?',
  );
  const count = query<{ events: number }>(db, 'SELECT count(*) AS events FROM audit WHERE campaign = ?');
  return {
    async chain(campaignId, ward) {
      return chain.all(campaignId, ward);
    },
    async story(campaignId, limit) {
      return story.all(campaignId, limit);
    },
    async count(campaignId) {
      return count.get(campaignId)?.events ?? 0;
    },
  };
}

/** Appends an event to its chain inside the caller's transaction, which keeps other writers from the same `seq`. */
export function auditWriter(db: DatabaseSync): (draft: AuditDraft) => void {
  const head = query<Head>(
    db,
    'SELECT seq, hash FROM audit WHERE campaign = ? AND ward = ? ORDER BY seq DESC LIMIT 1',
  );
  const add = db.prepare('INSERT INTO audit (campaign, ward, seq, hash, body) VALUES (?, ?, ?, ?, ?)');
  return (draft) => {
    const { campaignId, ward } = draft;
    const event = link(draft, head.get(campaignId, ward) ?? noHead, (text) => hash('sha256', text));
    add.run(campaignId, ward, event.seq, event.hash, JSON.stringify(event));
  };
}
