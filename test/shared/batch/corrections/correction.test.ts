import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Row, Sheet } from '../../../../shared/batch/cells/rows.ts';
import { correctedSheet, rowDropper } from '../../../../shared/batch/corrections/corrected-sheet.ts';
import { type Correction, contentOf, standing } from '../../../../shared/batch/corrections/correction.ts';
import { columnLetter } from '../../../../shared/batch/header/columns.ts';

const made = { batch: 'b', number: 0, at: '2019-10-08T02:00:00.000Z', by: 'xa' };

/** A few cells of one small sheet, so that corrections meet. */
const place = { sheet: fc.constantFrom('', 'A'), row: fc.integer({ min: 1, max: 4 }) };
const cell = fc.record({ ...place, column: fc.constantFrom('A', 'C'), after: fc.constantFrom('', 'x', 'y') });
const row = fc.record({ ...place, dropped: fc.boolean() });
const edits = fc.array(fc.oneof(cell, row), { maxLength: 12 });

type Table = Map<string, string>;
const keyOf = (sheet: string, at: number, column: string) => `${sheet}/${at}/${column}`;

/** Plays the edits one after another, each knowing what the cell holds before it. */
function played(all: readonly (typeof edits extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  const table: Table = new Map();
  const dropped = new Set<string>();
  const given = all.map((each): Correction => {
    const { sheet, row: at } = each;
    if ('dropped' in each) {
      if (each.dropped) dropped.add(`${sheet}/${at}`);
      else dropped.delete(`${sheet}/${at}`);
      return { ...made, ...each, reason: 'trùng' };
    }
    const key = keyOf(sheet, at, each.column);
    const before = table.get(key) ?? `${at}${each.column}`;
    table.set(key, each.after);
    return { ...made, ...each, before };
  });
  return { given, table, dropped };
}

const sheetNamed = (name: string): Sheet => ({
  name,
  hidden: false,
  async *rows() {
    for (let number = 1; number <= 4; number += 1) {
      const cells: Cell[] = [0, 1, 2].map((column) => `${number}${columnLetter(column)}`);
      yield [{ number, cells }];
    }
  },
});

async function rowsOf(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of sheet.rows()) rows.push(...chunk);
  return rows;
}

test('a sheet with its corrections is what one edit after another makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      const { given, table, dropped } = played(all);
      for (const name of ['', 'A']) {
        const sheet = correctedSheet(sheetNamed(name), standing(given));
        for (const { number, cells } of await rowsOf(sheet)) {
          const isDropped = rowDropper(sheet)(number, true);
          expect(isDropped).toBe(dropped.has(`${name}/${number}`));
          const wanted = ['A', 'B', 'C'].map(
            (column) => table.get(keyOf(name, number, column)) ?? `${number}${column}`,
          );
          expect(cells.map((each) => each ?? '')).toEqual(wanted);
        }
      }
    }),
  );
});

test('corrections that are taken back leave no trace in what is checked', () => {
  fc.assert(
    fc.property(edits, edits, (first, more) => {
      const { given } = played(first);
      const back = played(more).given.flatMap((each): Correction[] => {
        if ('column' in each) return [];
        return [each, { ...each, dropped: !each.dropped }, { ...each, dropped: false }];
      });
      const kept = given.filter((each) => 'column' in each);
      expect(contentOf(standing([...kept, ...back]))).toEqual(contentOf(standing(kept)));
    }),
  );
});

test('the rows of a household go with its first row, and a member goes alone', () => {
  const kinds = [true, false, false, true, false, true] as const;
  const left = (dropped: number[]) => {
    const isDropped = rowDropper({ ...sheetNamed(''), dropped: new Set(dropped) });
    return kinds.flatMap((isFirst, index) => (isDropped(index + 1, isFirst) ? [] : [index + 1]));
  };
  expect(left([1])).toEqual([4, 5, 6]);
  expect(left([2])).toEqual([1, 3, 4, 5, 6]);
  expect(left([4, 6])).toEqual([1, 2, 3]);
});
