import * as z from 'zod';
import type { Batch } from '../shared/batch/batch.ts';
import { Refusal } from '../shared/errors.ts';
import type { Ports } from '../shared/ports.ts';
import { markedFile } from './batch-file.ts';
import { batchIn } from './batch-view.ts';
import { checkFile } from './check-file.ts';
import { openSpool } from './files/findings-spool.ts';
import { type Marking, markFile } from './files/mark/mark-file.ts';
import { temporaryFile } from './files/temporary-file.ts';
import type { FileReply } from './http-types.ts';
import { task } from './task.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), batchId: z.string() });

/** The workbook that the ward sent, with its findings in the cells; made once, when it is first asked for. */
export const markBatch = task(Input, async ({ campaignId, ward, batchId }, ports): Promise<FileReply> => {
  const batch = await batchIn({ campaign: campaignId, ward, batch: batchId }, ports);
  if (batch.status === 'waiting') throw new Refusal('BatchNotReady', { status: batch.status });
  const file = markedFile(batch);
  if (!(await ports.files.has(file))) await mark(batch, file, ports);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { file, type, name: `${batch.name.replace(/\.[^.]*$/, '')} - đánh dấu.xlsx` };
});

/** Checks the batch's file anew, so that what is marked is what its findings say. */
async function mark(batch: Batch, file: string, ports: Ports): Promise<void> {
  const { campaign } = await ports.campaigns.get(batch.campaignId);
  const spool = await openSpool();
  try {
    const { totals } = await checkFile(batch, { campaign, ports }, spool.add);
    await store(batch, file, { marking: { spool, totals }, ports });
  } finally {
    await spool.close();
  }
}

async function store(
  { file: source, encoding }: Batch,
  file: string,
  { marking, ports }: { marking: Marking; ports: Ports },
): Promise<void> {
  const out = await temporaryFile();
  try {
    const { path, release } = await ports.files.fetch(source);
    await markFile(path, marking, out.path, encoding ? { encoding } : {}).finally(release);
    await ports.files.putFile(file, out.path);
  } finally {
    await out.release();
  }
}
