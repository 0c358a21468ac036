import { answering } from './answer-event.ts';

/** The functions behind the HTTP API, each with the endpoints of its group; a step is loaded when it is asked. */
export const apiHandlers = {
  publicApi: answering('public'),
  api: answering('main'),
  batchApi: answering('batch'),
};
