import { assumed } from '../assumptions.ts';
import { type Counts, sumOf } from '../count/counts.ts';
import { gigabyte, readUnitBytes } from '../count/units.ts';
import type { Reading } from '../scale/readings.ts';
import type { UsageItem } from './bill.ts';
import { compute } from './compute.ts';

/** Everything that a campaign uses. */
export interface Usage {
  /** Counts by function, without what people read. */
  readonly counted: Counts;
  readonly readings: readonly Reading[];
  readonly wards: number;
  readonly batches: number;
}

/** The sum of all counts whose names start with a prefix, including the reads of people. */
export const allOf = ({ counted, readings }: Usage, what: string): number =>
  readings.reduce((sum, { times, each }) => sum + times * sumOf(each, what), sumOf(counted, what));

const signIns = ({ wards }: Usage): number =>
  (wards * assumed('clerksPerWard') + assumed('approvers')) * assumed('workingDays');

/** Requests of the HTTP API: actions, reads and sign-ins. */
export const apiRequests = ({ counted, readings, ...usage }: Usage): number => {
  const done = ['api', 'batchApi', 'publicApi'].map((name) => counted[`invocations/${name}`] ?? 0);
  const read = readings.map(({ times }) => times);
  return [...done, ...read, signIns({ counted, readings, ...usage })].reduce((sum, each) => sum + each, 0);
};

/** What AWS bills for a campaign. */
export function campaignUsage(usage: Usage): UsageItem[] {
  const requests = apiRequests(usage);
  return [
    item('Step Functions', 'state transitions', 'transition', allOf(usage, 'transitions')),
    ...tableUsage(usage, requests),
    ...lambdaUsage(usage, requests),
    ...fileUsage(usage),
    ...edgeUsage(usage, requests),
    item('SES', 'reminder mails', 'mail', allOf(usage, 'mails')),
    item('Scheduler', 'daily calls', 'scheduled', calls(usage, 'turnDay') + calls(usage, 'sendReminders')),
    item('KMS', 'opening the vault', 'kmsRequest', requests * assumed('coldShare')),
    ...monitoringUsage(usage, requests),
  ];
}

const item = (service: string, what: string, price: UsageItem['price'], amount: number): UsageItem => ({
  service,
  what,
  price,
  amount,
});

const calls = ({ counted }: Usage, worker: string): number => counted[`invocations/${worker}`] ?? 0;

const tableNames = ['registry', 'households', 'audit'] as const;

function tableUsage(usage: Usage, requests: number): UsageItem[] {
  const months = assumed('monthsKept');
  const nights = months * 30;
  const stored = tableNames.map((table) => allOf(usage, `stored/${table}`));
  const size = stored.reduce((sum, bytes) => sum + bytes, 0) / gigabyte;
  return [
    ...tableNames.map((table) =>
      item('DynamoDB', `writes, ${table}`, 'write', allOf(usage, `writes/${table}/`)),
    ),
    item('DynamoDB', 'writes, sign-ins', 'write', signIns(usage) * assumed('signInWrites')),
    item(
      'DynamoDB',
      'writes, idempotency',
      'write',
      calls(usage, 'ingestBatch') * assumed('idempotencyWrites'),
    ),
    item('DynamoDB', 'reads, work', 'read', sumOf(usage.counted, 'reads/')),
    item('DynamoDB', 'reads, pages', 'read', allOf(usage, 'reads/') - sumOf(usage.counted, 'reads/')),
    item('DynamoDB', 'reads, nightly check', 'read', nights * (allOf(usage, 'stored/audit') / readUnitBytes)),
    item('DynamoDB', 'reads, sessions', 'read', requests * assumed('accountReads')),
    item('DynamoDB', 'storage', 'tableMonth', size * months),
    item('DynamoDB', 'point-in-time recovery', 'pitrMonth', size * months),
  ];
}

function lambdaUsage(usage: Usage, requests: number): UsageItem[] {
  const { invocations, gbSeconds } = compute(usage.counted, usage.readings);
  const cold = (requests * assumed('coldShare') * assumed('coldMs')) / 1000;
  return [
    item('Lambda', 'requests', 'lambdaRequest', invocations),
    item('Lambda', 'compute (estimated)', 'lambdaGbSecond', gbSeconds),
    item('Lambda', 'cold starts (estimated)', 'lambdaGbSecond', cold),
  ];
}

function fileUsage(usage: Usage): UsageItem[] {
  const files = calls(usage, 'ingestBatch');
  const months = assumed('monthsKept');
  // An admitted file is stored a second time; the first copy is deleted after a month.
  const kept = (keptBytes(usage) / gigabyte) * (months + 1);
  const sent = (usage.counted['putBytes/batchApi'] ?? 0) / gigabyte;
  return [
    // Admitting a file takes a HEAD and a COPY request.
    item('S3', 'put, copy', 'filePut', allOf(usage, 'puts') + files),
    item('S3', 'get, head', 'fileGet', allOf(usage, 'gets') + files),
    item('S3', 'storage', 'fileMonth', kept),
    item('GuardDuty', 'scanned files', 'scannedFile', files),
    item('GuardDuty', 'scanned bytes', 'scannedGb', sent),
    item('EventBridge', 'arrived files', 'event', files * 2),
    item('SQS', 'send, receive, delete', 'queueRequest', files * 3),
  ];
}

/** The bytes of files that are there at the end: what was written, without the reports that a newer one replaced. */
export const keptBytes = (usage: Usage): number => allOf(usage, 'putBytes') - replacedBytes(usage);

/** The bytes of reports that a newer one replaced. */
const replacedBytes = ({ readings }: Usage): number =>
  readings
    .filter(({ name }) => name === 'makeReport')
    .reduce((sum, { times, each }) => sum + Math.max(0, times - 1) * sumOf(each, 'putBytes'), 0);

/** Answers are sent compressed. */
function edgeUsage(usage: Usage, requests: number): UsageItem[] {
  const bytes = allOf(usage, 'packedBytes') + requests * assumed('actionAnswerBytes');
  const files = signIns(usage) * assumed('siteFilesPerDay');
  return [
    item('API Gateway', 'requests', 'apiRequest', requests),
    item('CloudFront', 'requests', 'siteRequest', requests + files),
    item('CloudFront', 'to browsers', 'siteGb', bytes / gigabyte),
  ];
}

function monitoringUsage(usage: Usage, requests: number): UsageItem[] {
  const { invocations, traced } = compute(usage.counted, usage.readings);
  const transitions = allOf(usage, 'transitions') * assumed('transitionLogBytes');
  const logs =
    (invocations * assumed('logBytes') + requests * (assumed('logBytes') / 2) + transitions) / gigabyte;
  return [
    item('CloudWatch', 'logs', 'logGb', logs),
    item('X-Ray', 'traces', 'trace', traced * assumed('tracedShare')),
  ];
}
