import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindingsSpool, openSpool } from '../../../functions/files/findings-spool.ts';
import type { Finding } from '../../../shared/batch/findings/findings.ts';

async function spooled<Out>(
  chunks: readonly (readonly Finding[])[],
  ask: (spool: FindingsSpool) => Promise<Out>,
): Promise<Out> {
  const spool = await openSpool();
  try {
    for (const chunk of chunks) await spool.add(chunk);
    return await ask(spool);
  } finally {
    await spool.close();
  }
}

const all = async (spool: FindingsSpool): Promise<Finding[]> =>
  (await Array.fromAsync(spool.inOrder())).flat();
const byRow = (spool: FindingsSpool, sheet: string) => Array.fromAsync(spool.byRow(sheet));

const finding = fc.record(
  {
    code: fc.constantFrom('E201', 'W207', 'E301'),
    sheet: fc.constantFrom('Danh sách', 'Thôn'),
    row: fc.integer({ min: 1, max: 2_000 }),
    column: fc.constantFrom('A', 'BC'),
    value: fc.string({ unit: 'binary', maxLength: 5 }),
  },
  { requiredKeys: ['code'] },
) as fc.Arbitrary<Finding>;

describe('findings on the disk', () => {
  test('come back in the order in which they were found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(finding)), async (chunks) => {
        expect(await spooled(chunks, all)).toEqual(chunks.flat());
      }),
    );
  });

  test('come back by rows, those of one row in the order in which they were found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(finding)), async (chunks) => {
        const rows = await spooled(chunks, (spool) => byRow(spool, 'Thôn'));
        const own = chunks.flat().filter(({ sheet, row }) => sheet === 'Thôn' && row !== undefined);
        expect(rows.map(({ row }) => row)).toEqual(
          [...new Set(own.map(({ row }) => row!))].toSorted((a, b) => a - b),
        );
        for (const { row, findings } of rows)
          expect(findings).toEqual(own.filter((each) => each.row === row));
      }),
    );
  });

  test('are counted without a cap, and more than are written at once come back', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => ({ code: 'E201', row: i + 1, column: 'C' }) as const,
    );
    const twins = rows.slice(0, 100).map(({ row }) => ({ code: 'E302', row, column: 'H' }) as const);
    await spooled([rows, twins], async (spool) => {
      expect([...spool.tallies].map(([code, { count, first }]) => [code, count, first.length])).toEqual([
        ['E201', 30_000, 20],
        ['E302', 100, 20],
      ]);
      expect(await all(spool)).toEqual([...rows, ...twins]);
      const again = await byRow(spool, '');
      expect(again).toHaveLength(30_000);
      expect(again[41]).toEqual({ row: 42, findings: [rows[41], twins[41]] });
    });
  });

  test('know the sheets of which a cell is wrong', async () => {
    const found: Finding[] = [
      { code: 'E101', sheet: 'a', row: 1 },
      { code: 'E201', sheet: 'b', row: 1, column: 'A' },
    ];
    expect(await spooled([found], async ({ sheets }) => [...sheets])).toEqual(['b']);
  });

  test('leave nothing on the disk', async () => {
    const usual = process.env.TMPDIR;
    const own = mkdtempSync(join(tmpdir(), 'rasoat-spool-'));
    process.env.TMPDIR = own;
    try {
      const [during] = await spooled([[{ code: 'E004' }]], async () => readdirSync(own));
      expect(during).toMatch(/^rasoat-/);
      expect(readdirSync(own)).toEqual([]);
    } finally {
      if (usual === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = usual;
    }
  });
});
