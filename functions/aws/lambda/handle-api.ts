import { answering } from './answer-event.ts';

/** The Lambdas of the HTTP API, each with the endpoints of its group. They load a step at its first request. */
export const apiHandlers = {
  publicApi: answering('public'),
  api: answering('main'),
  batchApi: answering('batch'),
};
