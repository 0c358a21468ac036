import * as z from 'zod';
import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Changes } from '../../shared/ports.ts';
import type { FileReply } from '../http/http-types.ts';
import { task } from '../task.ts';
import { markedFile, markingRequest, wasRead } from './batch-file.ts';
import { batchIn } from './batch-view.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), batchId: z.string() });

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The workbook that the ward sent, with its findings in the cells, as it was made where the file was checked. Refuses
 * `BatchNotReady` before that, `MarkingUnderWay` until it is made, and `MarkingFailed` where it never will be.
 */
export const readMarked = task(Input, async ({ campaignId, ward, batchId }, ports): Promise<FileReply> => {
  const batch = await batchIn({ campaign: campaignId, ward, batch: batchId }, ports);
  const file = markedFile(batch);
  if (!(await ports.files.has(file))) throw await whyMissing(batch, ports);
  return { file, type, name: `${batch.name.replace(/\.[^.]*$/, '')} - đánh dấu.xlsx` };
});

async function whyMissing(batch: Batch, { changes }: { readonly changes: Changes }): Promise<Refusal> {
  const { campaignId, id, status } = batch;
  if (status === 'waiting') return new Refusal('BatchNotReady', { status });
  const isComing = wasRead(batch) && !(await changes.knows(campaignId, markingRequest(id)));
  return new Refusal(isComing ? 'MarkingUnderWay' : 'MarkingFailed');
}
