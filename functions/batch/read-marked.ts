import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Changes } from '../../shared/ports.ts';
import { wardRead } from '../ward/ward-read.ts';
import { isMarkedWhenAsked, markedFile, markingRequest, wasRead } from './batch-file.ts';
import { batchIn } from './batch-view.ts';
import { markMissing } from './mark-batch.ts';
import { workbookType } from './workbook-type.ts';

/**
 * The workbook that the ward sent, with its findings in the cells. That of a corrected file and of one without findings is
 * made when it is first asked for. Refuses `BatchNotReady` before the file has arrived,
 * `MarkingUnderWay` until the workbook is made, and `MarkingFailed` if it never will be.
 */
export const readMarked = wardRead('readMarked', async ({ call: { batchId }, ref, ports }) => {
  const batch = await batchIn(ref, batchId, ports);
  const file = markedFile(batch);
  if (isMarkedWhenAsked(batch)) await markMissing(batch, ports);
  if (!(await ports.files.has(file))) throw await whyMissing(batch, ports);
  return { file, type: workbookType, name: `${batch.name.replace(/\.[^.]*$/, '')} - đánh dấu.xlsx` };
});

async function whyMissing(batch: Batch, { changes }: { readonly changes: Changes }): Promise<Refusal> {
  const { campaignId, status } = batch;
  if (status === 'waiting') return new Refusal('BatchNotReady', { status });
  const isComing = wasRead(batch) && !(await changes.knows(campaignId, markingRequest(batch)));
  return new Refusal(isComing ? 'MarkingUnderWay' : 'MarkingFailed');
}
