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

/** E001 with its specific words; `row` where it is known. */
export const unreadable = (problem: FileProblem, place: { readonly row?: number } = {}): FileRejected =>
  new FileRejected({ code: 'E001', ...place, params: { problem } });
