import {
  type BatchContext,
  type BatchTotals,
  type CheckItem,
  checkBatch,
  nothingAccepted,
} from '../../shared/batch/check.ts';
import { type OpenOptions, openSurveyFile } from './open.ts';

/**
 * Opens and checks a file: yields its events in chunks while it is read, and returns its totals. A file that cannot be
 * read gives a finding, and totals with `fileRejected`.
 */
export async function* validateFile(
  path: string,
  context: BatchContext,
  options: OpenOptions = {},
): AsyncGenerator<readonly CheckItem[], BatchTotals> {
  const file = await openSurveyFile(path, options);
  try {
    if (file.findings.length > 0) {
      yield [{ is: 'findings', findings: file.findings }];
      return nothingAccepted();
    }
    if (file.warnings.length > 0) yield [{ is: 'findings', findings: file.warnings }];
    return yield* checkBatch(file.sheets, context);
  } finally {
    await file.close();
  }
}
