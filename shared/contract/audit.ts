import * as z from 'zod';
import { audience } from '../access/policy.ts';
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
        }),
      ),
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
  'sendReminders',
] as const;
