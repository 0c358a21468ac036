import type { Batch } from '../../shared/batch/batch.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Fault, faultOf, isTransient } from '../fault.ts';
import { openSpool } from '../files/findings-spool.ts';
import { hashFile } from '../files/hash.ts';
import { type Marking, markFile } from '../files/mark/mark-file.ts';
import { temporaryFile } from '../files/temporary-file.ts';
import { markedFile, markingRequest, wasRead } from './batch-file.ts';
import { placeOf, prepareBatch } from './prepare-batch.ts';

/** Makes the marked workbook of a batch, whose `sha256` is of the file in which this was found. Gives the fault that kept it from that. */
export const markBatch = (batch: Batch, marking: Marking, ports: Ports): Promise<Fault | undefined> =>
  telling(batch, ports, () => store(batch, marking, ports));

/** Makes the workbook that something cut off after the file was checked, by checking it anew; else does nothing. */
export async function markMissing(batch: Batch, ports: Ports): Promise<Fault | undefined> {
  if (!wasRead(batch) || (await ports.files.has(markedFile(batch)))) return undefined;
  if (await ports.changes.knows(batch.campaignId, markingRequest(batch.id))) return undefined;
  return telling(batch, ports, () => markAnew(batch, ports));
}

async function markAnew(batch: Batch, ports: Ports): Promise<void> {
  const spool = await openSpool();
  try {
    const { totals, sha256 } = await prepareBatch(await placeOf(batch, ports), spool.add);
    if (sha256 !== batch.sha256) throw new Refusal('FileChanged');
    await store(batch, { spool, totals }, ports);
  } finally {
    await spool.close();
  }
}

/** A file may come by an older address while another is checked: what was found in one is not marked in the other. */
async function store(batch: Batch, marking: Marking, { files }: Ports): Promise<void> {
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

/** A workbook that cannot be made takes nothing back and holds up no other: the story tells why. */
async function telling(
  { campaignId, ward, id }: Batch,
  { changes, now }: Ports,
  work: () => Promise<void>,
): Promise<Fault | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isTransient(error)) throw error;
    const fault = faultOf(error);
    const event = { campaignId, ward, at: now().toISOString(), by: 'rasoat', did: 'markBatch' as const };
    await changes.commit({
      event: { ...event, detail: { batch: id, fault: fault.error } },
      request: markingRequest(id),
    });
    return fault;
  }
}
