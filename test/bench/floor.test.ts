import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job, Tally } from '../../bench/files/job.ts';
import { type List, listsOf, rowsOf, writeList } from '../../bench/files/lists.ts';
import { loadJob } from '../../bench/files/work.ts';

const rows = 400;
const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-test-'));
const lists = (['csv', 'xlsx'] as const).flatMap((format) => listsOf(folder, format, rows));
for (const list of lists) await writeList(list);

const taken = async ({ format, path, kind }: List, stage: Job['stage'], reader: string): Promise<Tally> => {
  const run = await loadJob({ reader, format, path, stage, rows: rowsOf(kind), peers: '' });
  return run(path);
};

describe.each(lists)('the made-up $format list, $kind', (list) => {
  test.each(['parse', 'check', 'record'] as const)(
    'gives the same counts with the floor and with rasoat: %s',
    async (stage) => {
      expect(await taken(list, stage, 'floor')).toEqual(await taken(list, stage, 'rasoat'));
    },
  );

  test('has the errors that its kind says', async () => {
    const { records, rejected, errors, warnings } = await taken(list, 'check', 'rasoat');
    const households = rowsOf(list.kind) === 'heads' ? rows : rows / 4;
    const wrong = {
      'one in a hundred': { rejected: 4, errors: 4, warnings: 0 },
      all: { rejected: rows, errors: 26 * rows, warnings: 2 * rows },
    };
    const expected = wrong[list.kind as keyof typeof wrong] ?? { rejected: 0, errors: 0, warnings: 0 };
    expect({ rejected, errors, warnings }).toEqual(expected);
    expect(records).toBe(households - expected.rejected);
  });
});

describe('a clean list', () => {
  test('has households of every class', async () => {
    const { poor, near, other } = await taken(lists[0]!, 'check', 'rasoat');
    expect([poor, near, other].every((households) => households! > 0)).toBe(true);
  });
});
