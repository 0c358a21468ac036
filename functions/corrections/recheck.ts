import type { Batch } from '../../shared/batch/batch.ts';
import { type Correction, type Corrections, standing } from '../../shared/batch/corrections/correction.ts';
import { limits } from '../../shared/batch/findings/limits.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireUpload } from '../../shared/ward/survey.ts';
import { wasRead } from '../batch/batch-file.ts';
import { batchIn, requireOriginal, viewOfBatch } from '../batch/batch-view.ts';
import { prepareBatch } from '../batch/prepare-batch.ts';
import { findingsStore } from '../batch/store-findings.ts';
import type { WardContext } from '../ward/ward-command.ts';
import { correctionsGiven, summaryOf } from './corrections-of.ts';

/** A batch that is to be corrected, with the corrections that it has. */
export interface Corrected {
  readonly batch: Batch;
  readonly given: readonly Correction[];
  readonly corrections: Corrections;
}

/** Who corrects which batch. */
interface Asked {
  readonly batchId: string;
  readonly by: string;
}

/**
 * The batch that takes a correction: the one that is asked for, or where that is committed the one that corrects its
 * rejected households, which is begun if there is none. Refuses `BatchNotReady` where the file cannot be corrected, and
 * `FileTooLong` where checking it again would outlast a request.
 */
export async function toBeCorrected(context: WardContext, asked: Asked): Promise<Corrected> {
  const { ref, review, campaign, now, ports } = context;
  requireUpload(review, campaign, dayOf(now));
  const found = await batchIn(ref, asked.batchId, ports);
  const batch = found.status === 'committed' ? await correctionOf(found, context, asked) : found;
  await requireOriginal(batch, ports);
  requireCorrectable(batch);
  const given = await correctionsGiven(batch, ports);
  return { batch, given, corrections: standing(given) };
}

function requireCorrectable(batch: Batch): void {
  const { status, rows = 0 } = batch;
  if ((status !== 'ready' && status !== 'refused') || !wasRead(batch))
    throw new Refusal('BatchNotReady', { status });
  if (rows > limits.correctableRows) throw new Refusal('FileTooLong', { rows: limits.correctableRows });
}

/** The batch under way that corrects a committed one, if there is any. */
const openCorrection = async (
  { id, campaignId, ward }: Batch,
  { batches }: Ports,
): Promise<Batch | undefined> =>
  (await batches.list({ campaignId, ward })).find(
    ({ correctionOf, status }) => correctionOf === id && status === 'ready',
  );

async function correctionOf(committed: Batch, { now, ports }: WardContext, { by }: Asked): Promise<Batch> {
  const open = await openCorrection(committed, ports);
  if (open) return open;
  const { ward, campaignId, name, file, encoding, sha256, rows, corrected } = committed;
  return {
    ward,
    campaignId,
    id: crypto.randomUUID(),
    name,
    file,
    encoding,
    sha256,
    rows,
    corrected,
    by,
    status: 'ready',
    receivedAt: now.toISOString(),
    correctionOf: committed.id,
  };
}

/** Checks a batch's file with one more correction. Its findings are stored, and seen once the batch is. */
export async function recheck(
  { batch, given }: Corrected,
  correction: Correction,
  { review, campaign, ports }: WardContext,
): Promise<Batch> {
  const corrections = standing([...given, correction]);
  const corrected = { ...batch, corrected: summaryOf(corrections) };
  const { totals, sha256, preview, findings } = await prepareBatch(
    { batch: corrected, review, campaign, ports, corrections },
    await findingsStore(corrected, ports),
  );
  if (sha256 !== batch.sha256) throw new Refusal('FileChanged');
  const { rows, households, unsurveyed, fileRejected } = totals;
  const checked = { rows, households, unsurveyed, preview, findings };
  return {
    ...corrected,
    ...checked,
    status: fileRejected ? 'refused' : 'ready',
  };
}

/** What a correction that was made before answers again: the batch that took it. */
export async function readCorrected(ref: WardRef, batchId: string, ports: Ports) {
  const batch = await batchIn(ref, batchId, ports);
  return viewOfBatch((batch.status === 'committed' && (await openCorrection(batch, ports))) || batch);
}
