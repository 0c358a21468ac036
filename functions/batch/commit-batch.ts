import * as z from 'zod';
import { Refusal } from '../../shared/errors.ts';
import { widenReturn } from '../../shared/ward/approval.ts';
import { requireUpload } from '../../shared/ward/survey.ts';
import { changeRecords } from '../ward/change-records.ts';
import { WardInput, wardStep } from '../ward/ward-step.ts';
import { prepareBatch } from './prepare-batch.ts';

/**
 * Records a validated batch: its households without an error, and the rejections that stand. The ward sees all of
 * it at once or nothing; the same file again changes nothing. Refuses `BatchNotReady`, `BatchCommitted`
 * and `FileChanged`.
 */
export const commitBatch = wardStep({
  may: 'upload',
  did: 'commitBatch',
  Input: WardInput.extend({ batchId: z.string() }),
  act: async (situation) => {
    const { input, ref, review, campaign, now, today, ports } = situation;
    requireUpload(review, campaign, today);
    const batch = await ports.batches.get(ref.campaignId, input.batchId);
    if (batch.ward !== ref.ward) throw new Refusal('BatchNotFound');
    if (batch.status === 'committed') throw new Refusal('BatchCommitted');
    if (batch.status !== 'ready') throw new Refusal('BatchNotReady', { status: batch.status });
    const { changed, preview, sha256 } = await prepareBatch({ batch, review, campaign, ports });
    if (sha256 !== batch.sha256) throw new Refusal('FileChanged');
    const widened = widenReturn(
      review,
      changed.map(({ key }) => key),
    );
    const recorded = await changeRecords({ ...situation, review: widened }, changed);
    const generation = changed.length > 0 ? recorded.generations.at(-1) : undefined;
    return {
      review: recorded,
      batch: {
        ...batch,
        status: 'committed',
        preview,
        committedAt: now.toISOString(),
        ...(generation !== undefined && { generation }),
      },
      detail: { batch: batch.id, ...preview },
      answer: preview,
    };
  },
});
