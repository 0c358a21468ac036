import { hash } from 'node:crypto';
import type { Actor } from '../../shared/access/actor.ts';
import { canonical } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';
import type { CampaignRun } from '../../shared/campaign.ts';
import type { Decision, WardRef } from '../../shared/changes.ts';
import type { AuditWord } from '../../shared/contract/contract.ts';
import type { Recheck } from '../../shared/inspection/recheck.ts';
import type { Ruling } from '../../shared/intake/triage.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { endedRun, isOpen } from '../../shared/ward/stage-runs.ts';
import type { WardReview } from '../../shared/ward/ward-review.ts';
import { completeNow, completionOf } from '../messages/complete-task.ts';

/** What a command in a ward changes and answers. */
export interface CommandResult<Answer> {
  readonly review?: WardReview;
  /** Where the command may not be committed beside another change of the campaign. */
  readonly run?: CampaignRun;
  /** The reason for the audit chain, which observers read: it names nobody. */
  readonly why?: string | undefined;
  /** For the audit chain: ids, counts and days only. */
  readonly detail?: Readonly<Record<string, string | number | boolean | string[]>>;
  /** Stored with its free text, apart from the audit chain. */
  readonly decision?: Readonly<Record<string, unknown>>;
  /** Decides entries of the intake; `decision` holds why. */
  readonly ruling?: Ruling;
  readonly batch?: Batch;
  readonly recheck?: Recheck;
  readonly answer: Answer;
}

/** Who commits what in which ward. */
interface Commit {
  readonly did: AuditWord;
  readonly by: Pick<Actor, 'name'>;
  readonly ref: WardRef;
  /** The review that the command was decided on. */
  readonly before: WardReview;
  readonly now: Date;
  readonly request: RequestKey | undefined;
}

/** Commits review, decision, audit event and outbox in one transaction, then completes the workflow's task. */
export async function commitCommand(
  { did, by, ref, before, now, request }: Commit,
  { review, run, why, detail = {}, decision: body, ruling, batch, recheck }: CommandResult<unknown>,
  ports: Ports,
): Promise<void> {
  const at = now.toISOString();
  const ended = review && isOpen(before) ? endedRun(review) : undefined;
  const outbox = review && ended ? [completionOf(review, ended)] : [];
  const decision = body && {
    id: request?.id ?? crypto.randomUUID(),
    kind: did,
    ...ref,
    at,
    by: by.name,
    body,
  };
  await ports.changes.commit({
    ...(review && { review }),
    ...(run && { run }),
    ...(batch && { batch }),
    ...(recheck && { recheck }),
    ...(decision && { decision }),
    ...(decision && ruling && { triage: { ...ruling, ...ref, id: decision.id, at } }),
    event: {
      ...ref,
      at,
      by: by.name,
      did,
      // Observers read it, and people write id numbers anywhere.
      ...(why && { why: maskText(why) }),
      detail: { ...detail, ...(decision && proofOf(decision)) },
    },
    outbox,
    request,
  });
  if (outbox.length > 0) await completeNow(outbox, ports);
}

/** A decision's hash in the audit chain shows that nobody has changed its text, which stays outside the chain. */
export const proofOf = ({ id, body }: Pick<Decision, 'id' | 'body'>) => ({
  decision: id,
  sha256: hash('sha256', canonical(body)),
});
