import * as z from 'zod';
import { unreadable } from '../../shared/batch/findings/file-rejected.ts';
import { processStep } from '../process-step.ts';
import { ingestRequest } from './ingest-batch.ts';
import { storedUnlessDiscarded } from './stored-unless-discarded.ts';

const Input = z.object({ campaignId: z.string(), batchId: z.string() });

/**
 * Refuses a file that the malware scan stopped, without reading it, unless the ward has discarded the batch meanwhile. It
 * has the same idempotency key as the file's ingestion: whichever is committed first wins.
 */
export const refuseFile = processStep(Input, async ({ campaignId, batchId }, ports) => {
  const request = ingestRequest(batchId);
  if (await ports.changes.knows(campaignId, request)) return;
  const batch = await ports.batches.get(campaignId, batchId);
  if (batch.status === 'discarded') return;
  const { finding } = unreadable('unsafe');
  await ports.findings.clear(campaignId, batchId);
  await ports.findings.add(campaignId, batchId, { from: 0, findings: [finding] });
  await storedUnlessDiscarded(ports, {
    batch: { ...batch, status: 'refused', findings: { [finding.code]: 1 } },
    event: {
      campaignId,
      ward: batch.ward,
      at: ports.now().toISOString(),
      by: 'rasoat',
      did: 'refuseFile',
      detail: { batch: batchId },
    },
    request,
  });
});
