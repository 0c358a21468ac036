import type { Counts } from '../count/meter.ts';
import type { Reading } from '../count/readings.ts';
import { assumed } from './assumptions.ts';
import type { Use } from './bill.ts';
import { compute } from './compute.ts';

/** Everything that a campaign used, whoever used it. */
export interface Usage {
  /** By worker, without what people read. */
  readonly counted: Counts;
  readonly readings: readonly Reading[];
  readonly wards: number;
  readonly batches: number;
}

const gb = 1024 ** 3;
/** Bytes that one unit reads. */
const readUnit = 4096;

/** The sum of all figures whose names begin so. */
export const sumOf = (counts: Counts, prefix: string): number =>
  Object.entries(counts).reduce((sum, [name, amount]) => (name.startsWith(prefix) ? sum + amount : sum), 0);

/** The same with what people read. */
export const allOf = ({ counted, readings }: Usage, what: string): number =>
  readings.reduce((sum, { times, each }) => sum + times * sumOf(each, what), sumOf(counted, what));

const signIns = ({ wards }: Usage): number =>
  (wards * assumed('clerksPerWard') + assumed('approvers')) * assumed('workingDays');

/** Requests of the HTTP API: what people did, and what they read. */
export const apiRequests = ({ counted, readings, ...usage }: Usage): number => {
  const done = ['api', 'batchApi', 'publicApi'].map((name) => counted[`invocations/${name}`] ?? 0);
  const read = readings.map(({ times }) => times);
  return [...done, ...read, signIns({ counted, readings, ...usage })].reduce((sum, each) => sum + each, 0);
};

/** What a campaign uses, to be paid by use. */
export function campaignUses(usage: Usage): Use[] {
  const requests = apiRequests(usage);
  return [
    use('Step Functions', 'state transitions', 'transition', allOf(usage, 'transitions')),
    ...tableUses(usage, requests),
    ...lambdaUses(usage, requests),
    ...fileUses(usage),
    ...edgeUses(usage, requests),
    use('SES', 'reminder mails', 'mail', allOf(usage, 'mails')),
    use('Scheduler', 'daily calls', 'scheduled', calls(usage, 'turnDay') + calls(usage, 'sendReminders')),
    use('KMS', 'opening the vault', 'kmsRequest', requests * assumed('coldShare')),
    ...watchingUses(usage, requests),
  ];
}

const use = (service: string, what: string, price: Use['price'], amount: number): Use => ({
  service,
  what,
  price,
  amount,
});

const calls = ({ counted }: Usage, worker: string): number => counted[`invocations/${worker}`] ?? 0;

const tableNames = ['registry', 'households', 'audit'] as const;

function tableUses(usage: Usage, requests: number): Use[] {
  const months = assumed('monthsKept');
  const nights = months * 30;
  const stored = tableNames.map((table) => allOf(usage, `stored/${table}`));
  const size = stored.reduce((sum, bytes) => sum + bytes, 0) / gb;
  return [
    ...tableNames.map((table) =>
      use('DynamoDB', `writes, ${table}`, 'write', allOf(usage, `writes/${table}/`)),
    ),
    use('DynamoDB', 'writes, sign-ins', 'write', signIns(usage) * assumed('signInWrites')),
    use(
      'DynamoDB',
      'writes, idempotency',
      'write',
      calls(usage, 'ingestBatch') * assumed('idempotencyWrites'),
    ),
    use('DynamoDB', 'reads, work', 'read', sumOf(usage.counted, 'reads/')),
    use('DynamoDB', 'reads, pages', 'read', allOf(usage, 'reads/') - sumOf(usage.counted, 'reads/')),
    use('DynamoDB', 'reads, nightly check', 'read', nights * (allOf(usage, 'stored/audit') / readUnit)),
    use('DynamoDB', 'reads, sessions', 'read', requests * assumed('accountReads')),
    use('DynamoDB', 'storage', 'tableMonth', size * months),
    use('DynamoDB', 'point-in-time recovery', 'pitrMonth', size * months),
  ];
}

function lambdaUses(usage: Usage, requests: number): Use[] {
  const { invocations, gbSeconds } = compute(usage.counted, usage.readings);
  const cold = (requests * assumed('coldShare') * assumed('coldMs')) / 1000;
  return [
    use('Lambda', 'requests', 'lambdaRequest', invocations),
    use('Lambda', 'compute (estimated)', 'lambdaGbSecond', gbSeconds),
    use('Lambda', 'cold starts (estimated)', 'lambdaGbSecond', cold),
  ];
}

function fileUses(usage: Usage): Use[] {
  const files = calls(usage, 'ingestBatch');
  const months = assumed('monthsKept');
  // What is admitted is kept a second time; the first one goes after a month.
  const kept = (allOf(usage, 'putBytes') / gb) * (months + 1);
  const sent = (usage.counted['putBytes/batchApi'] ?? 0) / gb;
  return [
    // To admit a file is to look whether it is there and to copy it.
    use('S3', 'put, copy', 'filePut', allOf(usage, 'puts') + files),
    use('S3', 'get, head', 'fileGet', allOf(usage, 'gets') + files),
    use('S3', 'storage', 'fileMonth', kept),
    use('GuardDuty', 'scanned files', 'scannedFile', files),
    use('GuardDuty', 'scanned bytes', 'scannedGb', sent),
    use('EventBridge', 'arrived files', 'event', files * 2),
    use('SQS', 'send, receive, delete', 'queueRequest', files * 3),
  ];
}

/** Answers are sent packed. */
function edgeUses(usage: Usage, requests: number): Use[] {
  const bytes = allOf(usage, 'packedBytes') + requests * assumed('actionAnswerBytes');
  const files = signIns(usage) * assumed('siteFilesPerDay');
  return [
    use('API Gateway', 'requests', 'apiRequest', requests),
    use('CloudFront', 'requests', 'siteRequest', requests + files),
    use('CloudFront', 'to browsers', 'siteGb', bytes / gb),
  ];
}

function watchingUses(usage: Usage, requests: number): Use[] {
  const { invocations, traced } = compute(usage.counted, usage.readings);
  const transitions = allOf(usage, 'transitions') * assumed('transitionLogBytes');
  const logs = (invocations * assumed('logBytes') + requests * (assumed('logBytes') / 2) + transitions) / gb;
  return [
    use('CloudWatch', 'logs', 'logGb', logs),
    use('X-Ray', 'traces', 'trace', traced * assumed('tracedShare')),
  ];
}
