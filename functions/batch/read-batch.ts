import { wardRead } from '../ward/ward-read.ts';
import { batchIn, viewOfBatch } from './batch-view.ts';

/** One batch of the ward. Refuses `BatchNotFound`. */
export const readBatch = wardRead('readBatch', async ({ call: { batchId }, ref, ports }) =>
  viewOfBatch(await batchIn(ref, batchId, ports)),
);
