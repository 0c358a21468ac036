import { expect, test } from 'vitest';
import { type FindingCode, findings, isError } from '../../../../shared/batch/findings/findings.ts';

test('the codes of errors, and no others, begin with E', () => {
  const codes = Object.keys(findings) as FindingCode[];
  expect(codes.filter(isError)).toEqual(codes.filter((code) => findings[code].severity === 'error'));
});
