import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Functions } from '../lambdas/functions.ts';
import { lambdas } from '../lambdas/lambdas.ts';
import { acknowledgeRule } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';
import { closedQueue, deadLetters } from '../watch/dead-letters.ts';
import { MalwareScan } from './malware-scan.ts';

export interface IngestProps {
  readonly stage: Stage;
  readonly keys: Keys;
  /** Where files arrive. */
  readonly inbox: Bucket;
  readonly functions: Functions;
}

/** From a file's arrival to its reading: an event, a queue, one file for each run. */
export class Ingest extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  /** Matches files that the scan did not find clean; only where files are scanned. */
  readonly unclean: Rule | undefined;

  constructor(scope: Construct, id: string, { stage, keys, inbox, functions }: IngestProps) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', {
      ...closedQueue,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
      // A file that failed is tried again after this, while its ward waits: hardly longer than a run may take.
      visibilityTimeout: Duration.seconds(lambdas.ingest.timeoutSeconds + 30),
    });
    if (stage.scan) {
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
        // So many write at once that no partition of a table is crowded.
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

/** A file that is not clean arrives as well: it is refused by name, and its ward is told. */
const scanned = ({ bucketName }: Bucket, scanResultStatus: string[]): EventPattern => ({
  source: ['aws.guardduty'],
  detailType: ['GuardDuty Malware Protection Object Scan Result'],
  detail: {
    s3ObjectDetails: { bucketName: [bucketName], objectKey: Match.prefix('batches/') },
    scanResultDetails: { scanResultStatus },
  },
});
