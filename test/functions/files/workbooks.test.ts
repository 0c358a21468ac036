import { readdirSync, readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openSurveyFile } from '../../../functions/files/open.ts';
import type { Cell, Sheet } from '../../../shared/batch/cells/rows.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const samples = new URL('../../samples/files/', import.meta.url);

const workbooks = [corpus, samples].flatMap((folder) =>
  readdirSync(folder)
    .filter(
      (name) => name.endsWith('.xlsx') && readFileSync(new URL(name, folder), 'latin1').startsWith('PK'),
    )
    .map((name) => ({ name, path: new URL(name, folder).pathname })),
);

/** Filled cells by row and column, so that readers may differ in where rows end, and in formulas without a value. */
async function filled(sheet: Sheet): Promise<Map<string, Cell>> {
  const cells = new Map<string, Cell>();
  for await (const rows of sheet.rows())
    for (const row of rows)
      for (const [column, cell] of row.cells.entries())
        if (cell !== null && cell !== '#CALC!') cells.set(`${row.number},${column + 1}`, cell);
  return cells;
}

const secondsOfDay = (days: number): number => Math.round((days % 1) * 86_400);

/** What the other reader gives, in our words: a day as text, a time alone as the part of a day that we leave it. */
function inOurs(theirs: unknown, ours: Cell | undefined): unknown {
  if (theirs instanceof Date && typeof ours === 'number')
    return secondsOfDay(theirs.getTime() / 86_400_000 + 25_569) === secondsOfDay(ours) ? ours : theirs;
  if (theirs instanceof Date) return theirs.toISOString().slice(0, 10);
  if (typeof theirs !== 'string') return theirs;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z?$/.test(theirs) ? theirs.slice(0, 10) : theirs.normalize('NFC');
}

describe('a workbook of the corpus', () => {
  test.each(workbooks)('$name has the cells that another reader finds', async ({ path }) => {
    const file = await openSurveyFile(path);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    expect(file.findings).toEqual([]);
    expect(file.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual(
      sheets.map(({ name, hidden, veryHidden }) => ({ name, hidden: Boolean(hidden ?? veryHidden) })),
    );
    for (const [i, sheet] of file.sheets.entries()) {
      const ours = await filled(sheet);
      const theirs = new Map<string, unknown>();
      for (const [row, cells] of sheets[i]!.rows.entries())
        for (const [column, cell] of cells.entries()) {
          const place = `${row + 1},${column + 1}`;
          if (cell !== null && cell !== '') theirs.set(place, inOurs(cell, ours.get(place)));
        }
      expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    }
    await file.close();
  });

  test('is one of each program that writes them', () => {
    expect(workbooks.length).toBeGreaterThan(15);
  });
});
