import * as z from 'zod';
import { overLimit } from '../../shared/batch/findings/limits.ts';
import { processStep } from '../process-step.ts';
import { isMarkedWhenAsked, markedFile } from './batch-file.ts';
import { recordFault } from './mark-batch.ts';
import { refuseUnread } from './refuse-unread.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/** A fault that says no more than its name. */
class ReadingTooLong extends Error {
  override readonly name = 'ReadingTooLong';
}

/**
 * Gives up a file that takes more time or memory than a file may. One whose reading was cut off is refused; one that was
 * read, and whose marking was cut off, stays as it is without a marked workbook.
 */
export const giveUpFile = processStep(Input, async ({ campaignId, batchId }, ports): Promise<void> => {
  const finding = overLimit('readingTime');
  const told = { did: 'ingestBatch' as const, detail: { batch: batchId, status: 'refused' } };
  if (await refuseUnread({ campaignId, batchId, finding, told }, ports)) return;
  const batch = await ports.batches.get(campaignId, batchId);
  if (batch.status === 'refused' || isMarkedWhenAsked(batch) || (await ports.files.has(markedFile(batch))))
    return;
  await recordFault(batch, ports, async () => {
    throw new ReadingTooLong();
  });
});
