import type { BatchView } from '../../client/answers.ts';
import { isErrorCode } from '../../language/finding-labels.ts';

/** A batch's findings by code: errors before warnings, the most frequent first. */
export const codesOf = ({ findings = {} }: Pick<BatchView, 'findings'>): [code: string, count: number][] =>
  Object.entries(findings)
    .filter(([, count]) => count > 0)
    .sort(([a, countA], [b, countB]) => Number(isErrorCode(b)) - Number(isErrorCode(a)) || countB - countA);
