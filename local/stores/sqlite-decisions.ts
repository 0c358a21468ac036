import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { Decision } from '../../shared/changes.ts';
import type { Decisions } from '../../shared/ports.ts';
import { query } from '../sqlite/query.ts';

/** Decisions are encrypted as a whole: minutes and objections are free text, in which people write identifiers. */
export function sqliteDecisions(db: DatabaseSync, vault: Vault): Decisions {
  const ofWard = query<{ id: string; sealed: Uint8Array }>(
    db,
    'SELECT id, sealed FROM decisions WHERE campaign = ? AND ward = ? ORDER BY rowid',
  );
  return {
    async list({ campaignId, ward }) {
      return ofWard
        .all(campaignId, ward)
        .map(({ id, sealed }) => JSON.parse(vault.unseal(sealed, `${campaignId}/${id}`)) as Decision);
    },
  };
}

/** Adds a decision inside the caller's transaction. */
export function decisionWriter(db: DatabaseSync, vault: Vault): (decision: Decision) => void {
  const add = db.prepare('INSERT INTO decisions (campaign, id, ward, sealed) VALUES (?, ?, ?, ?)');
  return (decision) => {
    const { campaignId, id, ward } = decision;
    add.run(campaignId, id, ward, vault.seal(JSON.stringify(decision), `${campaignId}/${id}`));
  };
}
