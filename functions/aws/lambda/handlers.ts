import type { Context } from 'aws-lambda';
import type { Ports } from '../../../shared/ports.ts';
import type { Admitting } from '../files/ingest-file.ts';
import type { stepWorks } from './handle-steps.ts';
import type { Linking } from './http-event.ts';
import type { Told } from './log-line.ts';

type StepWorks = typeof stepWorks;

/** The ports, with what the cloud's files can do beside. */
export type CloudPorts = Ports & { readonly files: Ports['files'] & Linking & Admitting };

/** What a Lambda does with an event. */
export type Work = (event: unknown, ports: CloudPorts, context: Context) => Promise<Told<unknown>>;

const step = (name: keyof StepWorks) => async () => (await import('./handle-steps.ts')).stepWorks[name];

/**
 * Every Lambda's work by the name of its export, loaded when it is called: a cold start reads no other's. The small
 * steps come together, because many small files start slower than one.
 */
export const works = {
  publicApi: async () => (await import('./handle-public.ts')).publicWork,
  api: async () => (await import('./handle-main.ts')).mainWork,
  batchApi: async () => (await import('./handle-batch.ts')).batchWork,
  ingest: async () => (await import('./handle-ingest.ts')).ingestWork,
  openStage: step('openStage'),
  recordWard: step('recordWard'),
  prepareCampaign: step('prepareCampaign'),
  startWards: step('startWards'),
  awaitWards: step('awaitWards'),
  consolidate: step('consolidate'),
  turnDay: step('turnDay'),
  sendReminders: step('sendReminders'),
  deliver: step('deliver'),
  checkChains: step('checkChains'),
  migrateExecutions: step('migrateExecutions'),
} as const satisfies Record<string, () => Promise<Work>>;
