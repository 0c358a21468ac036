// Run by bombs.test.ts in a process of its own: reads a file whole and says what was wrong with it and what it took.
import { readFileSync } from 'node:fs';
import { openSurveyFile } from '../../../functions/files/open.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';

async function findingsOf(path: string): Promise<readonly Finding[]> {
  const { sheets, findings, close } = await openSurveyFile(path);
  try {
    for (const sheet of sheets) for await (const _ of sheet.rows());
    return findings;
  } catch (error) {
    if (error instanceof FileRejected) return [error.finding];
    throw error;
  } finally {
    await close();
  }
}

const findings = await findingsOf(process.argv[2]!);
// What the parent held counts in `maxRSS`, but not here.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
console.log(JSON.stringify({ codes: findings.map(({ code }) => code), megabytes: Number(peak?.[1]) / 1024 }));
