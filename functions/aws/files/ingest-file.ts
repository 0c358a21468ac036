import type { Batch } from '../../../shared/batch/batch.ts';
import type { Ports } from '../../../shared/ports.ts';
import { batchOfFile } from '../../batch/batch-file.ts';
import { ingestBatch } from '../../batch/ingest-batch.ts';
import { refuseFile } from '../../batch/refuse-file.ts';
import type { Fault } from '../../fault.ts';
import type { LogLine, Told } from '../lambda/log-line.ts';
import type { Figures } from '../lambda/metrics.ts';
import type { ArrivedFile } from './file-event.ts';

/** Takes a file's version out of the inbox, where browsers may write, unless the key was taken in before. */
export interface Admitting {
  admit(key: string, version: string): Promise<void>;
}

export type IngestPorts = Ports & { readonly files: Admitting };

/**
 * Lets a file in and has it validated, or refuses it unread. Events come more than once and in any order, and
 * change nothing then; one that names no batch there is fails and comes again.
 */
export async function ingestFile(file: ArrivedFile, ports: IngestPorts): Promise<Told<string>> {
  const started = performance.now();
  const batch = batchOfFile(file.key);
  if (!batch) return { answer: 'skipped', line: { outcome: 'skipped' } };
  const fault = await takeIn(batch, file, ports);
  const { campaignId, batchId } = batch;
  const ingested = await ports.batches.get(campaignId, batchId);
  const { ward, status } = ingested;
  return {
    answer: status,
    line: { campaignId, batchId, wardCode: ward, outcome: status, ...lineOf(fault) },
    figures: { ...figuresOf(ingested), ImportDurationMs: Math.round(performance.now() - started) },
  };
}

type BatchRef = NonNullable<ReturnType<typeof batchOfFile>>;

/** Gives the fault that broke its reading or marking off. */
async function takeIn(batch: BatchRef, file: ArrivedFile, ports: IngestPorts): Promise<Fault | undefined> {
  if (file.isSafe) {
    await ports.files.admit(file.key, file.version);
    return ingestBatch(batch, ports);
  }
  await refuseFile(batch, ports);
  return undefined;
}

const lineOf = (fault: Fault | undefined): LogLine =>
  fault ? { outcome: 'failed', errorCode: fault.error, stack: fault.stack } : {};

function figuresOf({ status, preview }: Batch): Figures {
  if (!preview || status === 'refused') return { BatchRefused: status === 'refused' ? 1 : 0 };
  const { new: added, changed, unchanged, rejected } = preview;
  return { RowsAccepted: added + changed + unchanged, RowsRejected: rejected };
}
