import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Allowed {
  /** Folders of the project, without the file's own. */
  readonly project: readonly string[];
  /** Packages; `node` stands for everything that comes with Node. */
  readonly outside: readonly string[];
}

/** What the rooms of infra have in common. */
const infraParts = [
  'infra/deployment.ts',
  'infra/log-group.ts',
  'infra/pascal-case.ts',
  'infra/permission.ts',
  'infra/queue.ts',
];

/** Who may import whom. The first line whose folder fits a file counts. */
const table: readonly (readonly [string, Allowed])[] = [
  ['shared/', { project: [], outside: ['zod'] }],
  // The library of files, from its foundations up: text, the modules of XLSX that all share, reading and writing, patching, marking.
  ['functions/files/text/', { project: ['shared/'], outside: ['node'] }],
  ['functions/files/escape-formula.ts', { project: [], outside: [] }],
  ['functions/files/xlsx/ooxml.ts', { project: [], outside: [] }],
  ['functions/files/xlsx/unpatchable.ts', { project: [], outside: [] }],
  [
    'functions/files/xlsx/xml.ts',
    { project: ['shared/', 'functions/files/text/', 'functions/files/xlsx/unpatchable.ts'], outside: [] },
  ],
  [
    'functions/files/xlsx/read/',
    {
      project: [
        'shared/',
        'functions/files/text/',
        'functions/files/xlsx/ooxml.ts',
        'functions/files/xlsx/xml.ts',
      ],
      outside: ['node'],
    },
  ],
  [
    'functions/files/xlsx/write/',
    {
      project: [
        'shared/',
        'functions/files/escape-formula.ts',
        'functions/files/xlsx/ooxml.ts',
        'functions/files/xlsx/xml.ts',
      ],
      outside: ['node'],
    },
  ],
  [
    'functions/files/xlsx/patch/',
    {
      project: [
        'shared/',
        'functions/files/text/',
        'functions/files/escape-formula.ts',
        'functions/files/xlsx/',
      ],
      outside: ['node'],
    },
  ],
  [
    'functions/files/template/',
    { project: ['shared/', 'functions/files/escape-formula.ts'], outside: ['hucre'] },
  ],
  [
    'functions/files/mark/',
    {
      project: [
        'shared/',
        'functions/files/findings-spool.ts',
        'functions/files/open.ts',
        'functions/files/xlsx/',
      ],
      outside: ['node'],
    },
  ],
  [
    'functions/files/',
    {
      project: ['shared/', 'functions/files/text/', 'functions/files/xlsx/read/'],
      outside: ['node'],
    },
  ],
  // One adapter for both hosts, over the files of either.
  ['functions/sealed-files.ts', { project: ['shared/', 'functions/vault.ts'], outside: ['node'] }],
  // Each room of the adapters knows the clients of its own services alone.
  [
    'functions/aws/dynamo/',
    {
      project: ['shared/', 'functions/aws/errors.ts', 'functions/vault.ts'],
      outside: ['zod', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'node'],
    },
  ],
  [
    'functions/aws/identity/',
    {
      project: ['shared/', 'functions/aws/errors.ts', 'functions/aws/dynamo/', 'functions/vault.ts'],
      outside: ['@aws-sdk/client-cognito-identity-provider', '@aws-sdk/lib-dynamodb', 'node'],
    },
  ],
  [
    'functions/aws/files/',
    {
      project: [
        'shared/',
        'functions/aws/cloud-ports.ts',
        'functions/aws/errors.ts',
        'functions/batch/file-key.ts',
        'functions/files/hash.ts',
      ],
      outside: ['@aws-sdk/client-s3', '@aws-sdk/s3-presigned-post', '@aws-sdk/s3-request-presigner', 'node'],
    },
  ],
  [
    'functions/aws/workflows/',
    {
      project: ['shared/', 'functions/aws/errors.ts'],
      outside: ['zod', '@aws-sdk/client-sfn', '@aws-sdk/client-scheduler', 'node'],
    },
  ],
  [
    'functions/aws/lambda/',
    { project: ['shared/', 'functions/'], outside: ['zod', '@aws-lambda-powertools', 'aws-lambda', 'node'] },
  ],
  [
    'functions/aws/',
    {
      project: [
        'shared/',
        'functions/issuer/',
        'functions/lazy.ts',
        'functions/vault.ts',
        'functions/sealed-files.ts',
      ],
      outside: ['zod', '@aws-sdk', 'node'],
    },
  ],
  [
    'functions/lambda.ts',
    { project: ['shared/', 'functions/'], outside: ['@middy', '@aws-lambda-powertools', 'aws-lambda'] },
  ],
  // Lists are written to files row by row: a province's are too large for memory.
  ['functions/reports/lists/', { project: ['shared/', 'functions/files/'], outside: ['node'] }],
  // It makes the files of a report on the local disk before it stores them.
  ['functions/reports/store-report.ts', { project: ['shared/', 'functions/'], outside: ['node'] }],
  // Evidence is written to a file and read from one.
  ['functions/evidence/', { project: ['shared/', 'functions/'], outside: ['zod', 'node'] }],
  ['functions/reports/narrative/', { project: ['shared/'], outside: ['docx'] }],
  [
    'functions/papers/document/',
    { project: ['shared/', 'functions/reports/narrative/document-parts.ts'], outside: ['docx'] },
  ],
  [
    'functions/reports/tables/',
    { project: ['shared/', 'functions/files/escape-formula.ts'], outside: ['hucre'] },
  ],
  [
    'functions/inspection/sheet/',
    { project: ['shared/', 'functions/files/escape-formula.ts'], outside: ['hucre'] },
  ],
  // One adapter for both hosts, too.
  [
    'functions/issuer/openid-issuer.ts',
    { project: ['shared/', 'functions/issuer/issuer-settings.ts'], outside: ['openid-client'] },
  ],
  ['functions/session/one-time-code.ts', { project: [], outside: ['otplib'] }],
  // Node's own modules are on both hosts, but steps do no I/O of their own: only the one that hashes is allowed.
  [
    'functions/',
    { project: ['shared/', 'functions/files/', 'web/public-pages/'], outside: ['zod', 'node:crypto'] },
  ],
  ['workflows/', { project: ['shared/', 'functions/steps.ts'], outside: [] }],
  // The operator's commands create, fill and empty a deployment; the page's files are those that one machine serves.
  [
    'infra/cli/',
    {
      project: [
        'infra/',
        'shared/',
        'functions/aws/ports.ts',
        'functions/users/first-account.ts',
        'functions/users/recover-account.ts',
        'functions/users/tie-accounts.ts',
        'local/cli/',
        'local/http/web-files.ts',
      ],
      outside: ['@aws-sdk', 'node'],
    },
  ],
  // It counts a whole campaign of the one-machine host over the stores of AWS; the rest only calculates.
  [
    'cost/count/',
    {
      project: ['cost/sample/', 'infra/lambdas/lambdas.ts', 'functions/', 'local/', 'shared/'],
      outside: ['@aws-sdk', 'node'],
    },
  ],
  ['cost/sample/', { project: ['shared/'], outside: ['node'] }],
  ['cost/', { project: ['infra/lambdas/lambdas.ts', 'local/cli/', 'shared/'], outside: [] }],
  [
    'infra/storage/',
    { project: [...infraParts, 'functions/aws/dynamo/tables.ts'], outside: ['aws-cdk-lib', 'constructs'] },
  ],
  [
    'infra/lambdas/',
    {
      project: [...infraParts, 'infra/storage/keys.ts'],
      outside: ['aws-cdk-lib', 'constructs', 'esbuild', 'node'],
    },
  ],
  [
    'infra/process/',
    {
      project: [
        ...infraParts,
        'infra/lambdas/functions.ts',
        'infra/storage/keys.ts',
        'functions/aws/env.ts',
        'workflows/',
      ],
      outside: ['aws-cdk-lib', 'constructs'],
    },
  ],
  [
    'infra/',
    {
      project: [
        'functions/aws/env.ts',
        'functions/aws/dynamo/tables.ts',
        'functions/aws/lambda/origin-headers.ts',
        'functions/issuer/issuer-settings.ts',
        'shared/contract/',
        'shared/access/password-rules.ts',
      ],
      outside: ['aws-cdk-lib', 'constructs', 'cdk-nag'],
    },
  ],
  ['local/mail/', { project: ['shared/', 'local/data-folder/'], outside: ['node', 'nodemailer'] }],
  [
    'local/',
    {
      project: ['shared/', 'functions/', 'workflows/'],
      outside: ['node', 'jsonata', 'zod', 'hono', '@hono/node-server'],
    },
  ],
  ['web/public-pages/', { project: ['shared/'], outside: ['hono'] }],
  [
    'web/build/',
    {
      project: ['web/app/theme.ts', 'local/cli/'],
      outside: ['node', 'vite', '@vitejs', '@mantine', 'marked'],
    },
  ],
  [
    'web/',
    {
      project: ['shared/'],
      outside: [
        'react',
        'react-dom',
        '@mantine',
        '@tanstack',
        'wouter',
        'qrcode',
        'virtual:theme.css',
        'virtual:guide',
      ],
    },
  ],
];

/** Folders whose own folders build only on those named before them, files among them; other files may build on all. */
const layered: readonly (readonly [folder: string, layers: readonly string[]])[] = [
  [
    'functions/aws/',
    [
      'errors.ts',
      'env.ts',
      'mail-tag.ts',
      'lazy-async.ts',
      'cloud-ports.ts',
      'dynamo',
      'identity',
      'files',
      'workflows',
      'lambda',
    ],
  ],
  [
    'infra/',
    [
      'deployment.ts',
      'pascal-case.ts',
      'permission.ts',
      'queue.ts',
      'storage',
      'log-group.ts',
      'lambdas',
      'process',
      'intake',
      'site',
      'monitoring',
    ],
  ],
  ['cost/', ['assumptions.ts', 'sample', 'count', 'scale', 'price', 'tables.ts', 'last-day']],
  ['shared/batch/', ['findings', 'cells', 'header', 'rows', 'household', 'plain', 'collect']],
  [
    'local/',
    [
      'data-folder',
      'sqlite',
      'stores',
      'files',
      'mail',
      'anchors',
      'backup',
      'identity',
      'runner',
      'host',
      'operations',
      'simulation',
      'demo',
      'http',
      'formats',
      'cli',
    ],
  ],
  ['local/runner/', ['expressions', 'journal', 'definitions', 'states', 'transition']],
];

/** Every module that a file names: in imports, re-exports, dynamic imports and types. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g)].map((match) => match[2]!);

/** How an import reads in the table: a path of the project, or the name of a package. */
function named(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier));
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isAllowed = (name: string, folder: string, { project, outside }: Allowed): boolean =>
  name.startsWith(folder) ||
  project.some((each) => name.startsWith(each)) ||
  outside.some(
    (each) => name === each || name.startsWith(`${each}/`) || (each === 'node' && name.startsWith('node:')),
  );

const files = globSync('{shared,functions,workflows,infra,cost,local,web}/**/*.{ts,tsx}', { cwd: root });

describe('imports', () => {
  test('follow the table', () => {
    const strays = files.flatMap((file) => {
      const [folder, allowed] = table.find(([each]) => file.startsWith(each))!;
      const names = importsOf(readFileSync(join(root, file), 'utf8')).map((each) => named(file, each));
      return names.filter((name) => !isAllowed(name, folder, allowed)).map((name) => `${file} → ${name}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(strays).toEqual([]);
  });

  test.each(layered)('inside %s go from a folder to those before it only', (folder, layers) => {
    const layerOf = (path: string): number =>
      layers.findIndex((layer) => `${path}/`.startsWith(`${folder}${layer}/`));
    const inside = files.filter((file) => layerOf(file) >= 0);
    const strays = inside.flatMap((file) => {
      const names = importsOf(readFileSync(join(root, file), 'utf8')).map((each) => named(file, each));
      const isAllowedHere = (name: string): boolean => layerOf(name) >= 0 && layerOf(name) <= layerOf(file);
      return names
        .filter((name) => name.startsWith(folder) && !isAllowedHere(name))
        .map((name) => `${file} → ${name}`);
    });
    expect(new Set(inside.map(layerOf)).size).toBe(layers.length);
    expect(strays).toEqual([]);
  });

  test('of workflows take names of steps as types only', () => {
    const workflows = files.filter((file) => file.startsWith('workflows/'));
    const values = workflows.flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/^import (?!type).*functions.*$/gm) ?? [],
    );
    expect(values).toEqual([]);
  });

  test('of every kind are seen', () => {
    const source = `import a from 'a';\nexport { b } from "b";\nimport type { C } from 'c';\nawait import('d');\nimport 'e';\ntype F = import('f').F;`;
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});
