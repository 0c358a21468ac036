import { campaignRead } from '../campaign-read.ts';
import { viewOfBatch } from './batch-view.ts';

/** The ward's batches, newest first. */
export const readBatches = campaignRead('readBatches', async ({ ref, ports }) => ({
  batches: (await ports.batches.list(ref)).map(viewOfBatch),
}));
