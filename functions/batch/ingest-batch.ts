import * as z from 'zod';
import type { Batch } from '../../shared/batch/batch.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import type { Ports } from '../../shared/ports.ts';
import { type Fault, faultOf, isTransient } from '../fault.ts';
import { type FindingsSpool, openSpool } from '../files/findings-spool.ts';
import { processStep } from '../process-step.ts';
import { markBatch, markMissing } from './mark-batch.ts';
import { type Prepared, placeOf, prepareBatch } from './prepare-batch.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/** By which a file's arrival is known: whatever came of it first, stays. */
export const ingestRequest = (batchId: string): string => `ingest-${batchId}`;

/**
 * Validates a file that has arrived, keeps its findings and preview, and then makes its marked workbook, for which
 * nobody waits. Files arrive at least once and in any order: the same arrival again makes the workbook where it is
 * missing and changes nothing else. One that met a busy service comes again. Gives the fault that broke the reading or
 * the marking off.
 */
export const ingestBatch = processStep(
  Input,
  async ({ campaignId, batchId }, ports): Promise<Fault | undefined> => {
    const isKnown = await ports.changes.knows(campaignId, ingestRequest(batchId));
    const batch = await ports.batches.get(campaignId, batchId);
    if (isKnown) return markMissing(batch, ports);
    const spool = await openSpool();
    try {
      const { prepared, fault } = await check(batch, spool, ports);
      if (!prepared) return fault;
      const { totals, sha256 } = prepared;
      return await markBatch({ ...batch, sha256 }, { spool, totals }, ports);
    } finally {
      await spool.close();
    }
  },
);

/** A file that breaks the reader holds up no other: its ward sees that it failed, and the story tells why. */
async function check(
  batch: Batch,
  spool: FindingsSpool,
  ports: Ports,
): Promise<{ readonly prepared?: Prepared; readonly fault?: Fault }> {
  const place = await placeOf(batch, ports);
  try {
    const prepared = await prepareBatch(place, await keeping(batch, spool, ports));
    await commit(batch, outcomeOf(prepared), ports);
    return { prepared };
  } catch (error) {
    if (isTransient(error)) throw error;
    const fault = faultOf(error);
    await commit(batch, { seen: { status: 'failed' }, told: { fault: fault.error } }, ports);
    return { fault };
  }
}

/** Keeps findings where people page through them, and for the workbook. */
async function keeping({ campaignId, id }: Batch, spool: FindingsSpool, { findings }: Ports) {
  await findings.clear(campaignId, id);
  let from = 0;
  return async (found: readonly Finding[]): Promise<void> => {
    await findings.add(campaignId, id, { from, findings: found });
    await spool.add(found);
    from += found.length;
  };
}

/** What came of a file: what its ward sees of it, and what its story tells. */
interface Outcome {
  readonly seen: Pick<Batch, 'status'> & Partial<Batch>;
  readonly told: Readonly<Record<string, string | number>>;
}

function outcomeOf({ totals, sha256, preview, findings }: Prepared): Outcome {
  const { rows, households, accepted, rejected, unsurveyed, fileRejected } = totals;
  const status = fileRejected ? 'refused' : 'ready';
  return {
    seen: { status, sha256, rows, households, unsurveyed, preview, findings },
    told: { sha256, rows, accepted, rejected },
  };
}

async function commit(batch: Batch, { seen, told }: Outcome, { changes, now }: Ports): Promise<void> {
  const { campaignId, ward, id } = batch;
  const event = { campaignId, ward, at: now().toISOString(), by: 'rasoat', did: 'ingestBatch' as const };
  await changes.commit({
    batch: { ...batch, ...seen },
    event: { ...event, detail: { batch: id, status: seen.status, ...told } },
    request: ingestRequest(id),
  });
}
