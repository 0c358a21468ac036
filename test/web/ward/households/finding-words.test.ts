import { expect, test } from 'vitest';
import { findings } from '../../../../shared/batch/findings/findings.ts';
import { countCodes, findingWords } from '../../../../web/ward/households/finding-words.ts';

test('the words of a finding leave no gap open', () => {
  for (const code of Object.keys(findings)) {
    const { vi, en } = findingWords(code);
    expect(vi + en).not.toMatch(/[{}]/);
  }
});
test('a code of another version stands for itself', () => {
  expect(findingWords('W999')).toEqual({ vi: 'W999', en: 'W999' });
});
test('a code that stands twice is told once', () => {
  expect(countCodes(['W206', 'W401', 'W206'])).toEqual([
    ['W206', 2],
    ['W401', 1],
  ]);
});
