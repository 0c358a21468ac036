import { publicApi } from '../../http/api-public.ts';
import { answering } from './answer-event.ts';

/** Answers what anybody may ask. */
export const publicHandler = answering(publicApi);
