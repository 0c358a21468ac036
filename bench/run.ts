// `npm run bench [-- files workflow campaign bundles] [--rounds 5] [--rows 20000,200000] [--write]`
// Each figure stands beside its floor in the same run. Ratios count; machines are noisy.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportBundles } from './bundles.ts';
import { campaignCases } from './campaign.ts';
import { benchmarksDocument, figuresOf } from './files/document.ts';
import { measureFiles } from './files/measure-files.ts';
import { type Case, report } from './measure.ts';
import { workflowCases } from './workflow.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    rows: { type: 'string', default: '20000,200000' },
    /** Writes `results.json` and the document made of it. */
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));

async function reportAll(cases: readonly Case[]): Promise<void> {
  for (const each of cases) await report(each, rounds);
}

async function reportFiles(): Promise<void> {
  const results = await measureFiles(folder, { rounds, sizes: values.rows.split(',').map(Number) });
  console.log(figuresOf(results));
  if (!values.write) return;
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'benchmarks.md'), benchmarksDocument(results));
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  files: reportFiles,
  workflow: () => reportAll(workflowCases(folder)),
  campaign: () => reportAll(campaignCases(folder)),
  bundles: () => reportBundles(folder, Math.max(rounds, 9)),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
for (const name of chosen)
  if (!Object.hasOwn(parts, name)) throw new Error(`${name}: one of ${Object.keys(parts).join(', ')}`);
console.log(
  `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores, medians of ${rounds}\n`,
);
try {
  for (const name of chosen) await parts[name]!();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
