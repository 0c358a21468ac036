import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../../scale.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Our own programs; the others are those of vitest, CDK and the checks, and what npm runs before one. */
const programs = Object.entries(scripts).filter(
  ([name, command]) => command.startsWith('node ') && !name.startsWith('pre'),
);

const example = 'examples/cho-don-2019';
const nowhere = 'no/such/place';

/** Command lines that each script refuses: an unknown option, too many arguments or too few, no such place, no number. */
const refused: Readonly<Record<string, readonly (readonly string[])[]>> = {
  start: [['--foo'], ['stray']],
  build: [['--foo'], ['stray']],
  screenshots: [['--foo'], ['one', 'two']],
  'guide-pictures': [['--foo'], ['stray']],
  'dry-run': [['--foo', example], [], [nowhere], [example, '--json', 'docs']],
  simulate: [
    ['--foo', example],
    [],
    [nowhere],
    [example, '--json', `${nowhere}/out.json`],
    [example, '--json', 'docs'],
    [example, '--data', 'package.json'],
  ],
  validate: [
    ['--foo'],
    ['package.json', 'stray', '--campaign', example, '--ward', '02071'],
    [nowhere, '--campaign', example, '--ward', '02071'],
    ['package.json', '--campaign', nowhere, '--ward', '02071'],
  ],
  template: [['--foo'], [], ['--campaign', nowhere, '--ward', '02071', '--out', 'x.xlsx']],
  report: [['--foo', example, '--out', 'x'], [example], [example, '--out', 'package.json']],
  reclassify: [['--foo', example], [], [example], [nowhere, '--standard', 'vn-2022']],
  evidence: [
    ['--foo', 'x'],
    [],
    [nowhere, '--campaign', 'a', '--ward', '02071', '--out', 'x.zip'],
    [example, '--campaign', 'a', '--ward', '02071', '--out', 'x.zip'],
  ],
  verify: [['--foo'], [], [nowhere], ['package.json'], ['package.json', '--key', 'abc']],
  docs: [['--foo']],
  sbom: [['--foo'], ['stray']],
  calendar: [[], ['--year', '2028'], ['--year', '2026', 'x']],
  backup: [['--foo', example], [], [nowhere, '--out', 'x'], [example, '--out', 'x']],
  restore: [
    ['--foo', example, 'x'],
    [example],
    [example, 'x'],
    [nowhere, 'x', '--keys', 'docs'],
    [example, 'docs', '--keys', 'docs'],
    [example, 'package.json', '--keys', 'docs'],
  ],
  doctor: [['--foo'], [], [nowhere], [example]],
  'recover-account': [['--foo'], [], [nowhere, 'tinh-06'], [example, 'tinh-06']],
  conformance: [['--foo'], [], ['package.json', 'stray'], [nowhere]],
  structure: [['--foo']],
  fixtures: [['--foo'], [], ['test']],
  crash: [['--foo'], [nowhere], ['--kills', 'many']],
  load: [['--foo'], ['stray'], ['--wards', 'many']],
  bench: [['--foo'], ['zzz'], ['--rounds', 'many'], ['--rows', '10,']],
  cost: [['--foo'], ['stray'], ['--json', `${nowhere}/out.json`]],
  deploy: [['--foo'], ['dev', 'stray']],
  destroy: [['prod']],
  'migrate-executions': [[], ['zzz', 'campaign', '1']],
  'recover-account-on-aws': [[], ['zzz', 'tinh-06']],
};

const environments: readonly (readonly [string, Record<string, string>])[] = [
  ['a port that is no number', { PORT: 'http' }],
  ['an empty port', { PORT: '' }],
  ['a province that is no code', { PROVINCE: 'Bac Kan' }],
  ['a data folder that is a file', { DATA_DIR: 'package.json' }],
];

async function run(command: string, args: readonly string[], environment: Record<string, string> = {}) {
  const [, ...program] = command.split(' ');
  const env = {
    ...process.env,
    DATA_DIR: join(root, nowhere),
    ...environment,
  };
  const child = spawn(process.execPath, [...program, ...args], { cwd: root, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    err += text;
  });
  const [status] = await once(child, 'close');
  return { status, out, err };
}

const refusal = {
  status: 2,
  out: '',
  err: expect.stringMatching(/^(BadUsage|CampaignInvalid): .*\S.*\n$/),
};

describe('the scripts of package.json', () => {
  test('are all tried here', () => {
    expect(Object.keys(refused).sort()).toEqual(programs.map(([name]) => name).sort());
  });

  test.concurrent.each(
    programs.flatMap(([name, command]) =>
      sampleOf(1, refused[name] ?? []).map((args) => ({ name, command, args })),
    ),
  )('answer bad usage in one line and exit 2: $name $args', async ({ command, args }) => {
    expect(await run(command, args)).toEqual(refusal);
  });

  test.concurrent.each(environments)(
    'npm start answers %s in one line and exit 2',
    async (_, environment) => {
      expect(await run(scripts.start ?? '', [], environment)).toEqual(refusal);
    },
  );
});
