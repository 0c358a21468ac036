import type { Context } from 'aws-lambda';
import type { CloudPorts } from '../cloud-ports.ts';
import type { apiHandlers } from './handle-api.ts';
import type { stepHandlers } from './handle-steps.ts';
import type { Outcome } from './log-line.ts';

type ApiHandlers = typeof apiHandlers;
type StepHandlers = typeof stepHandlers;

/** What a Lambda does with one event. */
export type Handler = (event: unknown, ports: CloudPorts, context: Context) => Promise<Outcome<unknown>>;

const api = (name: keyof ApiHandlers) => async () => (await import('./handle-api.ts')).apiHandlers[name];
const step = (name: keyof StepHandlers) => async () => (await import('./handle-steps.ts')).stepHandlers[name];

/**
 * Loads a Lambda's handler, by the name of its export, so that a cold start reads no other Lambda's code. The steps
 * share one chunk, because many small files start slower than one.
 */
export const handlers = {
  publicApi: api('publicApi'),
  api: api('api'),
  batchApi: api('batchApi'),
  ingest: async () => (await import('./handle-ingest.ts')).ingestHandler,
  openStage: step('openStage'),
  recordWard: step('recordWard'),
  prepareCampaign: step('prepareCampaign'),
  startWards: step('startWards'),
  awaitWards: step('awaitWards'),
  consolidate: step('consolidate'),
  turnDay: step('turnDay'),
  sendReminders: step('sendReminders'),
  deliver: step('deliver'),
  noteMail: step('noteMail'),
  failReport: step('failReport'),
  failEvidence: step('failEvidence'),
  checkChains: step('checkChains'),
  makeReport: async () => (await import('./handle-report.ts')).reportHandler,
  makeEvidence: async () => (await import('./handle-evidence.ts')).evidenceHandler,
  migrateExecutions: async () => (await import('./handle-migration.ts')).migrationHandler,
} as const satisfies Record<string, () => Promise<Handler>>;

export type HandlerName = keyof typeof handlers;
