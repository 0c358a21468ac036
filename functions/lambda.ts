import middy, { type MiddlewareObj } from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { failureOf } from './aws/lambda/failure.ts';
import { type CloudPorts, type Work, works } from './aws/lambda/handlers.ts';
import { idsOfEvent } from './aws/lambda/ids-of-event.ts';
import { logger, type Told, tell } from './aws/lambda/log-line.ts';
import { awsPorts } from './aws/ports.ts';

type WorkName = keyof typeof works;

/** Logs once what a function did, and lets no more of an error out than a workflow or a person may see. */
const telling = (step: string): MiddlewareObj<unknown, unknown, Error, Context, { started: number }> => {
  const about = ({ context, internal }: { context: Context; internal: { started: number } }) => ({
    ...{ step, correlationId: context.awsRequestId },
    durationMs: Math.round(performance.now() - internal.started),
  });
  return {
    before({ internal }) {
      internal.started = performance.now();
      logger().catch(() => {});
    },
    async after(request) {
      const { answer, line, figures } = request.response as Told<unknown>;
      await tell({ ...about(request), ...line }, figures);
      request.response = answer;
    },
    async onError(request) {
      const { error, line } = failureOf(request.error);
      await tell({ ...about(request), ...idsOfEvent(request.event), ...line });
      request.error = error;
    },
  };
};

/** A Lambda: its work is loaded when it is first called. */
export const lambda = (name: WorkName, ports: () => Promise<CloudPorts> = awsPorts) =>
  middy()
    .use(telling(name))
    .handler(async (event: unknown, context: Context) => {
      const work: Work = await works[name]();
      return work(event, await ports(), context);
    });

const apart = { throwOnFullBatchFailure: false, processInParallel: false };

/** A Lambda for a queue: each message apart, so that one that failed comes again and the others do not. */
export const queueLambda = (name: WorkName, ports: () => Promise<CloudPorts> = awsPorts) => {
  const one = lambda(name, ports);
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event: SQSEvent, context: Context) => {
    const { BatchProcessor, EventType, processPartialResponse } = await import(
      '@aws-lambda-powertools/batch'
    );
    const handle = (record: SQSRecord) => one(record, context);
    return processPartialResponse(event, handle, new BatchProcessor(EventType.SQS), { context, ...apart });
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
export const checkChains = lambda('checkChains');
export const migrateExecutions = lambda('migrateExecutions');

// Lambda says which of them this is. What it needs is loaded now, when starting up has a whole core, and nothing else.
const mine = (process.env._HANDLER ?? '').split('.').at(-1)!;
if (mine in works) await works[mine as WorkName]();
