import * as z from 'zod';
import type { Finding } from '../shared/batch/findings.ts';
import { isPassing } from './fault.ts';
import { prepareBatch } from './prepare-batch.ts';
import { task } from './task.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/** By which a file's arrival is known: whatever came of it first, stays. */
export const ingestRequest = (batchId: string): string => `ingest-${batchId}`;

/**
 * Validates a file that has arrived and keeps its findings and preview. Files arrive at least once and in any order:
 * the same arrival again changes nothing, and a committed batch is left alone. One that met a busy service comes
 * again.
 */
export const ingestBatch = task(Input, async ({ campaignId, batchId }, ports) => {
  const request = ingestRequest(batchId);
  if (await ports.changes.knows(campaignId, request)) return;
  const batch = await ports.batches.get(campaignId, batchId);
  const { campaign } = await ports.campaigns.get(campaignId);
  const ref = { campaignId, ward: batch.ward };
  const review = await ports.wards.get(ref);
  const event = { ...ref, at: ports.now().toISOString(), by: 'rasoat', did: 'ingestBatch' };
  await ports.findings.clear(campaignId, batchId);
  let from = 0;
  const keep = async (found: readonly Finding[]) => {
    await ports.findings.add(campaignId, batchId, { from, findings: found });
    from += found.length;
  };
  try {
    const place = { batch, review, campaign, ports };
    const { totals, sha256, preview, findings } = await prepareBatch(place, keep);
    const { rows, households, accepted, rejected, unsurveyed, fileRejected } = totals;
    const status = fileRejected ? 'refused' : 'ready';
    await ports.changes.commit({
      batch: { ...batch, status, sha256, rows, households, unsurveyed, preview, findings },
      event: { ...event, detail: { batch: batchId, status, sha256, rows, accepted, rejected } },
      request,
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    // A file that breaks the reader holds up no other: its ward sees that it failed, and the story tells why.
    await ports.changes.commit({
      batch: { ...batch, status: 'failed' },
      event: { ...event, detail: { batch: batchId, status: 'failed', fault: (error as Error).name } },
      request,
    });
  }
});
