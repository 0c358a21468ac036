import { describe, expect, test } from 'vitest';
import type { Batch } from '../../../shared/batch/batch.ts';
import { heldBy, takenOver } from '../../../shared/batch/take-over.ts';
import { refusal } from '../../refusal.ts';

const committed = (id: string, more: Partial<Batch> = {}): Batch => ({
  ...{ id, campaignId: 'c', ward: 'w', name: 'a.csv', file: id, by: 'officer' },
  status: 'committed',
  receivedAt: '2019-10-08T02:00:00.000Z',
  committedAt: '2019-10-08T03:00:00.000Z',
  ...more,
});
const holding = (count: number, held: [string, number][], heldInPart: string[] = []) => ({
  preview: { ...unchanged, unchanged: count },
  held,
  heldInPart,
});
const unchanged = { new: 0, changed: 0, unchanged: 2, missing: 0, rejected: 0 };

describe('what a commit keeps of unchanged households', () => {
  test('is nothing where it has none', () => {
    expect(heldBy(holding(0, []), [4])).toBeUndefined();
    expect(heldBy(holding(1, []), [])).toBeUndefined();
  });

  test('is their rows, and which records they were compared with', () => {
    expect(heldBy(holding(1, [['h-1', 7]]), [4, 9])).toEqual({ after: 9, rows: [['h-1', 7]] });
  });

  test('is also which of them it does not say all of', () => {
    expect(heldBy(holding(2, [['h-1', 7]], ['h-2']), [9])).toEqual({
      ...{ after: 9, rows: [['h-1', 7]], inPart: ['h-2'] },
    });
  });

  test('leaves the rows out where they are too much for one record, many or long', () => {
    const rowsOf = (length: number, name: string) =>
      Array.from({ length }, (_, row): [string, number] => [`${name}-${row}`, row]);
    for (const [count, name, isKept] of [
      [5_000, 'h', true],
      [20_000, 'h', false],
      [500, 'Hộ'.repeat(60), true],
      [2_000, 'Hộ'.repeat(60), false],
    ] as const) {
      const rows = rowsOf(count, name);
      expect(heldBy(holding(rows.length, rows), [4])).toEqual(isKept ? { after: 4, rows } : { after: 4 });
      if (isKept) expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThan(400_000);
    }
  });
});

describe('an undo', () => {
  const batch = committed('b-1', { generation: 4 });
  const written = [{ generation: 4, from: 4, widened: [], broughtBack: [] }];
  const versions = [{ generation: 4, record: { key: 'h-1' } }];
  const undo = (...later: Batch[]) => takenOver({ batch, batches: [...later, batch], written, versions });

  test('is refused where a later file does not say what it holds', () => {
    const older = committed('b-2', { preview: unchanged });
    expect(() => undo(older)).toThrow(refusal('HouseholdsHeldLater', { count: 1 }));
    const large = committed('b-2', { preview: unchanged, held: { after: 4 } });
    expect(() => undo(large, older)).toThrow(refusal('HouseholdsHeldLater', { count: 2 }));
  });

  test('is refused where a later file lacks a column, and so does not say all of one of its households', () => {
    const later = (inPart: string[]) =>
      committed('b-2', { preview: unchanged, held: { after: 4, rows: [['h-9', 3]], inPart } });
    expect(() => undo(later(['h-1']))).toThrow(refusal('HouseholdsHeldLater', { count: 1 }));
    expect(undo(later(['h-2']))).toEqual([]);
  });

  test('asks nothing of earlier files, of undone ones, and of those that changed all they hold', () => {
    const earlier = committed('b-0', { preview: unchanged, committedAt: '2019-10-08T02:30:00.000Z' });
    const before = committed('b-0', { preview: unchanged, held: { after: 3 } });
    const undone = committed('b-2', { preview: unchanged, status: 'undone' });
    const changed = committed('b-3', { preview: { ...unchanged, unchanged: 0 } });
    expect(undo(earlier, before, undone, changed)).toEqual([]);
  });

  test('asks nothing where the file recorded no household', () => {
    const older = committed('b-2', { preview: unchanged });
    expect(takenOver({ batch, batches: [older, batch], written: [], versions: [] })).toEqual([]);
  });
});
