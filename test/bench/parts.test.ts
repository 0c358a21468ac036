import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ListParts } from '../../bench/parts/measure-parts.ts';
import { filesOfParts, parts } from '../../bench/parts/parts.ts';
import { partsTables } from '../../bench/parts/parts-tables.ts';
import { type Shares, sharesOf } from '../../bench/parts/profile-shares.ts';

/** A node of a profile, whose function is named after the file that it is in. */
const node = (id: number, functionName: string, children: number[] = []) => ({
  id,
  children,
  callFrame: { functionName, scriptId: '0', url: 'bundle.mjs', lineNumber: 0, columnNumber: 0 },
});

const nodes = [
  node(1, '(root)', [2, 5, 6]),
  node(2, 'shared/batch/check.ts', [3]),
  node(3, 'shared/batch/household/read-household.ts', [4]),
  node(4, 'shared/batch/cells/births.ts'),
  node(5, '(garbage collector)'),
  node(6, 'shared/batch/cells/cell-text.ts'),
];

describe('the shares of a profile', () => {
  const shares = (samples: number[], timeDeltas: number[]): Shares =>
    sharesOf({ nodes, startTime: 0, endTime: 0, samples, timeDeltas }, ({ functionName }) => functionName);

  test('count what parses a cell to the part that calls it, or else to Node', () => {
    const found = shares([2, 3, 4, 5, 6], [100, 200, 300, 300, 100]);
    expect(found).toMatchObject({
      collecting: 0.1,
      'reading households': 0.5,
      'collecting garbage': 0.3,
      'Node itself': 0.1,
    });
  });

  test('give no part the time that another process had', () => {
    expect(shares([2, 3], [2_000, 5_000_000])).toMatchObject({ collecting: 0.5, 'reading households': 0.5 });
  });
});

test('every file that begins a part exists', () => {
  const root = join(import.meta.dirname, '..', '..');
  const sources = new Set(
    globSync('{shared/batch,functions/files,bench/files}/**/*.ts', { cwd: root }).map((path) =>
      basename(path),
    ),
  );
  const named = Object.values(filesOfParts).flat();
  expect(named.filter((name) => !sources.has(`${name}.ts`))).toEqual([]);
});

test('a table has the figures before and now, and the floor of each run', () => {
  const shares = Object.fromEntries(parts.map((part) => [part, 0.1])) as Shares;
  const list: ListParts = { kind: 'ward', rows: 20_000, ms: 200, floorMs: 100, shares, rejected: 0 };
  const at = { commit: 'abc', on: '2026-11-30' };
  const before = { ...at, lists: [{ ...list, ms: 400, rejected: 3_461 }] };
  const tables = partsTables({ before, now: { ...at, lists: [list] } });
  expect(tables).toContain('| header | 40 | 10% | 20 | 10% |');
  expect(tables).toContain('| **floor** | 100 | 0.25 of floor | 100 | 0.50 of floor |');
  expect(tables).toContain('| households rejected | 3,461 |  | 0 |  |');
});
