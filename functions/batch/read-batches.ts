import { wardRead } from '../ward/ward-read.ts';
import { batchFor } from './batch-view.ts';

/** The ward's batches, newest first. */
export const readBatches = wardRead('readBatches', async ({ ref, by, campaign, ports }) => ({
  batches: (await ports.batches.list(ref)).map((batch) => batchFor(batch, by, campaign)),
}));
