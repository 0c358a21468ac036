import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { AnchorGap, ChainProblem } from '../anchors/chain-check.ts';
import { AuditEvent } from '../audit.ts';
import { Decision } from '../changes.ts';
import { CampaignHead } from './board.ts';
import { campaignPath, params, read, wardPath } from './endpoint.ts';

/** The audit chains and people's decisions. */
export const audit = {
  readStory: read({
    path: `${campaignPath}/story`,
    summary: 'The audit events, newest first: of one ward, or of the asker’s area and the campaign itself.',
    who: audience.staff,
    area: 'own',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(200),
      ward: params.ward.optional(),
    }),
    answer: z.object({
      campaign: CampaignHead,
      events: z.array(
        AuditEvent.pick({ at: true, by: true, did: true, ward: true, why: true, detail: true }).extend({
          /** The ward's name. */
          name: z.string().optional(),
          /** The name of the person who did it, where the account tells. */
          fullName: z.string().optional(),
        }),
      ),
    }),
  }),
  readChainCheck: read({
    path: `${campaignPath}/chain-check`,
    summary:
      'What the last nightly check of the audit chains and their anchors found, of this campaign’s chains.',
    who: audience.coordinator,
    answer: z.object({
      /** Null before the first night. */
      check: z
        .object({
          at: z.string(),
          anchors: z.int(),
          /** The chains and events of the whole installation. */
          chains: z.int(),
          events: z.int(),
          problems: z.array(ChainProblem),
          gaps: z.array(AnchorGap),
          /** The newest anchor, by its number and hash, and the public key that checks it. */
          anchor: z.object({ number: z.int(), sha256: z.string(), publicKey: z.string() }),
        })
        .nullable(),
    }),
  }),
  readDecisions: read({
    path: `${wardPath}/decisions`,
    summary: 'What people decided in the ward, in their own words, oldest first.',
    who: audience.caseworkers,
    answer: z.object({
      decisions: z.array(Decision.pick({ kind: true, at: true, by: true, body: true })),
    }),
  }),
};

/** The audit chain's words for what the system does by itself. */
export const systemAudit = [
  'openStage',
  'endStage',
  'recordWard',
  'ingestBatch',
  'refuseFile',
  'markBatch',
  'makeReport',
  'makeEvidence',
  'sendReminders',
] as const;
