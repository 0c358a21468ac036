// `npm run bench [-- rounds]`: each figure beside its floor in the same run. Ratios count; machines are noisy.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportBundles } from './bundles.ts';
import { campaignCases } from './campaign.ts';
import { report } from './measure.ts';
import { surveyFileCases } from './survey-file.ts';
import { workflowCases } from './workflow.ts';

const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
console.log(
  `Node ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores, medians of ${rounds}\n`,
);
try {
  for (const each of [...surveyFileCases(folder), ...workflowCases(folder), ...campaignCases(folder)]) {
    await report(each, rounds);
  }
  await reportBundles(folder, Math.max(rounds, 9));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
