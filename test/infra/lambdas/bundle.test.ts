import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundle } from '../../../infra/lambdas/bundle.ts';
import { lambdaNames } from '../../../infra/lambdas/lambdas.ts';
import { endpoint, endpointNames, featureOf } from '../../../shared/contract/contract.ts';
import { type Group, groupOf } from '../../../shared/contract/group.ts';

const { folder, metafile } = bundle();
const chunks = metafile.outputs;
const filesOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, textOf(path, name)]));
const textOf = (path: string, name: string) => readFileSync(join(path, name), 'utf8');

/** The chunks that these sources bring along when they are loaded. */
function chunksOf(...sources: readonly string[]): string[] {
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const { path, kind, external } of chunks[name]!.imports) {
      if (kind === 'import-statement' && !external) load(path);
    }
  };
  for (const [name, { entryPoint = '' }] of Object.entries(chunks)) {
    if (sources.some((source) => entryPoint.endsWith(`functions/${source}`))) load(name);
  }
  return [...loaded];
}

/** What every signed-in request needs beside its own work. */
const session = ['lambda.ts', 'aws/kms-vault.ts', 'aws/identity/cognito-identity.ts'];

describe('the bundle', () => {
  test('exports every function from its one entry', () => {
    const { exports } = Object.values(chunks).find(({ entryPoint }) =>
      entryPoint?.endsWith('functions/lambda.ts'),
    )!;
    expect(exports).toEqual(expect.arrayContaining(lambdaNames));
    expect(Object.keys(filesOf(folder))).toContain('lambda.mjs');
  });

  test('is the same from the same sources, so that nothing is deployed anew without a change', () => {
    expect(filesOf(bundle().folder)).toEqual(filesOf(folder));
  });

  // Each command brings its schema and the texts of its refusals along, some 0.6 KiB.
  test('lets the API answer a signed-in request from at most 700 KiB', () => {
    const loaded = chunksOf(...session, 'aws/lambda/handle-api.ts', 'campaign/read-board.ts');
    const weight = loaded.reduce((sum, name) => sum + chunks[name]!.bytes, 0) / 1024;
    expect(weight).toBeGreaterThan(300);
    expect(weight).toBeLessThan(700);
  });

  /** The steps of a group of endpoints, which are loaded one by one. */
  const stepsOf = (group: Group): string[] =>
    endpointNames
      .filter((name) => groupOf(endpoint(name)) === group)
      .map(
        (name) => `${featureOf(name)}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`,
      );

  test.each([
    ['main', stepsOf('main'), []],
    ['public', stepsOf('public'), []],
    ['batch', stepsOf('batch'), ['mark-file', 'open-xlsx']],
    ['steps', ['aws/lambda/handle-steps.ts'], []],
    ['report', ['aws/lambda/handle-report.ts'], []],
    ['ingest', ['aws/lambda/handle-ingest.ts'], ['mark-file', 'open-xlsx']],
  ])('lets what serves %s read and mark files of people as it must', (_, sources, able) => {
    const inputs = chunksOf('lambda.ts', 'aws/lambda/handle-api.ts', ...sources).flatMap((name) =>
      Object.keys(chunks[name]!.inputs),
    );
    const found = inputs.map((input) => /functions\/files\/.*(mark-file|open-xlsx)\.ts$/.exec(input)?.[1]);
    expect(found.filter(Boolean).sort()).toEqual(able);
  });
});
