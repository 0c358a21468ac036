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
import type { Deployment } from '../deployment.ts';
import { acknowledgeRule, type Grant, type Permission } from '../permission.ts';
import type { Keys } from './keys.ts';

export interface BucketsProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
}

/** Common to all buckets: no public access, TLS only, and retained if the deployment requires it. */
export const bucketDefaults = (deployment: Deployment) =>
  ({
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) satisfies BucketProps;

const perCampaign =
  'Each campaign, area and batch has keys of its own under this prefix; the policy of the product decides who.';

/** The buckets for uploads, for admitted and generated files, and for the access log. */
export class Buckets extends Construct {
  readonly inbox: Bucket;
  readonly files: Bucket;
  readonly access: Bucket;
  private readonly keys: Keys;

  constructor(scope: Construct, id: string, { deployment, keys }: BucketsProps) {
    super(scope, id);
    this.keys = keys;
    this.access = this.accessLog(deployment);
    const common: BucketProps = {
      ...bucketDefaults(deployment),
      encryption: BucketEncryption.KMS,
      encryptionKey: keys.data,
      bucketKeyEnabled: true,
      versioned: true,
      // The library's types do not follow exactOptionalPropertyTypes.
      serverAccessLogsBucket: this.access as IBucket,
    };
    this.inbox = new Bucket(this, 'Inbox', {
      ...common,
      serverAccessLogsPrefix: 'inbox/',
      lifecycleRules: [{ ...expireOldVersions(30), expiration: Duration.days(30) }],
      // Uploads are authorised by a form that the API signs. Naming the site here would be a circular reference.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] }],
    });
    // The construct's own option would create a custom resource to set this one property.
    (this.inbox.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.files = new Bucket(this, 'Files', {
      ...common,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: [
        expireOldVersions(90),
        // They contain names and are posted only for days.
        { prefix: 'posted/', expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(1) },
        // They are made again when they are asked for.
        { prefix: 'marked/', expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(1) },
        // A newer report replaces the one before.
        { prefix: 'reports/', noncurrentVersionExpiration: Duration.days(1) },
        // Likewise a newer pack.
        { prefix: 'evidence/', noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
  }

  private env(): Permission['env'] {
    return { INBOX_BUCKET: this.inbox.bucketName, FILES_BUCKET: this.files.bucketName };
  }

  private accessLog(deployment: Deployment): Bucket {
    const bucket = new Bucket(this, 'Access', {
      ...bucketDefaults(deployment),
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(deployment.logDays) }],
    });
    acknowledgeRule(bucket, 'AwsSolutions-S1', 'It is the log itself.');
    return bucket;
  }

  /** Signs the forms with which browsers upload. */
  signUploads(): Permission {
    return this.permission(objectsIn(this.inbox, 'batches', 's3:PutObject'));
  }

  /** Reads uploads to admit them. */
  admitFiles(): Permission {
    return this.permission(objectsIn(this.inbox, 'batches', 's3:GetObject', 's3:GetObjectVersion'));
  }

  /** Admitted survey files and their marked workbooks. */
  readWriteBatches(): Permission {
    return this.permission(
      objectsIn(this.files, 'batches', 's3:GetObject', 's3:PutObject'),
      this.listFiles(),
    );
  }

  /** Marked workbooks of files that were corrected on the page, which are made when they are asked for. */
  readWriteMarked(): Permission {
    return this.permission(objectsIn(this.files, 'marked', 's3:GetObject', 's3:PutObject'), this.listFiles());
  }

  /** Files that the vault sealed: minutes, and proof of posting. */
  readWriteSealed(): Permission {
    return this.permission(objectsIn(this.files, 'sealed', 's3:GetObject', 's3:PutObject'), this.listFiles());
  }

  readSealed(): Permission {
    return this.permission(objectsIn(this.files, 'sealed', 's3:GetObject'), this.listFiles());
  }

  readBatches(): Permission {
    return this.permission(objectsIn(this.files, 'batches', 's3:GetObject'), this.listFiles());
  }

  writePostedLists(): Permission {
    return this.permission(objectsIn(this.files, 'posted', 's3:PutObject'));
  }

  /** Posted lists, which are public. */
  readPostedLists(): Permission {
    return this.permission(objectsIn(this.files, 'posted', 's3:GetObject'), this.listFiles());
  }

  writeReports(): Permission {
    return this.permission(objectsIn(this.files, 'reports', 's3:PutObject'));
  }

  readReports(): Permission {
    return this.permission(objectsIn(this.files, 'reports', 's3:GetObject'), this.listFiles());
  }

  writeEvidence(): Permission {
    return this.permission(objectsIn(this.files, 'evidence', 's3:PutObject'));
  }

  readEvidence(): Permission {
    return this.permission(objectsIn(this.files, 'evidence', 's3:GetObject'), this.listFiles());
  }

  private permission(...grants: readonly Grant[]): Permission {
    return { env: this.env(), grants: [...grants, this.keys.dataKeyVia('s3')] };
  }

  /** Without `ListBucket` S3 reports a missing file as access denied. */
  private listFiles(): Grant {
    return { actions: ['s3:ListBucket'], resources: [this.files.bucketArn] };
  }

  /** The origin of uploads, for the content security policy. */
  get inboxOrigin(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `https://${this.inbox.bucketName}.s3.${region}.${urlSuffix}`;
  }
}

const objectsIn = (bucket: Bucket, folder: string, ...actions: readonly string[]): Grant => ({
  actions,
  resources: [bucket.arnForObjects(`${folder}/*`)],
  reason: perCampaign,
});

/** Old versions serve only to undo a mistake. */
const expireOldVersions = (days: number) => ({
  noncurrentVersionExpiration: Duration.days(days),
  abortIncompleteMultipartUploadAfter: Duration.days(7),
});
