import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type Allowance, acknowledgeRule, type Permission } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from './keys.ts';

export interface BucketsProps {
  readonly stage: Stage;
  readonly keys: Keys;
}

/** What every bucket of ours is: closed to the public, spoken to by TLS alone, kept where the stage keeps. */
export const closed = (stage: Stage) =>
  ({
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) satisfies BucketProps;

const theirOwn =
  'Each campaign, ward and batch has keys of its own under this prefix; the policy of the product decides who.';

/** Where files are: as browsers sent them, as admitted and made, and who asked for them. */
export class Buckets extends Construct {
  readonly inbox: Bucket;
  readonly files: Bucket;
  readonly access: Bucket;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { stage, keys }: BucketsProps) {
    super(scope, id);
    this.keys = keys;
    this.access = this.accessLog(stage);
    const common: BucketProps = {
      ...closed(stage),
      encryption: BucketEncryption.KMS,
      encryptionKey: keys.data,
      bucketKeyEnabled: true,
      versioned: true,
      // Of optional properties the library thinks less exactly than this project.
      serverAccessLogsBucket: this.access as IBucket,
    };
    this.inbox = new Bucket(this, 'Inbox', {
      ...common,
      serverAccessLogsPrefix: 'inbox/',
      lifecycleRules: [fewVersions(30, { expiration: Duration.days(30) })],
      // A form that the API signed is what lets someone send; the site's own name would be a circle of resources.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] }],
    });
    // The construct's own switch makes a custom resource; this one line of the template is all that it sets.
    (this.inbox.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.files = new Bucket(this, 'Files', {
      ...common,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        fewVersions(90),
        // They hold names, and hang for days.
        { prefix: 'posted/', expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
  }

  private names(): Permission['env'] {
    return { INBOX_BUCKET: this.inbox.bucketName, FILES_BUCKET: this.files.bucketName };
  }

  private accessLog(stage: Stage): Bucket {
    const bucket = new Bucket(this, 'Access', {
      ...closed(stage),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
    });
    acknowledgeRule(bucket, 'AwsSolutions-S1', 'It is the log itself.');
    return bucket;
  }

  /** Signs forms by which browsers put files. */
  receiveFiles(): Permission {
    return this.given(under(this.inbox, 'batches', 's3:PutObject'));
  }

  /** Reads one version of what arrived, to admit it. */
  admitFiles(): Permission {
    return this.given(under(this.inbox, 'batches', 's3:GetObject', 's3:GetObjectVersion'));
  }

  /** Survey files that were admitted, and what is made of them. */
  keepBatches(): Permission {
    return this.given(
      under(this.files, 'batches', 's3:GetObject', 's3:PutObject'),
      this.knowingWhatIsThere(),
    );
  }

  readBatches(): Permission {
    return this.given(under(this.files, 'batches', 's3:GetObject'), this.knowingWhatIsThere());
  }

  hangPosted(): Permission {
    return this.given(under(this.files, 'posted', 's3:PutObject'));
  }

  /** What hangs on the board for all to read; keys name wards and batches, never a person. */
  readPosted(): Permission {
    return this.given(under(this.files, 'posted', 's3:GetObject'), this.knowingWhatIsThere());
  }

  private given(...allows: readonly Allowance[]): Permission {
    return { env: this.names(), allows: [...allows, this.keys.through('s3')] };
  }

  /** `ListBucket` makes "there is no such file" an answer of its own, unlike "not allowed". */
  private knowingWhatIsThere(): Allowance {
    return { actions: ['s3:ListBucket'], resources: [this.files.bucketArn] };
  }

  /** Where browsers send files, as their policy names it. */
  get inboxOrigin(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `https://${this.inbox.bucketName}.s3.${region}.${urlSuffix}`;
  }
}

const under = (bucket: Bucket, folder: string, ...actions: readonly string[]): Allowance => ({
  actions,
  resources: [bucket.arnForObjects(`${folder}/*`)],
  because: theirOwn,
});

/** Old versions are there to undo a mistake, and go after that. */
const fewVersions = (days: number, more: object = {}) => ({
  noncurrentVersionExpiration: Duration.days(days),
  abortIncompleteMultipartUploadAfter: Duration.days(7),
  ...more,
});
