import { mainApi } from '../api-main.ts';
import { answering } from './answer-event.ts';

/** Answers what people ask who have signed in. */
export const mainWork = answering(mainApi);
