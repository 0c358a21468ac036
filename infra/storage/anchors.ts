import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { Grant, Permission } from '../permission.ts';
import { bucketDefaults } from './buckets.ts';

export interface AnchorsProps {
  readonly deployment: Deployment;
  /** The bucket of the access logs. */
  readonly access: IBucket;
}

const perDay = 'Each day adds an object of its own under this prefix.';

/**
 * The anchors of the audit chains, and the key that signs them. Object Lock in compliance mode keeps every version:
 * neither a function nor the account's owner can change or delete one before its time is over. The key never leaves KMS.
 */
export class Anchors extends Construct {
  private readonly bucket: Bucket;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { deployment, access }: AnchorsProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...bucketDefaults(deployment),
      // CloudFormation could not delete it while anything in it is locked.
      removalPolicy: RemovalPolicy.RETAIN,
      // They name nobody, and whoever checks them needs no key of ours.
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(deployment.anchorDays)),
      serverAccessLogsBucket: access,
      serverAccessLogsPrefix: 'anchors/',
    });
    this.key = new Key(this, 'Key', {
      description: `rasoat ${deployment.name}: Signs the anchors of the audit chains, and evidence packs`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Adds an anchor every night, after it has read those before. */
  addAnchors(): Permission {
    return this.permission(
      ...this.reading(),
      this.objects('anchors', 's3:PutObject'),
      this.objects('checks', 's3:GetObject', 's3:PutObject'),
      this.signing(),
    );
  }

  /** Signs evidence packs, which hold an anchor. */
  signEvidence(): Permission {
    return this.permission(...this.reading(), this.signing());
  }

  /** What the last check found. */
  readChecks(): Permission {
    // Without `ListBucket` S3 reports a missing file as access denied.
    const listing = { actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] };
    return this.permission(this.objects('checks', 's3:GetObject'), listing);
  }

  private permission(...grants: readonly Grant[]): Permission {
    return { env: { ANCHOR_STORE: this.bucket.bucketName, ANCHOR_KEY: this.key.keyArn }, grants };
  }

  private reading(): Grant[] {
    const { bucketArn } = this.bucket;
    return [
      this.objects('anchors', 's3:GetObjectVersion'),
      { actions: ['s3:ListBucket', 's3:ListBucketVersions'], resources: [bucketArn] },
    ];
  }

  private signing(): Grant {
    return { actions: ['kms:Sign', 'kms:GetPublicKey'], resources: [this.key.keyArn] };
  }

  private objects(folder: string, ...actions: readonly string[]): Grant {
    return { actions, resources: [this.bucket.arnForObjects(`${folder}/*`)], reason: perDay };
  }
}
