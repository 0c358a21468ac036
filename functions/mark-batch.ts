import * as z from 'zod';
import type { Batch } from '../shared/batch/batch.ts';
import type { Finding } from '../shared/batch/findings.ts';
import { Refusal } from '../shared/errors.ts';
import type { Ports } from '../shared/ports.ts';
import { markedFile } from './batch-file.ts';
import { batchIn } from './batch-view.ts';
import { checkFile } from './check-file.ts';
import { markFile } from './files/mark.ts';
import type { FileReply } from './http-types.ts';
import { task } from './task.ts';

const Input = z.object({ campaignId: z.string(), ward: z.string(), batchId: z.string() });

/** The workbook that the ward sent, with its findings in the cells; made once, when it is first asked for. */
export const markBatch = task(Input, async ({ campaignId, ward, batchId }, ports): Promise<FileReply> => {
  const batch = await batchIn({ campaign: campaignId, ward, batch: batchId }, ports);
  if (batch.status === 'waiting') throw new Refusal('BatchNotReady', { status: batch.status });
  const file = markedFile(batch);
  if (!(await ports.files.has(file))) await ports.files.put(file, await marked(batch, ports));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { file, type, name: `${batch.name.replace(/\.[^.]*$/, '')} - đánh dấu.xlsx` };
});

async function marked(batch: Batch, ports: Ports): Promise<Uint8Array> {
  const { campaign } = await ports.campaigns.get(batch.campaignId);
  const findings: Finding[] = [];
  const { totals } = await checkFile(batch, { campaign, ports }, async (found) => {
    findings.push(...found);
  });
  const { path, release } = await ports.files.fetch(batch.file);
  try {
    return await markFile(path, { findings, totals }, batch.encoding ? { encoding: batch.encoding } : {});
  } finally {
    await release();
  }
}
