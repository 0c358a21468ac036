import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { readsApi } from '../../http/api-reads.ts';
import { lazyAsync } from '../lazy-async.ts';
import { answering } from './answer-event.ts';
import type { Handler } from './handlers.ts';

const reads = answering(readsApi);
const actions = lazyAsync(async () => answering((await import('../../http/api-actions.ts')).actionsApi));

/**
 * Answers what people ask who have signed in. Most only look, and wait for no code of what can be done: it is loaded
 * when somebody does something.
 */
export const mainHandler: Handler = async (event, ports, context) => {
  const { method } = (event as APIGatewayProxyEventV2).requestContext.http;
  const work = method === 'GET' ? reads : await actions();
  return work(event, ports, context);
};
