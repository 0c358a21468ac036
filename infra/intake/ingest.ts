import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { Functions } from '../lambdas/functions.ts';
import { lambdas } from '../lambdas/lambdas.ts';
import { acknowledgeRule } from '../permission.ts';
import { deadLetterQueue, queueDefaults } from '../queue.ts';
import type { Keys } from '../storage/keys.ts';
import { MalwareScan } from './malware-scan.ts';

export interface IngestProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  /** The bucket that browsers upload to. */
  readonly inbox: Bucket;
  readonly functions: Functions;
}

/** From the upload of a file to its validation: an event, a queue, one file per invocation. */
export class Ingest extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Matches files that the scan did not find clean; undefined if files are not scanned. */
  readonly unclean: Rule | undefined;

  constructor(scope: Construct, id: string, { deployment, keys, inbox, functions }: IngestProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', {
      ...queueDefaults,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      // A failed file waits this long for its retry, so it is only a little longer than the function's timeout.
      visibilityTimeout: Duration.seconds(lambdas.ingest.timeoutSeconds + 30),
    });
    if (deployment.scan) {
      new MalwareScan(this, 'Scan', { bucket: inbox, keys });
      this.rule('Clean', scanned(inbox, [clean]));
      this.unclean = this.rule('Unclean', scanned(inbox, Match.anythingBut(clean)));
    } else this.rule('Arrived', created(inbox));
    const { ingest } = functions.byName;
    acknowledgeRule(
      ingest,
      'Serverless-LambdaEventSourceMappingDestination',
      'The queue has its dead letters.',
    );
    ingest.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        // More files at once would throttle the partitions of the tables.
        maxConcurrency: 10,
        reportBatchItemFailures: true,
      }),
    );
  }

  private rule(id: string, eventPattern: EventPattern): Rule {
    const target = new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters });
    return new Rule(this, id, { eventPattern, targets: [target] });
  }
}

const clean = 'NO_THREATS_FOUND';

const created = ({ bucketName }: Bucket): EventPattern => ({
  source: ['aws.s3'],
  detailType: ['Object Created'],
  detail: { bucket: { name: [bucketName] }, object: { key: Match.prefix('batches/') } },
});

/** Unclean files go to the queue as well, so that the function refuses them and the ward sees why. */
const scanned = ({ bucketName }: Bucket, scanResultStatus: string[]): EventPattern => ({
  source: ['aws.guardduty'],
  detailType: ['GuardDuty Malware Protection Object Scan Result'],
  detail: {
    s3ObjectDetails: { bucketName: [bucketName], objectKey: Match.prefix('batches/') },
    scanResultDetails: { scanResultStatus },
  },
});
