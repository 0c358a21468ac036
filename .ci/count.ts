// Sums what vitest reported in each run and what the checks said, and names what failed; exits non-zero on any failure.
// Arguments: <name>:<exit code>[:<report>] for each run; without a report the exit code alone counts.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A run that could not be had on this machine; it said so itself. */
const skippedRun = 3;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What is read of vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A run that broke before it reported counts as one failure. */
function reported(path: string): Counts {
  try {
    const report: Report = JSON.parse(readFileSync(path, 'utf8'));
    nameFailures(report);
    const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
  } catch {
    return { ...none, failed: 1 };
  }
}

/** Says once more at the end what failed: what vitest said of it may be thousands of lines above. */
function nameFailures({ testResults }: Report): void {
  for (const { name, status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failures.length === 0) console.log(`FAILED ${relative('.', name)}`);
    for (const { fullName, failureMessages } of failures) {
      const [why = ''] = failureMessages;
      console.log(`FAILED ${relative('.', name)} > ${fullName}\n${why.split('\n').slice(0, 12).join('\n')}`);
    }
  }
}

function countsOf(run: string): Counts {
  const [name, exit, report] = run.split(':');
  const code = Number(exit);
  if (code === skippedRun) {
    console.log(`${name}: SKIPPED`);
    return none;
  }
  const found = report ? reported(report) : { ...none, passed: code === 0 ? 1 : 0 };
  const counts = code === 0 ? found : { ...found, failed: Math.max(1, found.failed) };
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts;
}

const runs = process.argv.slice(2).map(countsOf);
const sum = (pick: (counts: Counts) => number): number =>
  runs.reduce((total, counts) => total + pick(counts), 0);
const [passed, failed] = [sum((counts) => counts.passed), sum((counts) => counts.failed)];
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
