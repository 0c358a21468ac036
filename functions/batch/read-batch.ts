import { campaignRead } from '../campaign-read.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';

/** One batch of the ward. Refuses `BatchNotFound`. */
export const readBatch = campaignRead('readBatch', async ({ ref, batchId, ports }) =>
  viewOfBatch(await batchIn(ref, batchId, ports)),
);
