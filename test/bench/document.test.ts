import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { benchmarksDocument } from '../../bench/files/document.ts';
import { goalsOf } from '../../bench/files/goals.ts';
import type { Measure, Results } from '../../bench/files/results.ts';
import type { PartsResults } from '../../bench/parts/parts-tables.ts';
import type { ReportResults } from '../../bench/report/report-tables.ts';

const measure = (some: Partial<Measure>): Measure => ({
  format: 'csv',
  kind: 'clean',
  rows: 20_000,
  stage: 'record',
  reader: 'rasoat',
  runs: 5,
  ms: 100,
  bytes: 100e6,
  tally: { rows: 20_001 },
  ...some,
});

const results = (measures: readonly Measure[], some: Partial<Results> = {}): Results => ({
  on: '2026-11-22',
  machine: {},
  versions: {},
  bareBytes: 40e6,
  sharedStrings: {},
  measures,
  letters: {},
  bombs: [],
  ...some,
});

/** The first goal whose text starts so. */
const verdictOf = (start: string, run: Results) => {
  const { measured, holds } = goalsOf(run).find(({ goal }) => goal.startsWith(start))!;
  return { measured, holds };
};

describe('a goal', () => {
  test('of speed compares with the floor of the same run', () => {
    const run = (ms: number) => results([measure({ ms }), measure({ reader: 'floor', ms: 60 })]);
    expect(verdictOf('CSV: whole path', run(100))).toEqual({ measured: '0.60 at 20k', holds: true });
    expect(verdictOf('CSV: whole path', run(101))).toEqual({ measured: '0.59 at 20k', holds: false });
    expect(verdictOf('CSV: whole path', run(70)).measured).toBe('0.86 (the stretch) at 20k');
  });

  test('holds only if it holds for every size', () => {
    const of = (rows: number, ms: number) => [
      measure({ rows, ms }),
      measure({ rows, reader: 'floor', ms: 60 }),
    ];
    const run = results([...of(20_000, 90), ...of(200_000, 200)]);
    expect(verdictOf('CSV: whole path', run)).toEqual({
      measured: '0.67 at 20k, 0.30 at 200k',
      holds: false,
    });
  });

  test('of memory counts beyond an idle Node, and allows for shared strings', () => {
    const csv = results([measure({ bytes: 141e6 })]);
    expect(verdictOf('CSV: at most', csv)).toEqual({ measured: '101 MB at 20k', holds: false });
    const xlsx = results([measure({ format: 'xlsx', bytes: 141e6 })], { sharedStrings: { 20000: 1e6 } });
    expect(verdictOf('XLSX: at most', xlsx)).toEqual({ measured: '101 MB of 108 MB at 20k', holds: true });
  });

  test('of peers takes the fastest that finished', () => {
    const xlsx = { format: 'xlsx' } as const;
    const peers = [
      measure({ ...xlsx, stage: 'parse', reader: 'one', ms: 300 }),
      measure({ ...xlsx, stage: 'parse', reader: 'two', ms: 0, runs: 0 }),
    ];
    const run = results([...peers, measure({ ...xlsx, stage: 'check', ms: 200 })]);
    expect(verdictOf('Validating', run)).toEqual({
      measured: '1.5 times as fast as one at 20k',
      holds: true,
    });
  });

  test('that was not measured says so', () => {
    expect(verdictOf('No letter', results([]))).toEqual({ measured: 'not measured', holds: undefined });
  });
});

describe('the document', () => {
  test('tells which goals a run misses, and which reader gave other rows', () => {
    const read = { stage: 'parse', ms: 50 } as const;
    const run = results([
      measure({}),
      measure({ reader: 'floor', ms: 10 }),
      measure(read),
      measure({ ...read, reader: 'floor' }),
      measure({ stage: 'check' }),
      measure({ stage: 'check', reader: 'floor' }),
      measure({ ...read, reader: 'one', tally: { rows: 7 } }),
    ]);
    const document = benchmarksDocument(run);
    expect(document).toContain('| 0.10 at 20k | **falls short** |');
    expect(document).toContain('| one (gives 7 rows) | 50 | 1.0 |');
  });
});

const at = (path: string): string => join(import.meta.dirname, '..', '..', path);

describe.skipIf(!existsSync(at('bench/results.json')))('docs/benchmarks.md', () => {
  test('is generated from what is kept', () => {
    const kept = <T>(path: string): T | undefined =>
      existsSync(at(path)) ? JSON.parse(readFileSync(at(path), 'utf8')) : undefined;
    const others = {
      parts: kept<PartsResults>('bench/parts.json'),
      reports: kept<ReportResults>('bench/reports.json'),
    };
    const document = benchmarksDocument(kept<Results>('bench/results.json')!, others);
    expect(readFileSync(at('docs/benchmarks.md'), 'utf8')).toBe(document);
  });
});
