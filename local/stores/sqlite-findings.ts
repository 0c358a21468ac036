import type { DatabaseSync } from 'node:sqlite';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import type { Findings } from '../../shared/ports.ts';
import { query, transaction } from '../sqlite/query.ts';

/** Findings as they are stored: the first of them is number `place` of its batch. */
interface Row {
  readonly place: number;
  /** A chunk of findings, compressed; up to version 8 the text of one. */
  readonly body: Uint8Array | string;
}

/**
 * Findings in SQLite, whole chunks compressed: a file in which every cell is wrong has a hundred thousands of them, which
 * say nearly the same. `place` numbers a batch's findings from 0 without gaps.
 */
export function sqliteFindings(db: DatabaseSync): Findings {
  const add = db.prepare(
    'INSERT OR REPLACE INTO findings (campaign, batch, place, body) VALUES (?, ?, ?, ?)',
  );
  const page = query<Row>(
    db,
    `SELECT place, body FROM findings WHERE campaign = :campaign AND batch = :batch AND place < :end
     AND place >= (SELECT coalesce(max(place), 0) FROM findings
       WHERE campaign = :campaign AND batch = :batch AND place <= :from)
     ORDER BY place`,
  );
  return {
    async add(campaignId, batchId, { from, findings }) {
      if (findings.length > 0) add.run(campaignId, batchId, from, packed(findings));
    },
    clear: clearer(db),
    async list(campaign, batch, { from, limit } = { from: 0, limit: Number.MAX_SAFE_INTEGER }) {
      const end = Math.min(from + limit, Number.MAX_SAFE_INTEGER);
      const rows = page.all({ campaign, batch, from, end });
      const first = rows[0]?.place ?? 0;
      return rows.flatMap(findingsIn).slice(from - first, end - first);
    },
  };
}

/** Rows that are deleted at once: those of earlier versions were many, and others write too. */
const atOnce = 5_000;

function clearer(db: DatabaseSync): Findings['clear'] {
  const last = query<{ place: number | null }>(
    db,
    'SELECT max(place) AS place FROM findings WHERE campaign = ? AND batch = ?',
  );
  const clear = db.prepare('DELETE FROM findings WHERE campaign = ? AND batch = ? AND place >= ?');
  return async (campaignId, batchId) => {
    const end = last.get(campaignId, batchId)?.place ?? -1;
    if (end < 0) return;
    for (let from = end - (end % atOnce); from >= 0; from -= atOnce)
      transaction(db, () => void clear.run(campaignId, batchId, from));
  };
}

const packed = (findings: readonly Finding[]): Uint8Array =>
  deflateRawSync(JSON.stringify(findings), { level: constants.Z_BEST_SPEED });

const findingsIn = ({ body }: Row): Finding[] =>
  typeof body === 'string'
    ? [JSON.parse(body) as Finding]
    : (JSON.parse(inflateRawSync(body).toString()) as Finding[]);
