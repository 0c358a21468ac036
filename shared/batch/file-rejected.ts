import type { FileProblem } from './file-problems.ts';
import type { Finding } from './findings.ts';

/** A file turned out to be unreadable or over a limit; carries the finding that says so. */
export class FileRejected extends Error {
  override readonly name = 'FileRejected';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/** E001 with its specific words. */
export const unreadable = (
  problem: FileProblem,
  params: Readonly<Record<string, number>> = {},
): FileRejected => new FileRejected({ code: 'E001', params: { problem, ...params } });
