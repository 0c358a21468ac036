import type { FileProblem } from './file-problems.ts';
import type { Finding } from './findings.ts';

/** The file is unreadable or over a limit; `finding` says why. */
export class FileRejected extends Error {
  override readonly name = 'FileRejected';
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/** E001 with the text of its problem; `row` where it is known. */
export const unreadable = (problem: FileProblem, place: { readonly row?: number } = {}): FileRejected =>
  new FileRejected({ code: 'E001', ...place, params: { problem } });
