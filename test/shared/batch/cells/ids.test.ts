import { describe, expect, test } from 'vitest';
import { digitsOf, parseCitizenId, parseWardCode } from '../../../../shared/batch/cells/ids.ts';

describe('a citizen id', () => {
  test.each([
    ['006158952538', '006158952538', false],
    ['095974116', '095974116', false],
    ["'006158952538", '006158952538', false],
    ['006 158 952 538', '006158952538', false],
    ['006.158.952.538', '006158952538', false],
    ['095-974-116', '095974116', false],
    ['6158952538.0', '006158952538', true],
    [6158952538, '006158952538', true],
    [79158952538, '079158952538', true],
    ['95974116', '095974116', true],
    [5974116, '005974116', true],
    ['6.158952538E+09', '006158952538', true],
    ['6,158952538E9', '006158952538', true],
  ])('%j is %s', (cell, id, restored) => {
    expect(parseCitizenId(cell)).toEqual({ id, restored });
  });

  test.each([
    '12345',
    '0061589525381',
    '006.158-952.538',
    '6158952538.5',
    'HN-12',
    '6.15895E+09',
    6158952538.5,
    'không có',
  ])('%j is none', (cell) => {
    expect(parseCitizenId(cell)).toBeUndefined();
  });

  test('in scientific notation that lost digits is not guessed', () => {
    expect(digitsOf('7.9158952538E+10')).toBe('79158952538');
    expect(digitsOf('7.91590E+10')).toBeUndefined();
  });
});

test('a ward code may have lost its zeros', () => {
  expect([parseWardCode(2029), parseWardCode('02029'), parseWardCode('2029')]).toEqual([
    '02029',
    '02029',
    '02029',
  ]);
});
