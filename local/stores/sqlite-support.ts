import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import type { SupportLists } from '../../shared/ports.ts';
import type { Support } from '../../shared/support/support.ts';
import { query } from '../sqlite/query.ts';

/** The support of each campaign in one row, encrypted as a whole: it tells what which household was given. */
export function sqliteSupport(db: DatabaseSync, vault: Vault): SupportLists {
  const byId = query<{ sealed: Uint8Array }>(db, 'SELECT sealed FROM support WHERE campaign = ?');
  const put = db.prepare('INSERT OR REPLACE INTO support (campaign, sealed) VALUES (?, ?)');
  return {
    async list(campaignId) {
      const row = byId.get(campaignId);
      return row ? (JSON.parse(vault.unseal(row.sealed, contextOf(campaignId))) as Support[]) : [];
    },
    async put(campaignId, rows) {
      put.run(campaignId, vault.seal(JSON.stringify(rows), contextOf(campaignId)));
    },
  };
}

const contextOf = (campaignId: string): string => `support ${campaignId}`;
