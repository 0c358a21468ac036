import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import { type PairDecision, pairKey } from '../../shared/pairs/pair.ts';
import type { Pairs } from '../../shared/pairs/pairs.ts';
import { query } from '../sqlite/query.ts';

interface Row {
  readonly pair: string;
  readonly sealed: Uint8Array;
}

/** Decisions about pairs in SQLite, one row each, encrypted as a whole: a reason may name people. */
export function sqlitePairs(db: DatabaseSync, vault: Vault): Pairs {
  const one = query<Row>(db, 'SELECT pair, sealed FROM pairs WHERE campaign = ? AND pair = ?');
  const ofWard = query<Row>(
    db,
    `SELECT pair, sealed FROM pairs WHERE campaign = :campaign AND ward = :ward
    UNION SELECT pair, sealed FROM pairs WHERE campaign = :campaign AND otherWard = :ward ORDER BY pair`,
  );
  const read = (campaignId: string, { pair, sealed }: Row) =>
    JSON.parse(vault.unseal(sealed, contextOf(campaignId, pair))) as PairDecision;
  return {
    async get(campaignId, pair) {
      const row = one.get(campaignId, pairKey(pair));
      return row && read(campaignId, row);
    },
    async list({ campaignId, ward }) {
      return ofWard.all({ campaign: campaignId, ward }).map((row) => read(campaignId, row));
    },
  };
}

const contextOf = (campaignId: string, pair: string): string => `pair ${campaignId}/${pair}`;

/** Stores a decision with the next `rev`; false when its `rev` is no longer the stored one. */
export function pairWriter(db: DatabaseSync, vault: Vault): (decision: PairDecision) => boolean {
  const put = db.prepare(
    `INSERT INTO pairs (campaign, pair, ward, otherWard, rev, sealed) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rev = excluded.rev, sealed = excluded.sealed WHERE rev = excluded.rev - 1`,
  );
  return (decision) => {
    const stored = { ...decision, rev: decision.rev + 1 };
    const { campaignId, one, other, rev } = stored;
    const pair = pairKey(stored);
    const sealed = vault.seal(JSON.stringify(stored), contextOf(campaignId, pair));
    return put.run(campaignId, pair, one.ward, other.ward, rev, sealed).changes === 1;
  };
}
