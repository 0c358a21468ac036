import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Fault, faultOf, isTransient } from '../fault.ts';
import { openSpool } from '../files/findings-spool.ts';
import { hashFile } from '../files/hash.ts';
import { type Marking, markFile } from '../files/mark/mark-file.ts';
import { temporaryFile } from '../files/temporary-file.ts';
import { markedFile, markingRequest, wasRead } from './batch-file.ts';
import { prepareBatch, requireSameFile, withWard } from './prepare-batch.ts';

/** Makes a batch's marked workbook. `batch.sha256` is the hash of the file that was checked. Gives the fault that stopped it. */
export const markBatch = (batch: Batch, marking: Marking, ports: Ports): Promise<Fault | undefined> =>
  recordFault(batch, ports, () => makeWorkbook(batch, marking, ports));

/** Makes the workbook if it is missing because making it was interrupted. Checks the file again for that. */
export async function markMissing(batch: Batch, ports: Ports): Promise<Fault | undefined> {
  if (!wasRead(batch) || (await ports.files.has(markedFile(batch)))) return undefined;
  if (await ports.changes.knows(batch.campaignId, markingRequest(batch))) return undefined;
  return recordFault(batch, ports, () => recheckAndMark(batch, ports));
}

async function recheckAndMark(batch: Batch, ports: Ports): Promise<void> {
  const spool = await openSpool();
  try {
    const prepared = await prepareBatch(await withWard(batch, ports), spool.add);
    requireSameFile(prepared, batch);
    const { totals, corrections } = prepared;
    await makeWorkbook(batch, { spool, totals, corrections }, ports);
  } finally {
    await spool.close();
  }
}

/** Refuses `FileChanged` if another file came by an older address: findings of one file do not belong in the other. */
async function makeWorkbook(batch: Batch, marking: Marking, { files }: Ports): Promise<void> {
  const { file, encoding, sha256 } = batch;
  const out = await temporaryFile();
  try {
    const { path, release } = await files.fetch(file);
    try {
      if ((await hashFile(path)) !== sha256) throw new Refusal('FileChanged');
      await markFile(path, marking, out.path, encoding ? { encoding } : {});
    } finally {
      await release();
    }
    await files.putFile(markedFile(batch), out.path);
  } finally {
    await out.release();
  }
}

/** Does the work. If it fails for good, an audit event names the error, and the batch stays as it is. */
export async function recordFault(
  batch: Batch,
  { changes, now }: Ports,
  work: () => Promise<void>,
): Promise<Fault | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isTransient(error)) throw error;
    const fault = faultOf(error);
    const { campaignId, ward, id } = batch;
    await changes.commit({
      event: {
        campaignId,
        ward,
        at: now().toISOString(),
        by: 'rasoat',
        did: 'markBatch',
        detail: { batch: id, fault: fault.error },
      },
      request: markingRequest(batch),
    });
    return fault;
  }
}
