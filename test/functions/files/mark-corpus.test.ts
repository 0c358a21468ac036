import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellsOf, marked, partsOf } from './marking.ts';
import { validated } from './on-disk.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const samples = new URL('../../samples/files/', import.meta.url);

const filesIn = (folder: URL, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => ({ name, path: new URL(name, folder).pathname }));

const workbooks = [corpus, samples].flatMap((folder) => filesIn(folder, /\.xlsx$/));
const tables = [corpus, samples].flatMap((folder) => filesIn(folder, /\.csv$/));

/** What a finding says, but for the name of the sheet: a CSV gets one by becoming a workbook. */
const said = ({ findings }: { findings: readonly { code: string; row?: number; column?: string }[] }) =>
  findings.map(({ code, row, column }) => [code, row, column]);

const isWhole = ({ findings }: { findings: readonly { code: string }[] }) =>
  !findings.some(({ code }) => /^E00[123]$/.test(code));

describe('each workbook of the corpus, marked', () => {
  test.each(workbooks)(
    '$name keeps the cells of every sheet and gives the same findings',
    async ({ path }) => {
      const first = await marked(path);
      if (isWhole(first.checked)) {
        expect(await cellsOf(first.path)).toEqual(await cellsOf(path));
        const again = await validated(first.path);
        expect(said(again)).toEqual(said(first.checked));
        expect(again.totals).toEqual(first.checked.totals);
      } else expect(await cellsOf(first.path)).toEqual({});
    },
  );

  test.each(workbooks)('$name is stable when it is marked again', async ({ path }) => {
    const first = await marked(path);
    const second = await marked(first.path);
    const third = await marked(second.path);
    const [before, after] = [await partsOf(second.path), await partsOf(third.path)];
    expect(Object.keys(after)).toEqual(Object.keys(await partsOf(first.path)));
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
  });
});

describe('each table of the corpus, marked', () => {
  test.each(tables)('$name gives the same findings as a workbook', async ({ path }) => {
    const first = await marked(path);
    if (!isWhole(first.checked)) return;
    const again = await validated(first.path);
    expect(said(again)).toEqual(said(first.checked));
    expect(again.totals).toEqual(first.checked.totals);
  });
});
