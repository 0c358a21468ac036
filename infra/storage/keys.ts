import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Allowance, Permission } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';

export interface KeysProps {
  readonly stage: Stage;
}

/** Three keys for three concerns: data at rest, the vault that seals identifiers, logs and alarms. */
export class Keys extends Construct {
  readonly data: Key;
  readonly vault: Key;
  readonly logs: Key;

  constructor(scope: Construct, id: string, { stage }: KeysProps) {
    super(scope, id);
    this.data = this.make('Data', stage, 'Tables and buckets');
    this.vault = this.make('Vault', stage, 'Wraps the key that seals identifiers and decisions');
    this.logs = this.make('Logs', stage, 'Logs and alarms');
    this.openLogs();
  }

  private make(id: string, stage: Stage, what: string): Key {
    return new Key(this, id, {
      description: `rasoat ${stage.name}: ${what}`,
      enableKeyRotation: true,
      removalPolicy: stage.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Logs of this account and region, and alarms on their way to the topic. */
  private openLogs(): void {
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

  /** Opens the vault; the first to open it makes its key. */
  openVault(): Permission {
    return {
      env: { VAULT_KEY: this.vault.keyArn },
      allows: [{ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.vault.keyArn] }],
    };
  }

  /** The data key, through a service that encrypts with it and never by itself. */
  through(service: 'dynamodb' | 's3'): Allowance {
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
