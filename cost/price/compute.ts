import { type LambdaName, type LambdaShape, lambdas } from '../../infra/lambdas/lambdas.ts';
import type { Counts } from '../count/meter.ts';
import type { Reading } from '../count/readings.ts';
import { assumed } from './assumptions.ts';

/** From here on a Lambda has a whole core. */
const oneCore = 1769;

export interface Compute {
  readonly invocations: number;
  /** Of functions that X-Ray follows. */
  readonly traced: number;
  readonly gbSeconds: number;
}

/** One worker's figures. */
interface Work {
  readonly invocations: number;
  readonly ms: number;
  readonly calls: number;
  readonly files: number;
}

/** The functions that a campaign's own work calls. The sweep of the outbox runs every minute, work or not. */
const workers: Readonly<Record<string, LambdaName>> = {
  api: 'api',
  batchApi: 'batchApi',
  publicApi: 'publicApi',
  ingestBatch: 'ingest',
  openStage: 'openStage',
  recordWard: 'recordWard',
  prepareCampaign: 'prepareCampaign',
  startWards: 'startWards',
  awaitWards: 'awaitWards',
  consolidate: 'consolidate',
  turnDay: 'turnDay',
  sendReminders: 'sendReminders',
};

/** What Lambda bills for work of a worker: an estimate from the time that it took on the machine that counted. */
function billed(lambda: LambdaName, { invocations, ms, calls, files }: Work): Compute {
  const { memory, traced }: LambdaShape = lambdas[lambda];
  const slower = (oneCore / Math.min(memory, oneCore)) * assumed('coreRatio');
  const waiting = calls * assumed('dynamoMs') + files * assumed('fileMs');
  const each = (ms * slower + waiting) / Math.max(1, invocations) + assumed('overheadMs');
  // Billed by the begun millisecond.
  const gbSeconds = (invocations * Math.ceil(each) * memory) / 1024 / 1000;
  return { invocations, traced: traced ? invocations : 0, gbSeconds };
}

const workOf = (counts: Counts, of: string, times = 1): Work => {
  const figure = (name: string) => times * (counts[`${name}${of}`] ?? 0);
  const files = figure('gets') + figure('puts');
  return { invocations: figure('invocations'), ms: figure('ms'), calls: figure('calls'), files };
};

/** Lambda for everything that people and workflows do and read. */
export function compute(counted: Counts, readings: readonly Reading[]): Compute {
  const done = Object.entries(workers).map(([worker, lambda]) =>
    billed(lambda, workOf(counted, `/${worker}`)),
  );
  const read = readings.map(({ lambda, times, each }) => billed(lambda, workOf(each, '', times)));
  return [...done, ...read].reduce(
    (sum, { invocations, traced, gbSeconds }) => ({
      invocations: sum.invocations + invocations,
      traced: sum.traced + traced,
      gbSeconds: sum.gbSeconds + gbSeconds,
    }),
    { invocations: 0, traced: 0, gbSeconds: 0 },
  );
}
