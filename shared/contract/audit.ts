import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { AuditEvent } from '../audit.ts';
import { Decision } from '../changes.ts';
import { CampaignHead } from './board.ts';
import { campaignPath, params, read, wardPath } from './endpoint.ts';

/** What happened, and who decided what. */
export const audit = {
  readStory: read({
    path: `${campaignPath}/story`,
    summary: 'What happened, newest first: in one ward, or in the asker’s area and the campaign itself.',
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
          /** The ward's. */
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

/** What the system does by itself, in the words of the audit chain. */
export const systemAudit = [
  'openStage',
  'endStage',
  'recordWard',
  'ingestBatch',
  'refuseFile',
  'markBatch',
  'sendReminders',
] as const;
