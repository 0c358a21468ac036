import { expect, test } from 'vitest';
import { findings } from '../../../shared/batch/findings/findings.ts';
import { findingLabel, isErrorCode } from '../../../web/language/finding-labels.ts';

test('an error is told from a warning by its code', () => {
  for (const [code, { severity }] of Object.entries(findings)) {
    expect(isErrorCode(code), code).toBe(severity === 'error');
  }
});

test('a code of another version is shown as it is', () => {
  expect(findingLabel('E999')).toEqual({ vi: 'E999', en: 'E999' });
});
