// Sums what vitest reported in each run and what the checks said; exits non-zero on any failure.
// Arguments: <name>:<exit code>[:<report>] for each run; without a report the exit code alone counts.
import { readFileSync } from 'node:fs';

/** A run that could not be had on this machine; it said so itself. */
const skippedRun = 3;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A run that broke before it reported counts as one failure. */
function reported(path: string): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { ...none, failed: 1 };
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
