// `npm run bench`: measures each figure and its floor in the same run. Compare the ratios, because machines are noisy.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { badUsage, readArguments, readWholeNumber } from '../local/cli/arguments.ts';
import { runCommand } from '../local/cli/command.ts';
import { reportBundles } from './bundles.ts';
import { campaignCases } from './campaign.ts';
import { evidenceCases } from './evidence.ts';
import { benchmarksDocument, summaryOf } from './files/document.ts';
import { measureFiles } from './files/measure-files.ts';
import type { Results } from './files/results.ts';
import { type Case, report } from './measure.ts';
import { measureParts } from './parts/measure-parts.ts';
import { type PartsResults, partsTables } from './parts/parts-tables.ts';
import { measureProvince } from './province/province.ts';
import { measureReports } from './report/report.ts';
import { type ReportResults, reportTables } from './report/report-tables.ts';
import { measureSignIn } from './sign-in.ts';
import { workflowCases } from './workflow.ts';

const usage =
  'npm run bench -- [files parts workflow campaign report evidence bundles sign-in province] [--rounds 5] [--rows 20000,200000] [--wards 11,43,170] [--write]';

const options = {
  rounds: { type: 'string', default: '5' },
  rows: { type: 'string', default: '20000,200000' },
  /** Of the provinces: a sixteenth, a quarter, the whole. */
  wards: { type: 'string', default: '11,43,170' },
  /** Writes `results.json`, `parts.json` or `reports.json`, and docs/benchmarks.md. */
  write: { type: 'boolean', default: false },
} as const;

interface Settings {
  readonly folder: string;
  readonly rounds: number;
  readonly rows: readonly number[];
  readonly wards: readonly number[];
  readonly write: boolean;
}

async function reportAll(cases: readonly Case[], rounds: number): Promise<void> {
  for (const each of cases) await report(each, rounds);
}

const files = {
  results: join(import.meta.dirname, 'results.json'),
  parts: join(import.meta.dirname, 'parts.json'),
  reports: join(import.meta.dirname, 'reports.json'),
  document: join(import.meta.dirname, '..', 'docs', 'benchmarks.md'),
} as const;

const readJson = <T>(path: string): T | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;

const writeJson = (path: string, value: unknown): void =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** Writes the document anew from what is kept. */
function writeDocument(): void {
  const results = readJson<Results>(files.results);
  const others = {
    parts: readJson<PartsResults>(files.parts),
    reports: readJson<ReportResults>(files.reports),
  };
  if (results) writeFileSync(files.document, benchmarksDocument(results, others));
}

async function reportFiles({ folder, rounds, rows, write }: Settings): Promise<void> {
  const results = await measureFiles(folder, { rounds, sizes: rows });
  console.log(summaryOf(results));
  if (!write) return;
  writeJson(files.results, results);
  writeDocument();
}

/** Keeps the figures of the version before, if there are any. */
async function reportParts({ folder, rounds, rows, write }: Settings): Promise<void> {
  const before = readJson<PartsResults>(files.parts)?.before;
  const now = await measureParts(folder, { rounds, sizes: rows });
  const results: PartsResults = { ...(before && { before }), now };
  console.log(partsTables(results));
  if (!write) return;
  writeJson(files.parts, results);
  writeDocument();
}

async function reportReports({ folder, rounds, write }: Settings): Promise<void> {
  const results = await measureReports(folder, rounds);
  console.log(reportTables(results));
  if (!write) return;
  writeJson(files.reports, results);
  writeDocument();
}

const parts = new Map<string, (settings: Settings) => Promise<void>>([
  ['files', reportFiles],
  ['parts', reportParts],
  ['workflow', ({ folder, rounds }) => reportAll(workflowCases(folder), rounds)],
  ['campaign', ({ folder, rounds }) => reportAll(campaignCases(folder), rounds)],
  ['report', reportReports],
  ['evidence', async ({ folder, rounds }) => reportAll(await evidenceCases(folder), rounds)],
  [
    'sign-in',
    async ({ folder, rounds }) => console.log(await measureSignIn(join(folder, 'machine'), rounds)),
  ],
  ['bundles', ({ folder, rounds }) => reportBundles(folder, Math.max(rounds, 9))],
  ['province', async ({ folder, wards }) => console.log(await measureProvince(folder, wards))],
]);

/** Takes many minutes, and is measured where it is named. */
const onlyNamed: readonly string[] = ['province'];

const partsNamed = (names: readonly string[]) =>
  (names.length > 0 ? names : [...parts.keys()].filter((name) => !onlyNamed.includes(name))).map(partNamed);

function partNamed(name: string) {
  const part = parts.get(name);
  if (part) return part;
  const known = [...parts.keys()].join(', ');
  throw badUsage(`Không có phần ${name} (có: ${known})`, `There is no part ${name} (known: ${known})`, usage);
}

const whole = (name: string, text: string): number =>
  readWholeNumber({ name, text, least: 1, most: 10_000_000 }, usage);

const sizes = (name: string, text: string): number[] => text.split(',').map((each) => whole(name, each));

async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: [0, parts.size], usage });
  const chosen = partsNamed(positionals);
  const rounds = whole('rounds', values.rounds);
  const rows = sizes('rows', values.rows);
  const wards = sizes('wards', values.wards);
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
  console.log(
    `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores, medians of ${rounds}\n`,
  );
  try {
    for (const part of chosen) await part({ folder, rounds, rows, wards, write: values.write });
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runCommand(main);
