import { wardRead } from '../ward/ward-read.ts';
import { batchFor, batchIn } from './batch-view.ts';

/** One batch of the ward. Refuses `BatchNotFound`. */
export const readBatch = wardRead('readBatch', async ({ call: { batchId }, ref, by, campaign, ports }) =>
  batchFor(await batchIn(ref, batchId, ports), by, campaign),
);
