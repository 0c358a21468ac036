import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context, SQSEvent } from 'aws-lambda';

interface Request {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the distribution alone knows. */
export const originSecret = 'chỉ CloudFront biết';

/** The headers that the distribution sends. */
const fromSite = {
  host: 'abc.execute-api.example',
  'x-forwarded-host': 'rasoat.example',
  'x-viewer-address': '198.51.100.4',
  'x-origin-secret': originSecret,
};

/** An event of an HTTP API, payload format 2.0. */
export function httpEvent({ method = 'GET', path = '/', headers = {}, body }: Request = {}) {
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { ...fromSite, ...headers },
    requestContext: {
      accountId: '1',
      apiId: 'abc',
      domainName: 'abc.execute-api.example',
      domainPrefix: 'abc',
      requestId: 'r',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' },
    },
    isBase64Encoded: false,
    ...(body !== undefined && { body }),
  };
  return event;
}

/** The body of a queue message about a new file. */
export const created = (key: string, version = 'v1'): string =>
  JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    resources: [],
    detail: {
      version: '0',
      bucket: { name: 'inbox' },
      'request-id': 'r',
      requester: '1',
      reason: 'PostObject',
      object: { key, size: 12, etag: 'e', 'version-id': version, sequencer: '0' },
      'source-ip-address': '203.0.113.7',
    },
  });

/** The body of a queue message about a malware scan. */
export const scanned = (key: string, status: string, version = 'v1'): string =>
  JSON.stringify({
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: { bucketName: 'inbox', objectKey: key, eTag: 'e', versionId: version },
      scanResultDetails: { scanResultStatus: status, threats: null },
    },
  });

/** The event of a queue with messages of these bodies. */
export const queueEvent = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m-${index + 1}`,
    receiptHandle: 'h',
    body,
    md5OfBody: '',
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:x',
    awsRegion: 'ap-southeast-1',
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '1',
      ApproximateFirstReceiveTimestamp: '0',
    },
  })),
});

/** The context of an invocation. */
export const context = {
  awsRequestId: 'r-1',
  functionName: 'f',
  functionVersion: '1',
  memoryLimitInMB: '512',
  callbackWaitsForEmptyEventLoop: false,
  invokedFunctionArn: '',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 30_000,
} as unknown as Context;
