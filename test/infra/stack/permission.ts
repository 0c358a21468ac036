import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lambdaNames } from '../../../infra/lambdas/lambdas.ts';
import { allowedTo, statementsOf } from './policies.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('prod');
const statements = statementsOf(stack);

/** A key's default policy lets the account manage it. */
const isKey = (of: string) => of.startsWith('AWS::KMS::Key ');

describe('a policy', () => {
  test('grants only full action names', () => {
    const loose = statements.filter(
      ({ of, effect, actions }) =>
        effect === 'Allow' && !isKey(of) && actions.some((each) => each.includes('*')),
    );
    expect(statements.length).toBeGreaterThan(50);
    expect(loose).toEqual([]);
  });

  test('lets nobody change or delete events of the audit', () => {
    const audit = stack.one('AWS::DynamoDB::Table', 'TablesAudit').id;
    const onAudit = statements.filter(({ resources }) => resources.some((each) => each.includes(audit)));
    const actions = new Set(onAudit.flatMap((each) => each.actions));
    expect([...actions].filter((each) => /Update|Delete|BatchWrite/.test(each))).toEqual([]);
    expect(actions).toContain('dynamodb:PutItem');
  });
});

describe('the anchors of the audit', () => {
  const { id } = stack.one('AWS::S3::Bucket', 'AnchorsBucket');
  const actionsOf = (lambda: string) =>
    allowedTo(stack, lambda)
      .filter(({ resources }) => resources.some((each) => each.includes(id)))
      .flatMap(({ actions }) => actions);

  test('are added by the nightly check alone, and deleted by nothing', () => {
    const writers = lambdaNames.filter((name) =>
      actionsOf(name).some((each) => /Put|Delete|Bypass/.test(each)),
    );
    expect(writers).toEqual(['checkChains']);
    expect(new Set(actionsOf('checkChains'))).toEqual(
      new Set([
        's3:GetObjectVersion',
        's3:ListBucket',
        's3:ListBucketVersions',
        's3:PutObject',
        's3:GetObject',
      ]),
    );
  });

  test('are signed by whatever adds one', () => {
    const key = stack.one('AWS::KMS::Key', 'AnchorsKey').id;
    const signers = lambdaNames.filter((name) =>
      allowedTo(stack, name).some(
        ({ actions, resources }) =>
          actions.includes('kms:Sign') && resources.some((each) => each.includes(key)),
      ),
    );
    expect(signers).toEqual(['makeEvidence', 'checkChains']);
  });
});

describe('the public Lambda', () => {
  const allowed = allowedTo(stack, 'publicApi');

  test('has neither a grant for the households nor their table’s name', () => {
    const households = stack.one('AWS::DynamoDB::Table', 'TablesHouseholds').id;
    const lambda = stack.one('AWS::Lambda::Function', 'FunctionsPublicApi');
    expect(JSON.stringify([allowed, lambda.Properties])).not.toContain(households);
    expect(JSON.stringify(allowedTo(stack, 'api'))).toContain(households);
  });

  test('reads only posted lists', () => {
    const files = allowed.filter(({ actions }) => actions.some((each) => each.startsWith('s3:')));
    const reading = files.filter(({ actions }) => actions.includes('s3:GetObject'));
    expect(files.flatMap(({ actions }) => actions).sort()).toEqual(['s3:GetObject', 's3:ListBucket']);
    expect(reading[0]!.resources.join()).toContain('/posted/*');
  });
});

describe('files', () => {
  /** A Lambda's grants for the bucket of files, by folder. */
  const may = (lambda: string) => {
    const files = stack.one('AWS::S3::Bucket', 'BucketsFiles').id;
    return allowedTo(stack, lambda)
      .filter(({ resources }) => resources.some((each) => each.includes(files) && each.includes('/*')))
      .flatMap(({ actions, resources }) =>
        actions.flatMap((each) =>
          resources
            .filter((each) => each.includes(files))
            .map((resource) => `${each} ${/\/(\w*)\/?\*/.exec(resource)![1]}`),
        ),
      );
  };

  test('of surveys are written only by the function that ingests them', () => {
    expect(may('ingest')).toEqual(['s3:GetObject batches', 's3:PutObject batches']);
    expect(may('batchApi').filter((each) => each.endsWith(' batches'))).toEqual(['s3:GetObject batches']);
    expect(may('batchApi')).toContain('s3:PutObject marked');
    expect(may('api').filter((each) => each.endsWith(' batches'))).toEqual([]);
  });

  test('of reports are written by the function that makes them, and given by the one that serves files', () => {
    expect(may('makeReport')).toEqual(['s3:PutObject reports']);
    expect(may('batchApi').filter((each) => each.endsWith(' reports'))).toEqual(['s3:GetObject reports']);
  });

  test('of evidence are written by the function that makes packs, and given by the one that serves files', () => {
    expect(may('makeEvidence').sort()).toEqual([
      's3:GetObject batches',
      's3:GetObject posted',
      's3:GetObject sealed',
      's3:PutObject evidence',
    ]);
    expect(may('batchApi').filter((each) => each.endsWith(' evidence'))).toEqual(['s3:GetObject evidence']);
  });

  test('that are posted are written and printed by the ward, and shown to the public', () => {
    expect(may('api').sort()).toEqual(['s3:GetObject posted', 's3:PutObject posted']);
    const posted = may('batchApi').filter((each) => each.endsWith(' posted'));
    expect(posted.sort()).toEqual(['s3:GetObject posted', 's3:PutObject posted']);
    expect(may('publicApi')).toEqual(['s3:GetObject posted']);
  });
});

/** SDK commands whose action has another name. */
const actionOf: Record<string, string> = {
  Get: 'dynamodb:GetItem',
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  Query: 'dynamodb:Query',
  BatchGet: 'dynamodb:BatchGetItem',
  BatchWrite: 'dynamodb:BatchWriteItem',
  TransactWrite: 'dynamodb:PutItem',
  TransactGet: 'dynamodb:GetItem',
  HeadObject: 's3:GetObject',
  CopyObject: 's3:PutObject',
  ListObjectVersions: 's3:ListBucketVersions',
};

/** Signing in needs no grant. */
const free = ['InitiateAuth'];

test('every AWS action of the adapters is granted to some function', () => {
  const root = join(import.meta.dirname, '..', '..', '..');
  const sources = globSync('functions/aws/**/*.ts', { cwd: root }).map((each) =>
    readFileSync(join(root, each), 'utf8'),
  );
  const calls = sources.flatMap((source) =>
    [...source.matchAll(/new ([A-Z]\w+?)Command\(/g)].map(([, name]) => name!),
  );
  const allowed = lambdaNames.flatMap((name) => allowedTo(stack, name)).flatMap(({ actions }) => actions);
  const names = new Set([...allowed, ...allowed.map((each) => each.split(':')[1])]);
  expect(new Set(calls).size).toBeGreaterThan(15);
  expect(
    [...new Set(calls)].filter((each) => !free.includes(each) && !names.has(actionOf[each] ?? each)),
  ).toEqual([]);
});
