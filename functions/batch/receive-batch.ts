import * as z from 'zod';
import { limits } from '../../shared/batch/findings/limits.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';
import { requireRoom } from '../../shared/batch/quota.ts';
import { dayOf } from '../../shared/calendar.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireUpload } from '../../shared/ward/survey.ts';
import type { Step } from '../step.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { batchFile } from './batch-file.ts';
import { viewOfBatch } from './batch-view.ts';

/** The request's id becomes the batch's id, which is a part of its file's key. */
const BatchId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A file's name as a batch keeps it: people put id numbers into file names. */
export const nameOfBatch = (name: string): string => maskText(name.toWellFormed());

const register = wardCommand(
  'receiveBatch',
  async ({ call, input, by, ref, review, campaign, now, ports }) => {
    requireUpload(review, campaign, dayOf(now));
    const id = BatchId.parse(call.request);
    if (await isOfOtherWard(ref, id, ports)) throw new Refusal('BatchNotFound');
    requireRoom(await ports.batches.list(ref), campaign, now);
    const { name, encoding } = input;
    const batch = {
      ...ref,
      id,
      name: nameOfBatch(name),
      file: batchFile(ref.campaignId, ref.ward, id),
      status: 'waiting' as const,
      receivedAt: now.toISOString(),
      by: by.name,
      ...(encoding && { encoding }),
    };
    return { batch, detail: { batch: id }, answer: { batch: viewOfBatch(batch) } };
  },
);

/**
 * Opens a batch and gives the address to send its file to. Refused unless the ward may upload today.
 * The request's id is the batch's id. The same request again gives a new address until the file has arrived.
 */
export const receiveBatch = (async (call, ports) => {
  const id = call.request ?? crypto.randomUUID();
  await register({ ...call, request: id }, ports);
  const batch = await ports.batches.get(call.campaignId, id);
  const view = viewOfBatch(batch);
  if (batch.status !== 'waiting') return { batch: view };
  const { sha256 } = call;
  return {
    batch: view,
    upload: await ports.files.uploadTo(batch.file, { maxBytes: limits.fileBytes, sha256 }),
  };
}) satisfies Step<'receiveBatch'>;

/** Whether another ward's batch has this id. It must not be replaced, and nobody here may learn that it exists. */
async function isOfOtherWard(
  { campaignId, ward }: WardRef,
  id: string,
  { batches }: Ports,
): Promise<boolean> {
  try {
    return (await batches.get(campaignId, id)).ward !== ward;
  } catch (error) {
    if (error instanceof Refusal && error.name === 'BatchNotFound') return false;
    throw error;
  }
}
