// Sums what vitest reported and what `npm run check` said; exits non-zero on any failure.
import { readFileSync } from 'node:fs';

const [report, tested, checked] = process.argv.slice(2);

/** A run that broke before it reported counts as one failure. */
function counts(path: string): { passed: number; failed: number; skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
    return { passed: numPassedTests, failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const { passed, failed, skipped } = counts(report ?? '');
const testsFailed = tested === '0' ? failed : Math.max(1, failed);
const checkFailed = checked === '0' ? 0 : 1;
console.log(
  `tests: ${passed} passed, ${testsFailed} failed, ${skipped} skipped; check: ${checkFailed ? 'failed' : 'passed'}`,
);
console.log(`${passed + 1 - checkFailed} passed, ${testsFailed + checkFailed} failed`);
process.exit(testsFailed + checkFailed > 0 ? 1 : 0);
