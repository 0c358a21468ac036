import type { Batch } from '../../../shared/batch/batch.ts';
import type { Ports } from '../../../shared/ports.ts';
import { batchOfFile } from '../../batch/batch-file.ts';
import { ingestBatch } from '../../batch/ingest-batch.ts';
import { refuseFile } from '../../batch/refuse-file.ts';
import type { Fault } from '../../fault.ts';
import type { CloudFiles } from '../cloud-ports.ts';
import type { ArrivedFile } from './file-event.ts';
import type { LogLine, Outcome } from './log-line.ts';
import type { MetricValues } from './metrics.ts';

export type IngestPorts = Ports & { readonly files: Pick<CloudFiles, 'admit'> };

/**
 * Admits and validates a file, or refuses it unread. Safe against repeated events in any order. Throws when the batch
 * does not exist, so that the event comes again.
 */
export async function ingestFile(file: ArrivedFile, ports: IngestPorts): Promise<Outcome<string>> {
  const started = performance.now();
  const ref = batchOfFile(file.key);
  if (!ref) return { answer: 'skipped', line: { outcome: 'skipped' } };
  const fault = await ingest(ref, file, ports);
  const { campaignId, batchId } = ref;
  const batch = await ports.batches.get(campaignId, batchId);
  const { ward, status } = batch;
  return {
    answer: status,
    line: { campaignId, batchId, wardCode: ward, outcome: status, ...lineOf(fault) },
    metrics: { ...metricsOf(batch), ImportDurationMs: Math.round(performance.now() - started) },
  };
}

type BatchRef = NonNullable<ReturnType<typeof batchOfFile>>;

/** Gives the fault that interrupted reading or marking the file, if any. */
async function ingest(ref: BatchRef, file: ArrivedFile, ports: IngestPorts): Promise<Fault | undefined> {
  if (file.isSafe) {
    await ports.files.admit(file.key, file.version);
    return ingestBatch(ref, ports);
  }
  await refuseFile(ref, ports);
  return undefined;
}

const lineOf = (fault: Fault | undefined): LogLine =>
  fault ? { outcome: 'failed', errorCode: fault.error, stack: fault.stack } : {};

function metricsOf({ status, preview }: Batch): MetricValues {
  if (!preview || status === 'refused') return { BatchRefused: status === 'refused' ? 1 : 0 };
  const { new: added, changed, unchanged, rejected } = preview;
  return { RowsAccepted: added + changed + unchanged, RowsRejected: rejected };
}
