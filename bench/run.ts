// `npm run bench`: measures each figure and its floor in the same run. Compare the ratios, because machines are noisy.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { badUsage, readArguments, readWholeNumber } from '../local/cli/arguments.ts';
import { runCommand } from '../local/cli/command.ts';
import { reportBundles } from './bundles.ts';
import { campaignCases } from './campaign.ts';
import { benchmarksDocument, summaryOf } from './files/document.ts';
import { measureFiles } from './files/measure-files.ts';
import { type Case, report } from './measure.ts';
import { workflowCases } from './workflow.ts';

const usage =
  'npm run bench -- [files workflow campaign bundles] [--rounds 5] [--rows 20000,200000] [--write]';

const options = {
  rounds: { type: 'string', default: '5' },
  rows: { type: 'string', default: '20000,200000' },
  /** Writes `results.json` and docs/benchmarks.md. */
  write: { type: 'boolean', default: false },
} as const;

interface Settings {
  readonly folder: string;
  readonly rounds: number;
  readonly rows: readonly number[];
  readonly write: boolean;
}

async function reportAll(cases: readonly Case[], rounds: number): Promise<void> {
  for (const each of cases) await report(each, rounds);
}

async function reportFiles({ folder, rounds, rows, write }: Settings): Promise<void> {
  const results = await measureFiles(folder, { rounds, sizes: rows });
  console.log(summaryOf(results));
  if (!write) return;
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks.md'), benchmarksDocument(results));
}

const parts = new Map<string, (settings: Settings) => Promise<void>>([
  ['files', reportFiles],
  ['workflow', ({ folder, rounds }) => reportAll(workflowCases(folder), rounds)],
  ['campaign', ({ folder, rounds }) => reportAll(campaignCases(folder), rounds)],
  ['bundles', ({ folder, rounds }) => reportBundles(folder, Math.max(rounds, 9))],
]);

const partsNamed = (names: readonly string[]) =>
  (names.length > 0 ? names : [...parts.keys()]).map(partNamed);

function partNamed(name: string) {
  const part = parts.get(name);
  if (part) return part;
  const known = [...parts.keys()].join(', ');
  throw badUsage(`Không có phần ${name} (có: ${known})`, `There is no part ${name} (known: ${known})`, usage);
}

const whole = (name: string, text: string): number =>
  readWholeNumber({ name, text, least: 1, most: 10_000_000 }, usage);

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: [0, parts.size], usage });
  const chosen = partsNamed(positionals);
  const rounds = whole('rounds', values.rounds);
  const rows = values.rows.split(',').map((text) => whole('rows', text));
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
  console.log(
    `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores, medians of ${rounds}\n`,
  );
  try {
    for (const part of chosen) await part({ folder, rounds, rows, write: values.write });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(main);
