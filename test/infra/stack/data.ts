import { describe, expect, test } from 'vitest';
import { standing } from '../../../cost/price/standing-usage.ts';
import { lambdaNames } from '../../../infra/lambdas/lambdas.ts';
import { settingOf } from '../../../infra/outputs.ts';
import { synthesize } from './stacks.ts';

const deployments = { dev: synthesize('dev'), prod: synthesize('prod') };

describe.each(['dev', 'prod'] as const)('the deployment %s', (name) => {
  const stack = deployments[name];

  test('encrypts its tables with a key of its own and can restore any second of 35 days', () => {
    const tables = stack.all('AWS::DynamoDB::Table').map(({ Properties }) => Properties);
    expect(tables).toHaveLength(4);
    for (const { SSESpecification: sse, PointInTimeRecoverySpecification: back, BillingMode } of tables) {
      expect(sse).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
      expect(back).toEqual({ PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 });
      expect(BillingMode).toBe('PAY_PER_REQUEST');
    }
  });

  test('rotates its keys', () => {
    const keys = stack.all('AWS::KMS::Key');
    expect(keys).toHaveLength(standing.keys);
    // KMS rotates no key that signs: what it signed is checked with the public half, which others keep.
    const [signing, ...others] = keys.filter(({ Properties }) => !Properties.EnableKeyRotation);
    expect(signing!.Properties).toMatchObject({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
    expect(others).toEqual([]);
  });

  test('denies public access and plain HTTP for every bucket', () => {
    const buckets = stack.all('AWS::S3::Bucket');
    expect(buckets).toHaveLength(5);
    const policies = JSON.stringify(stack.all('AWS::S3::BucketPolicy'));
    for (const { id, Properties } of buckets) {
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toMatch(/^(?:aws:kms|AES256)$/);
      expect(policies).toContain(`{"Bucket":{"Ref":"${id}"},"PolicyDocument"`);
    }
    const insecure = policies.match(/"Bool":\{"aws:SecureTransport":"false"\}/g);
    expect(insecure).toHaveLength(buckets.length);
  });

  test("encrypts people's files with its own key, and keeps old versions", () => {
    for (const id of ['BucketsInbox', 'BucketsFiles']) {
      const { Properties } = stack.one('AWS::S3::Bucket', id);
      expect(JSON.stringify(Properties.BucketEncryption)).toContain('"SSEAlgorithm":"aws:kms"');
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    }
  });

  test('locks every version of an anchor for its days, whoever asks to delete it', () => {
    const { Properties, DeletionPolicy } = stack.one('AWS::S3::Bucket', 'AnchorsBucket');
    expect(Properties.ObjectLockEnabled).toBe(true);
    const { Rule } = Properties.ObjectLockConfiguration;
    expect(Rule.DefaultRetention).toEqual({ Mode: 'COMPLIANCE', Days: name === 'prod' ? 3650 : 1 });
    expect(DeletionPolicy).toBe('Retain');
  });

  test('runs every function on arm64 and Node 24, with a log of its own', () => {
    const lambdas = stack.all('AWS::Lambda::Function').map(({ Properties }) => Properties);
    expect(lambdas).toHaveLength(lambdaNames.length);
    const groups = stack.all('AWS::Logs::LogGroup').map(({ id }) => id);
    for (const { Architectures, Runtime, LoggingConfig } of lambdas) {
      expect({ Architectures, Runtime }).toEqual({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
      expect(groups).toContain(LoggingConfig.LogGroup.Ref);
    }
  });

  test('traces the process, and not the requests of people', () => {
    const mode = (id: string) => stack.one('AWS::Lambda::Function', id).Properties.TracingConfig?.Mode;
    expect(['FunctionsOpenStage', 'FunctionsIngest', 'FunctionsTurnDay'].map(mode)).toEqual(
      Array(3).fill('Active'),
    );
    expect(['FunctionsApi', 'FunctionsDeliver'].map(mode)).not.toContain('Active');
  });

  test('encrypts logs and keeps them no longer than its setting', () => {
    const logs = stack.all('AWS::Logs::LogGroup').map(({ Properties }) => Properties);
    expect(logs).toHaveLength(lambdaNames.length + 4 + 1);
    expect(new Set(logs.map((each) => each.RetentionInDays))).toEqual(new Set([name === 'prod' ? 400 : 14]));
    expect(logs.every((each) => each.KmsKeyId)).toBe(true);
  });

  test('has a dead-letter queue for every asynchronous call', () => {
    const rules = stack.all('AWS::Events::Rule').flatMap(({ Properties }) => Properties.Targets);
    expect(rules.filter((target) => !target.DeadLetterConfig)).toEqual([]);
    const calls = stack.all('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties);
    expect(calls.map(({ FunctionName: { Ref } }) => Ref.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'FunctionsCheckChains',
      'FunctionsDeliver',
      'FunctionsNoteMail',
      'FunctionsSendReminders',
      'FunctionsTurnDay',
    ]);
    expect(calls.every(({ DestinationConfig }) => DestinationConfig.OnFailure.Destination)).toBe(true);
    const { Properties: queue } = stack.one('AWS::SQS::Queue', 'IngestQueue');
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    const { Properties: reading } = stack.one('AWS::Lambda::EventSourceMapping', 'FunctionsIngest');
    expect(reading.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  test('exports every setting under a name from which it can be derived', () => {
    const outputs = Object.keys(stack.template.toJSON().Outputs).map(settingOf);
    expect(outputs).toEqual(
      expect.arrayContaining([
        'REGISTRY_TABLE',
        'USER_POOL',
        'USER_POOL_CLIENT',
        'VAULT_KEY',
        'CAMPAIGN_MACHINE',
        'WARD_MACHINE',
        'REPORT_MACHINE',
        'EVIDENCE_MACHINE',
        'ANCHOR_KEY',
        'ANCHOR_STORE',
        'SITE_BUCKET',
        'SITE_ADDRESS',
        'API_ADDRESS',
        'MIGRATE_EXECUTIONS',
        'SCHEDULE_DEAD_LETTERS',
        'INGEST_DEAD_LETTERS',
        'SWEEP_DEAD_LETTERS',
        'SCHEDULE_TARGETS',
      ]),
    );
  });

  test('creates no custom resources', () => {
    expect(stack.all().filter(({ Type }) => /^Custom::|CustomResource$/.test(Type))).toEqual([]);
  });
});

describe('the deployment prod', () => {
  test('retains data and keys when the stack is deleted, and dev retains nothing', () => {
    const kinds = [
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
      'AWS::Logs::LogGroup',
    ];
    const policies = (name: keyof typeof deployments) =>
      new Set(
        kinds
          .flatMap((kind) => deployments[name].all(kind))
          // What is locked cannot be deleted with a stack.
          .filter(({ id }) => !id.startsWith('AnchorsBucket'))
          .map(({ DeletionPolicy }) => DeletionPolicy),
      );
    expect(policies('prod')).toEqual(new Set(['Retain']));
    expect(policies('dev')).toEqual(new Set(['Delete']));
  });

  test('protects tables and accounts from deletion', () => {
    const tables = deployments.prod.all('AWS::DynamoDB::Table').map(({ Properties }) => Properties);
    expect(tables.every((each) => each.DeletionProtectionEnabled)).toBe(true);
    expect(deployments.prod.one('AWS::Cognito::UserPool', 'Identity').Properties.DeletionProtection).toBe(
      'ACTIVE',
    );
  });

  test('uses restored tables in place of its own, and leaves its own in place', () => {
    const names = { RESTORED_REGISTRY: 'registry-back', RESTORED_AUDIT: 'audit-back' };
    const restored = synthesize('prod', names);
    expect(restored.all('AWS::DynamoDB::Table').map(({ id }) => id.slice(0, 12))).toEqual([
      'TablesHouseh',
      'TablesIdempo',
    ]);
    const { Variables } = restored.one('AWS::Lambda::Function', 'FunctionsApi').Properties.Environment;
    expect(Variables).toMatchObject({ REGISTRY_TABLE: 'registry-back', AUDIT_TABLE: 'audit-back' });
    expect(JSON.stringify(restored.all('AWS::IAM::Policy'))).toContain(':table/audit-back/index/story');
  });

  test('never has a movable clock', () => {
    const moved = synthesize('prod', { REHEARSAL: '1' });
    const clocks = (stack: typeof moved) =>
      JSON.stringify(stack.all('AWS::Lambda::Function')).match(/"REHEARSAL":"1"/g);
    expect(clocks(moved)).toBeNull();
    expect(clocks(synthesize('dev', { REHEARSAL: '1' }))).toHaveLength(lambdaNames.length);
  });
});
