import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import type { Grant, Permission } from '../permission.ts';

export interface KeysProps {
  readonly deployment: Deployment;
}

/** The KMS keys: one for data at rest, one for the vault, one for logs and alarms. */
export class Keys extends Construct {
  readonly data: Key;
  readonly vault: Key;
  readonly logs: Key;

  constructor(scope: Construct, id: string, { deployment }: KeysProps) {
    super(scope, id);
    this.data = this.create('Data', deployment, 'Tables and buckets');
    this.vault = this.create('Vault', deployment, 'Wraps the key that seals identifiers and decisions');
    this.logs = this.create('Logs', deployment, 'Logs and alarms');
    this.allowLogs();
  }

  private create(id: string, deployment: Deployment, what: string): Key {
    return new Key(this, id, {
      description: `rasoat ${deployment.name}: ${what}`,
      enableKeyRotation: true,
      removalPolicy: deployment.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Allows CloudWatch to encrypt the logs of this account and region, and alarms to be published. */
  private allowLogs(): void {
    const { region, account, partition } = Stack.of(this);
    this.logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', ...describing],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
          },
        },
      }),
    );
    this.logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
  }

  /** Unwraps the vault's key, or generates it at the first use. */
  useVault(): Permission {
    return {
      env: { VAULT_KEY: this.vault.keyArn },
      grants: [{ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.vault.keyArn] }],
    };
  }

  /** The data key, usable only through the service that encrypts with it. */
  dataKeyVia(service: 'dynamodb' | 's3'): Grant {
    const { region } = Stack.of(this);
    return {
      actions: service === 's3' ? ['kms:Decrypt', 'kms:GenerateDataKey'] : tableActions,
      resources: [this.data.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
    };
  }
}

const describing = ['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:DescribeKey'];
const tableActions = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:DescribeKey',
];
