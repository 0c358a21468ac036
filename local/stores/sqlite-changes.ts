import type { DatabaseSync } from 'node:sqlite';
import type { Vault } from '../../functions/vault.ts';
import { type Change, campaignOf } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Changes } from '../../shared/ports.ts';
import { type RequestKey, requireSameContent } from '../../shared/request-key.ts';
import { query, transaction } from '../sqlite/query.ts';
import { auditWriter } from './sqlite-audit.ts';
import { batchWriter } from './sqlite-batches.ts';
import { runWriter } from './sqlite-campaigns.ts';
import { decisionWriter } from './sqlite-decisions.ts';
import { inspectionWriter, recheckWriter } from './sqlite-inspections.ts';
import { triageWriter } from './sqlite-intakes.ts';
import { outboxWriter } from './sqlite-outbox.ts';
import { pairWriter } from './sqlite-pairs.ts';
import { reminderWriter } from './sqlite-reminders.ts';
import { reportWriter } from './sqlite-reports.ts';
import { taskWriter } from './sqlite-tasks.ts';
import { reviewWriter, wardAdder, wardRemover } from './sqlite-wards.ts';

/** Commits a change in one transaction. */
export function sqliteChanges(db: DatabaseSync, vault: Vault, now: () => Date): Changes {
  const write = writers(db, vault);
  const contentOf = contentReader(db);
  return {
    async commit(change) {
      const at = change.event ? new Date(change.event.at) : now();
      transaction(db, () => commit(change, at, write));
    },
    async knows(campaignId, request) {
      const stored = contentOf(campaignId, request);
      if (stored) requireSameContent(request, stored.content);
      return stored !== undefined;
    },
  };
}

const writers = (db: DatabaseSync, vault: Vault) => ({
  request: requestWriter(db),
  run: runWriter(db),
  review: reviewWriter(db),
  added: wardAdder(db),
  removed: wardRemover(db),
  batch: batchWriter(db),
  report: reportWriter(db),
  inspection: inspectionWriter(db),
  recheck: recheckWriter(db, vault),
  triage: triageWriter(db),
  pair: pairWriter(db, vault),
  decision: decisionWriter(db, vault),
  reminder: reminderWriter(db),
  task: taskWriter(db),
  message: outboxWriter(db),
  event: auditWriter(db),
});

function commit(change: Change, at: Date, write: ReturnType<typeof writers>): void {
  const { run, review, added = [], removed, batch, report, inspection, recheck, ...rest } = change;
  const { triage, pair, decision, reminders = [], event, task, outbox = [], request } = rest;
  if (request !== undefined && !write.request(campaignOf(change), request)) return;
  if (run && !write.run(run)) throw new Refusal('Stale');
  if (review && !write.review(review)) throw new Refusal('Stale');
  if (!added.every(write.added)) throw new Refusal('Stale');
  if (removed && !write.removed(removed)) throw new Refusal('Stale');
  if (batch && !write.batch(batch)) throw new Refusal('Stale');
  if (report && !write.report(report)) throw new Refusal('Stale');
  if (inspection && !write.inspection(inspection)) throw new Refusal('Stale');
  if (recheck && !write.recheck(recheck)) throw new Refusal('Stale');
  if (pair && !write.pair(pair)) throw new Refusal('Stale');
  if (triage) write.triage(triage);
  if (decision) write.decision(decision);
  for (const reminder of reminders) write.reminder(campaignOf(change), reminder);
  if (task) write.task(campaignOf(change), task.task, task.token);
  for (const message of outbox) write.message(message, at);
  if (event) write.event(event);
}

/** The content kept with a request; undefined where no such request is committed. */
function contentReader(db: DatabaseSync) {
  const known = query<{ content: string | null }>(
    db,
    'SELECT content FROM requests WHERE campaign = ? AND request = ?',
  );
  return (campaignId: string, { id }: RequestKey) => known.get(campaignId, id);
}

/** Stores the key of a request; false when it was there already: the request was committed before. */
function requestWriter(db: DatabaseSync): (campaignId: string, request: RequestKey) => boolean {
  const add = db.prepare('INSERT OR IGNORE INTO requests (campaign, request, content) VALUES (?, ?, ?)');
  const contentOf = contentReader(db);
  return (campaignId, request) => {
    const { id, content = null } = request;
    if (add.run(campaignId, id, content).changes === 1) return true;
    requireSameContent(request, contentOf(campaignId, request)?.content);
    return false;
  };
}
