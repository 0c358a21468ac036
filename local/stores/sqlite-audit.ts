import type { DatabaseSync } from 'node:sqlite';
import { sha256 } from '../../functions/sha256.ts';
import { type AuditDraft, type AuditEvent, type Head, link, noHead } from '../../shared/audit.ts';
import type { Audit } from '../../shared/ports.ts';
import { bodiesOf } from '../sqlite/json-rows.ts';

/** The chains in SQLite. The tables themselves refuse to change or delete an event. */
export function sqliteAudit(db: DatabaseSync): Audit {
  const chain = db.prepare('SELECT body FROM audit WHERE campaign = ? AND ward = ? ORDER BY seq');
  const story = db.prepare('SELECT body FROM audit WHERE campaign = ? ORDER BY place DESC LIMIT ?');
  const count = db.prepare('SELECT count(*) AS events FROM audit WHERE campaign = ?');
  return {
    async chain(campaignId, ward) {
      return bodiesOf<AuditEvent>(chain.all(campaignId, ward));
    },
    async story(campaignId, limit) {
      return bodiesOf<AuditEvent>(story.all(campaignId, limit));
    },
    async count(campaignId) {
      return Number(count.get(campaignId)?.events);
    },
  };
}

/** Links an event behind its chain's head, inside the caller's transaction, which keeps others from that place. */
export function auditWriter(db: DatabaseSync): (draft: AuditDraft) => void {
  const head = db.prepare(
    'SELECT seq, hash FROM audit WHERE campaign = ? AND ward = ? ORDER BY seq DESC LIMIT 1',
  );
  const add = db.prepare('INSERT INTO audit (campaign, ward, seq, hash, body) VALUES (?, ?, ?, ?, ?)');
  return (draft) => {
    const { campaignId, ward } = draft;
    const last = (head.get(campaignId, ward) as unknown as Head | undefined) ?? noHead;
    const event = link(draft, last, sha256);
    add.run(campaignId, ward, event.seq, event.hash, JSON.stringify(event));
  };
}
