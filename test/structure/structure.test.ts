import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { crowdedFolders, inspect, limits, longFiles, measure, perThousandLines } from './measure.ts';

const figures = measure();

describe('the sources', () => {
  test('are all measured', () => {
    expect(figures.files).toBeGreaterThan(600);
    expect(figures.lines).toBeGreaterThan(30_000);
  });

  test(`have no folder over ${limits.filesPerFolder} files`, () => {
    expect(crowdedFolders(figures)).toEqual([]);
  });

  test(`have no file over ${limits.linesPerFile} lines but the two catalogues`, () => {
    expect(longFiles(figures)).toEqual([]);
  });

  test(`have no function over ${limits.linesPerFunction} lines but tables`, () => {
    expect(figures.longFunctions).toEqual([]);
  });

  test('have no literal spread in a literal', () => {
    expect(figures.literalSpreads).toEqual([]);
  });

  test(`have at most ${limits.nonNullsPerThousandLines} non-null assertions in 1,000 lines`, () => {
    expect(perThousandLines(figures.nonNulls, figures)).toBeLessThanOrEqual(limits.nonNullsPerThousandLines);
  });

  test(`have at most ${limits.doubleCasts} casts by way of unknown`, () => {
    expect(figures.doubleCasts.length).toBeLessThanOrEqual(limits.doubleCasts);
  });
});

describe('measuring', () => {
  test('finds a literal in a spread, a non-null assertion, a cast and a long function with their lines', () => {
    const text = [
      'export const spread = { ...{ a: 1 }, b: [...[1], ...(c ? [2] : [])] };',
      'const d = e!.f as unknown as string;',
      'const g = h as never;',
      'function long() {',
      ...Array.from({ length: 40 }, () => '  work();'),
      '}',
      'const table = () => [',
      ...Array.from({ length: 40 }, (_, i) => `  ${i},`),
      '];',
    ].join('\n');
    expect(inspect('x.ts', text)).toEqual({
      literalSpreads: [{ at: 'x.ts:1' }, { at: 'x.ts:1' }],
      nonNulls: [{ at: 'x.ts:2' }],
      doubleCasts: [{ at: 'x.ts:2' }],
      neverCasts: [{ at: 'x.ts:3' }],
      longFunctions: [{ at: 'x.ts:4 long', size: 42 }],
    });
  });
});

describe('the POST of a meeting', () => {
  test(`visits at most ${limits.filesVisited} source files on one machine, and loads its campaign once`, () => {
    const script = fileURLToPath(new URL('meeting-request.ts', import.meta.url));
    const printed = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(printed.stderr).toBe('');
    const [, files, readings] = /(\d+) source files, (\d+) reading/.exec(printed.stdout) ?? [];
    expect(Number(files)).toBeLessThanOrEqual(limits.filesVisited);
    expect(Number(files)).toBeGreaterThan(10);
    expect(readings).toBe('1');
  });
});
