import * as z from 'zod';
import type { AuditDraft } from './audit.ts';
import type { Batch } from './batch/batch.ts';
import type { Day } from './calendar.ts';
import type { CampaignRun } from './campaign.ts';
import type { Inspection } from './inspection/inspection.ts';
import type { Recheck } from './inspection/recheck.ts';
import type { Triage } from './intake/triage.ts';
import type { PairDecision } from './pairs/pair.ts';
import type { Reminder } from './reminders.ts';
import type { AreaReport } from './reports/area-report.ts';
import type { RequestKey } from './request-key.ts';
import type { WardReview } from './ward/ward-review.ts';

/** Names one ward of one campaign. */
export const WardRef = z.object({ campaignId: z.string(), ward: z.string() });
export type WardRef = Readonly<z.infer<typeof WardRef>>;

/**
 * What somebody decided, with free text: minutes, objections, reasons. It may name people, so only those who may see
 * personal data see it, and it never enters a workflow.
 */
export const Decision = z.object({
  id: z.string(),
  campaignId: z.string(),
  ward: z.string(),
  kind: z.string(),
  at: z.string(),
  by: z.string(),
  body: z.record(z.string(), z.unknown()),
});
export type Decision = z.infer<typeof Decision>;

/** Work to do after the commit. */
export type Message =
  | {
      readonly kind: 'complete';
      readonly campaignId: string;
      readonly task: string;
      readonly output: Readonly<Record<string, string | number>>;
    }
  | {
      readonly kind: 'mail';
      readonly campaignId: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      /** The day of the reminders in it, where that is not the day of the change. */
      readonly day?: Day;
    };

/** All writes of one decision, committed atomically. */
export interface Change {
  /** Required where no other part of the change names it. */
  readonly campaignId?: string;
  /** As read; stored with `rev` + 1. A `rev` that is no longer the stored one refuses `Stale`. */
  readonly run?: CampaignRun;
  /** As read and changed by a rule; stored with `rev` + 1, `Stale` likewise. */
  readonly review?: WardReview;
  /** Reviews of wards that the campaign gets; refuses `Stale` where it has one of them. At most `mostAddedWards`. */
  readonly added?: readonly WardReview[];
  /** The review, as read, of a ward that the campaign loses; refuses `Stale` where it has changed. */
  readonly removed?: WardReview;
  readonly report?: AreaReport;
  /** As read and changed by a rule, or new with `rev` 0; stored with `rev` + 1, `Stale` likewise. */
  readonly inspection?: Inspection;
  /** Likewise. Refuses `Stale` also where its inspection is closed. */
  readonly recheck?: Recheck;
  /** Decides entries of the ward's intake. */
  readonly triage?: Triage;
  /** As read and decided anew, or new with `rev` 0; stored with `rev` + 1, `Stale` likewise. */
  readonly pair?: PairDecision;
  /**
   * As read and changed by a rule, or new without a `rev`; stored with `rev` + 1, `Stale` likewise, so that of a check of
   * its file and a discard at the same time neither overwrites the other. `Stale` also where another ward's batch has its
   * id.
   */
  readonly batch?: Batch;
  readonly decision?: Decision;
  readonly reminders?: readonly Reminder[];
  /**
   * Absent only where no fact of the review changes: a waiting task gets a newer token; one person's reminders are
   * queued, which a single event covers for everyone.
   */
  readonly event?: AuditDraft;
  /** The token that completes a workflow's waiting task; it replaces an older one. */
  readonly task?: { readonly task: string; readonly token: string };
  readonly outbox?: readonly Message[];
  /** A second change with the same key succeeds and changes nothing. Refuses `RequestReused`. */
  readonly request?: RequestKey | undefined;
}

/** The campaign that a change belongs to. */
export function campaignOf({ campaignId, run, ...parts }: Change): string {
  const { event, review, batch, report, inspection, recheck, triage, pair } = parts;
  const part = event ?? review ?? batch ?? report ?? inspection ?? recheck ?? triage ?? pair;
  const id = campaignId ?? run?.campaign.id ?? part?.campaignId;
  if (id === undefined) throw new Error('A change names no campaign.');
  return id;
}
