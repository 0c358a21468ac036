import { describe, expect, test } from 'vitest';
import { parseCode } from '../../../../shared/batch/cells/codes.ts';
import { brief, checked, header, household } from '../sheets.ts';

describe('a household’s code', () => {
  test.each([
    ['02029-R001', '02029-R001'],
    ['20290001.0', '20290001'],
    ['00123.0', '00123'],
    [20290001, '20290001'],
    ['="0123"', '0123'],
    ['=""', ''],
    ['1.5', '1.5'],
    ['1E5', '1E5'],
    ['02.029.0', '02.029.0'],
    ['0.0', ''],
    ['-', ''],
    ['', ''],
  ])('%j is %j', (cell, code) => {
    expect(parseCode(cell)).toBe(code);
  });

  test.each(['1.91701E+12', '1,91701E+12', '2E+10', '1.9e12', 1e21, 1_234_567_890_123_456])(
    '%j has lost digits',
    (cell) => expect(parseCode(cell)).toBeUndefined(),
  );
});

describe('households whose codes lost digits', () => {
  test('are rejected without a key, and not as duplicates of each other', async () => {
    const rows = [1, 2].map((no) => household(no, { code: '1,91701E+12', head: `Bàn Văn ${no}` }));
    const { findings, events } = await checked([header, ...rows]);
    expect(findings.map(brief)).toEqual(['E215 2B', 'E215 3B']);
    const rejected = events.flatMap((event) => (event.is === 'rejected' ? [event.rejection] : []));
    expect(rejected.map(({ identity }) => identity)).toEqual([undefined, undefined]);
  });
});
