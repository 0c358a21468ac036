import * as z from 'zod';
import { limits } from '../../shared/batch/findings/limits.ts';
import { maskText } from '../../shared/batch/findings/mask.ts';
import type { WardRef } from '../../shared/changes.ts';
import { Refusal } from '../../shared/errors.ts';
import type { Ports } from '../../shared/ports.ts';
import { requireUpload } from '../../shared/ward/survey.ts';
import { task } from '../task.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';
import { batchFile } from './batch-file.ts';

const Input = WardInput.extend({
  /** Becomes the batch's id, and so a part of its file's key. */
  request: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z.string().min(1).max(200),
  /** Confirms a legacy font encoding that E003 asked about. */
  encoding: z.enum(['tcvn3', 'vni']).optional(),
  /** Hexadecimal, of the file that will come: no other is taken. */
  sha256: z.string().optional(),
});

const register = wardStep({
  may: 'upload',
  did: 'receiveBatch',
  Input,
  act: async ({ input, ref, review, campaign, now, today, ports }) => {
    requireUpload(review, campaign, today);
    const { request: id, encoding, by } = input;
    if (await isAnothers(ref, id, ports)) throw new Refusal('BatchNotFound');
    return {
      batch: {
        ...ref,
        id,
        // People put id numbers into file names; the name is shown, stored and never asked for again.
        name: maskText(input.name.toWellFormed()),
        file: batchFile(ref.campaignId, ref.ward, id),
        status: 'waiting' as const,
        receivedAt: now.toISOString(),
        by: by.name,
        ...(encoding && { encoding }),
      },
      detail: { batch: id },
      answer: undefined,
    };
  },
});

/**
 * Opens a batch, refused unless the ward may upload today, and gives the address to send its file to.
 * The request is the batch's id; asked again while the file has not come it gives a new address, later none.
 */
export const receiveBatch = task(Input, async (input, ports) => {
  await register(input, ports);
  const batch = await ports.batches.get(input.campaignId, input.request);
  if (batch.status !== 'waiting') return { batch };
  const { sha256 } = input;
  return { batch, upload: await ports.files.uploadTo(batch.file, { maxBytes: limits.fileBytes, sha256 }) };
});

/** Another ward's batch has this id: it is not theirs to replace, nor to know of. */
async function isAnothers({ campaignId, ward }: WardRef, id: string, { batches }: Ports): Promise<boolean> {
  try {
    return (await batches.get(campaignId, id)).ward !== ward;
  } catch (error) {
    if (error instanceof Refusal && error.name === 'BatchNotFound') return false;
    throw error;
  }
}
