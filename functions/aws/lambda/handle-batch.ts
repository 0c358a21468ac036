import { batchApi } from '../../http/api-batches.ts';
import { answering } from './answer-event.ts';

/** Answers what is asked of survey files. */
export const batchHandler = answering(batchApi);
