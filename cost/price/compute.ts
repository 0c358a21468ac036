import { type LambdaName, type LambdaShape, lambdas, oneCore } from '../../infra/lambdas/lambdas.ts';
import { assumed } from '../assumptions.ts';
import type { Counts } from '../count/counts.ts';
import type { Reading } from '../scale/readings.ts';

export interface Compute {
  readonly invocations: number;
  /** Invocations of functions that X-Ray traces. */
  readonly traced: number;
  readonly gbSeconds: number;
}

/** The counts of one function. */
interface FunctionCounts {
  readonly invocations: number;
  readonly ms: number;
  readonly calls: number;
  readonly files: number;
}

/** The Lambda of each user in the counts. The job that delivers the outbox is missing, because it runs anyway. */
const lambdaOf: Readonly<Record<string, LambdaName>> = {
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

/** Estimates what Lambda bills from the processor time on the machine that counted. */
function billed(lambda: LambdaName, { invocations, ms, calls, files }: FunctionCounts): Compute {
  const { memory, traced }: LambdaShape = lambdas[lambda];
  const slower = (oneCore / Math.min(memory, oneCore)) * assumed('coreRatio');
  const waiting = calls * assumed('dynamoMs') + files * assumed('fileMs');
  const each = (ms * slower + waiting) / Math.max(1, invocations) + assumed('overheadMs');
  // Billed by the started millisecond.
  const gbSeconds = (invocations * Math.ceil(each) * memory) / 1024 / 1000;
  return { invocations, traced: traced ? invocations : 0, gbSeconds };
}

const countsOf = (counts: Counts, suffix: string, times = 1): FunctionCounts => {
  const count = (name: string) => times * (counts[`${name}${suffix}`] ?? 0);
  return {
    invocations: count('invocations'),
    ms: count('ms'),
    calls: count('calls'),
    files: count('gets') + count('puts'),
  };
};

/** Everything that functions compute for a campaign. */
export function compute(counted: Counts, readings: readonly Reading[]): Compute {
  const done = Object.entries(lambdaOf).map(([user, lambda]) =>
    billed(lambda, countsOf(counted, `/${user}`)),
  );
  const read = readings.map(({ lambda, times, each }) => billed(lambda, countsOf(each, '', times)));
  return [...done, ...read].reduce(
    (sum, { invocations, traced, gbSeconds }) => ({
      invocations: sum.invocations + invocations,
      traced: sum.traced + traced,
      gbSeconds: sum.gbSeconds + gbSeconds,
    }),
    { invocations: 0, traced: 0, gbSeconds: 0 },
  );
}
