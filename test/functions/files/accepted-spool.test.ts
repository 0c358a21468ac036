import { describe, expect, test } from 'vitest';
import { openAcceptedSpool } from '../../../functions/files/accepted-spool.ts';
import type { AcceptedHousehold } from '../../../shared/batch/accepted-household.ts';
import type { CheckItem } from '../../../shared/batch/check.ts';
import { checked } from '../../examples.ts';

const accepted = (row: number): CheckItem => ({
  is: 'household',
  checked: checked({ code: `H${row}` }, row),
});
const rejected = (row: number): CheckItem => ({
  is: 'rejected',
  rejection: { sheet: '', row, codes: ['E201'] },
});
const retracted = (household: number): CheckItem => ({ is: 'retracted', household, code: 'E301' });

async function spooled(...chunks: CheckItem[][]): Promise<AcceptedHousehold[]> {
  const spool = await openAcceptedSpool(['vn-2016']);
  try {
    for (const chunk of chunks) await spool.add(chunk);
    return (await Array.fromAsync(spool.inOrder())).flat();
  } finally {
    await spool.close();
  }
}

describe('accepted households on the disk', () => {
  test('come back in order, without those that are rejected or retracted', async () => {
    const found = await spooled(
      [rejected(2), accepted(3), accepted(4)],
      [],
      [accepted(5), retracted(2), rejected(6), accepted(7)],
    );
    expect(found.map(({ row, code }) => [row, code])).toEqual([
      [3, 'H3'],
      [5, 'H5'],
      [7, 'H7'],
    ]);
  });

  test('come back where they are more than are written at once', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => i + 2);
    const items = [...rows.map(accepted), retracted(1), retracted(4_999)];
    const found = await spooled(...Array.from({ length: 11 }, (_, i) => items.slice(i * 500, i * 500 + 500)));
    expect(found.map(({ row }) => row)).toEqual(rows.filter((row) => row !== 3 && row !== 5_001));
  });
});
