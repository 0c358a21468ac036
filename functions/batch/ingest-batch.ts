import * as z from 'zod';
import type { Batch } from '../../shared/batch/batch.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import type { RequestKey } from '../../shared/request-key.ts';
import { type Fault, faultOf, isTransient } from '../fault.ts';
import { type FindingsSpool, openSpool } from '../files/findings-spool.ts';
import { processStep } from '../process-step.ts';
import { isMarkedWhenAsked } from './batch-file.ts';
import { markBatch, markMissing } from './mark-batch.ts';
import { type Prepared, prepareBatch, withWard } from './prepare-batch.ts';
import { findingsStore } from './store-findings.ts';
import { storedUnlessDiscarded } from './stored-unless-discarded.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/** Idempotency key of ingesting a batch: the first outcome committed under it wins. */
export const ingestRequest = (batchId: string): RequestKey => ({ id: `ingest-${batchId}` });

/**
 * Validates a file that has arrived, stores its findings and preview, then makes its marked workbook, if it has findings. Arrivals come at
 * least once and in any order: the same arrival again only makes a missing workbook. Nothing becomes of a batch that the
 * ward has discarded before or meanwhile. Throws only transient errors, after which the arrival comes again. Gives the
 * fault that stopped the reading or the marking.
 */
export const ingestBatch = processStep(
  Input,
  async ({ campaignId, batchId }, ports): Promise<Fault | undefined> => {
    const isKnown = await ports.changes.knows(campaignId, ingestRequest(batchId));
    const batch = await ports.batches.get(campaignId, batchId);
    if (isKnown) return isMarkedWhenAsked(batch) ? undefined : markMissing(batch, ports);
    if (batch.status === 'discarded') return undefined;
    const spool = await openSpool();
    try {
      const { prepared, fault } = await check(batch, spool, ports);
      if (!prepared) return fault;
      const { totals, sha256, findings } = prepared;
      const checked = { ...batch, sha256, rows: totals.rows, findings };
      return isMarkedWhenAsked(checked) ? undefined : await markBatch(checked, { spool, totals }, ports);
    } finally {
      await spool.close();
    }
  },
);

/** Checks the file. If that fails for good, the batch fails and its audit event names the error. */
async function check(
  batch: Batch,
  spool: FindingsSpool,
  ports: Ports,
): Promise<{ readonly prepared?: Prepared; readonly fault?: Fault }> {
  const batchInWard = await withWard(batch, ports);
  try {
    const prepared = await prepareBatch(batchInWard, await findingsWriter(batch, spool, ports));
    const { totals, sha256, preview, findings } = prepared;
    const { rows, households, accepted, rejected, unsurveyed, fileRejected } = totals;
    const status = fileRejected ? 'refused' : 'ready';
    const checked = { ...batch, status, sha256, rows, households, unsurveyed, preview, findings } as const;
    const isStored = await commit(checked, { sha256, rows, accepted, rejected }, ports);
    return isStored ? { prepared } : {};
  } catch (error) {
    if (isTransient(error) || isStale(error)) throw error;
    const fault = faultOf(error);
    await commit({ ...batch, status: 'failed' }, { fault: fault.error }, ports);
    return { fault };
  }
}

const isStale = (error: unknown): boolean => error instanceof Refusal && error.name === 'Stale';

/** Writes findings to the store, where people page through them, and to the spool, from which the workbook is marked. */
async function findingsWriter(batch: Batch, spool: FindingsSpool, ports: Ports) {
  const store = await findingsStore(batch, ports);
  return async (found: readonly Finding[]): Promise<void> => {
    await store(found);
    await spool.add(found);
  };
}

type Detail = Readonly<Record<string, string | number>>;

/** Stores what came of the check; false if the ward has discarded the batch meanwhile, which then stays so. */
async function commit(batch: Batch, detail: Detail, ports: Ports): Promise<boolean> {
  const { campaignId, ward, id, status } = batch;
  return storedUnlessDiscarded(ports, {
    batch,
    event: {
      campaignId,
      ward,
      at: ports.now().toISOString(),
      by: 'rasoat',
      did: 'ingestBatch',
      detail: { batch: id, status, ...detail },
    },
    request: ingestRequest(id),
  });
}
