import type { APIGatewayProxyEventV2, Context, SQSRecord } from 'aws-lambda';
import type { Ports } from '../../shared/ports.ts';
import type { Api } from '../http-types.ts';
import type { Task } from '../task.ts';
import type { Linking } from './http-event.ts';
import type { Admitting } from './ingest-file.ts';
import type { Told } from './telling.ts';

/** The ports, with what the cloud's files can do beside. */
export type CloudPorts = Ports & { readonly files: Ports['files'] & Linking & Admitting };

/** What a Lambda does with an event. */
export type Work = (event: unknown, ports: CloudPorts, context: Context) => Promise<Told<unknown>>;

type Exporting<Name extends string, Value> = Promise<Readonly<Record<Name, Value>>>;

/** Answers a request of the HTTP API by a group of routes. */
async function answer<Name extends string>(
  loading: Exporting<Name, Partial<Api>>,
  name: Name,
): Promise<Work> {
  const [{ answerEvent }, { [name]: api }] = await Promise.all([import('./answer-event.ts'), loading]);
  return (event, ports) => answerEvent(event as APIGatewayProxyEventV2, ports, api);
}

/** Calls a step with the state that a workflow gives it. */
async function call<Name extends string>(
  loading: Exporting<Name, Task<never, unknown>>,
  name: Name,
): Promise<Work> {
  const [{ callStep }, { [name]: step }] = await Promise.all([import('./step-event.ts'), loading]);
  return (event, ports) => callStep(event, ports, step);
}

/** Calls a step with the input that a schedule holds. */
async function onTime<Name extends string>(
  loading: Exporting<Name, Task<never, unknown>>,
  name: Name,
): Promise<Work> {
  const [{ callScheduled }, { [name]: step }] = await Promise.all([import('./step-event.ts'), loading]);
  return (event, ports) => callScheduled(event, ports, step);
}

async function ingestion(): Promise<Work> {
  const { ingestRecord } = await import('./ingest-record.ts');
  return (record, ports, context) => ingestRecord(record as SQSRecord, ports, context);
}

/** Every Lambda's work by the name of its export, each in files of its own: a cold start reads no other's. */
export const works = {
  publicApi: () => answer(import('../api-public.ts'), 'publicApi'),
  api: () => answer(import('../api-main.ts'), 'mainApi'),
  batchApi: () => answer(import('../api-batches.ts'), 'batchApi'),
  ingest: ingestion,
  openStage: () => call(import('../open-stage.ts'), 'openStage'),
  recordWard: () => call(import('../record-ward.ts'), 'recordWard'),
  prepareCampaign: () => call(import('../prepare-campaign.ts'), 'prepareCampaign'),
  startWards: () => call(import('../start-wards.ts'), 'startWards'),
  awaitWards: () => call(import('../await-wards.ts'), 'awaitWards'),
  consolidate: () => call(import('../consolidate.ts'), 'consolidate'),
  turnDay: () => onTime(import('../turn-day.ts'), 'turnDay'),
  sendReminders: () => onTime(import('../send-reminders.ts'), 'sendReminders'),
  deliver: () => call(import('../deliver.ts'), 'deliver'),
} as const satisfies Record<string, () => Promise<Work>>;
