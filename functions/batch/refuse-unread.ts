import type { AuditDraft } from '../../shared/audit.ts';
import type { Finding } from '../../shared/batch/findings/findings.ts';
import type { Ports } from '../../shared/ports.ts';
import { ingestRequest } from './ingest-batch.ts';
import { storedUnlessDiscarded } from './stored-unless-discarded.ts';

interface Unread {
  readonly campaignId: string;
  readonly batchId: string;
  readonly finding: Finding;
  /** What the story tells of it. */
  readonly told: Pick<AuditDraft, 'did' | 'detail'>;
}

/**
 * Refuses a file as a whole that is not read to its end, unless the ward has discarded the batch meanwhile. It has the
 * same idempotency key as the file's ingestion: whichever is committed first wins. False where the file was ingested.
 */
export async function refuseUnread(
  { campaignId, batchId, finding, told }: Unread,
  ports: Ports,
): Promise<boolean> {
  const request = ingestRequest(batchId);
  if (await ports.changes.knows(campaignId, request)) return false;
  const batch = await ports.batches.get(campaignId, batchId);
  if (batch.status === 'discarded') return true;
  await ports.findings.clear(campaignId, batchId);
  await ports.findings.add(campaignId, batchId, { from: 0, findings: [finding] });
  return storedUnlessDiscarded(ports, {
    batch: { ...batch, status: 'refused', findings: { [finding.code]: 1 } },
    event: { ...told, campaignId, ward: batch.ward, at: ports.now().toISOString(), by: 'rasoat' },
    request,
  });
}
