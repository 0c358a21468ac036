import middy, { type MiddlewareObj } from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { CloudPorts } from './aws/cloud-ports.ts';
import { failureOf } from './aws/lambda/failure.ts';
import { type Handler, type HandlerName, handlers } from './aws/lambda/handlers.ts';
import { idsOfEvent } from './aws/lambda/ids-of-event.ts';
import { log, logger, type Outcome } from './aws/lambda/log-line.ts';
import { refusedEvent } from './aws/lambda/refused-event.ts';
import { awsPorts } from './aws/ports.ts';

type Middleware = MiddlewareObj<unknown, unknown, Error, Context, { started: number }>;

/** Logs each invocation once, and replaces an error by what a workflow or a person may see of it. */
const logging = (step: string): Middleware => {
  const common = ({ context, internal }: { context: Context; internal: { started: number } }) => ({
    step,
    correlationId: context.awsRequestId,
    durationMs: Math.round(performance.now() - internal.started),
  });
  return {
    before({ internal }) {
      internal.started = performance.now();
      // Only a head start: `log` asks for the logger again and reports if it cannot be loaded.
      logger().catch(() => {});
    },
    async after(request) {
      const { answer, line, metrics } = request.response as Outcome<unknown>;
      await log({ ...common(request), ...line }, metrics);
      request.response = answer;
    },
    async onError(request) {
      const { error, line } = failureOf(request.error);
      await log({ ...common(request), ...idsOfEvent(request.event), ...line });
      request.response = await refusedEvent(request.event, request.error);
      request.error = error;
    },
  };
};

/** A Lambda by its name. Its handler is loaded at the first call. */
export const lambda = (name: HandlerName, ports: () => Promise<CloudPorts> = awsPorts) =>
  middy()
    .use(logging(name))
    .handler(async (event: unknown, context: Context) => {
      const handle: Handler = await handlers[name]();
      return handle(event, await ports(), context);
    });

/** A Lambda for a queue. It handles each message by itself, so that only those that failed come again. */
export const queueLambda = (name: HandlerName, ports: () => Promise<CloudPorts> = awsPorts) => {
  const handleOne = lambda(name, ports);
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event: SQSEvent, context: Context) => {
    const { BatchProcessor, EventType, processPartialResponse } = await import(
      '@aws-lambda-powertools/batch'
    );
    return processPartialResponse(
      event,
      (record: SQSRecord) => handleOne(record, context),
      new BatchProcessor(EventType.SQS),
      { context, throwOnFullBatchFailure: false, processInParallel: false },
    );
  });
};

export const publicApi = lambda('publicApi');
export const api = lambda('api');
export const batchApi = lambda('batchApi');
export const ingest = queueLambda('ingest');
export const openStage = lambda('openStage');
export const recordWard = lambda('recordWard');
export const prepareCampaign = lambda('prepareCampaign');
export const startWards = lambda('startWards');
export const awaitWards = lambda('awaitWards');
export const consolidate = lambda('consolidate');
export const turnDay = lambda('turnDay');
export const sendReminders = lambda('sendReminders');
export const deliver = lambda('deliver');
export const noteMail = lambda('noteMail');
export const makeReport = lambda('makeReport');
export const failReport = lambda('failReport');
export const makeEvidence = lambda('makeEvidence');
export const failEvidence = lambda('failEvidence');
export const checkChains = lambda('checkChains');
export const migrateExecutions = lambda('migrateExecutions');

// `_HANDLER` names the export that this instance runs. Its handler is loaded during the init phase, which has a whole
// core whatever the function's memory.
const current = process.env._HANDLER?.split('.').at(-1) ?? '';
if (current in handlers) await handlers[current as HandlerName]();
