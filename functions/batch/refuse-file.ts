import * as z from 'zod';
import { unreadable } from '../../shared/batch/findings/file-rejected.ts';
import { processStep } from '../process-step.ts';
import { refuseUnread } from './refuse-unread.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/**
 * Refuses a file that the malware scan stopped, without reading it. Nothing becomes of a file that was ingested, or whose
 * batch the ward has discarded.
 */
export const refuseFile = processStep(Input, async ({ campaignId, batchId }, ports): Promise<void> => {
  const { finding } = unreadable('unsafe');
  const told = { did: 'refuseFile' as const, detail: { batch: batchId } };
  await refuseUnread({ campaignId, batchId, finding, told }, ports);
});
