import { wardRead } from '../ward/ward-read.ts';
import { viewOfBatch } from './batch-view.ts';

/** The ward's batches, newest first. */
export const readBatches = wardRead('readBatches', async ({ ref, ports }) => ({
  batches: (await ports.batches.list(ref)).map(viewOfBatch),
}));
