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
const said = ({
  findings,
}: {
  findings: readonly { code: string; row?: number; column?: string | undefined }[];
}) => findings.map(({ code, row, column }) => [code, row, column]);

/** Those whose text cannot be read without doubt, so that their marked workbook has the summary alone. */
const unreadable = [
  'control.csv',
  'gzip.csv',
  'lone-quote.csv',
  'nul.csv',
  'old-xls.csv',
  'pdf.csv',
  'png.csv',
  'report.xlsx',
  'rich-text.csv',
  'tcvn3-column.csv',
  'tcvn3-rows.csv',
  'tcvn3.csv',
  'unclosed-quote.csv',
  'utf16-nul.csv',
  'utf16-odd.csv',
  'utf8-and-cp1258.csv',
  'utf8-broken.csv',
  'utf8-cut.csv',
  'vni.csv',
  'web-page.csv',
  'zeros.csv',
];
const isReadable = ({ name }: { name: string }) => !unreadable.includes(name);

const firstMarked = new Map<string, ReturnType<typeof marked>>();

/** The file marked for the first time, once for all tests. */
function markedOnce(path: string): ReturnType<typeof marked> {
  const found = firstMarked.get(path) ?? marked(path);
  firstMarked.set(path, found);
  return found;
}

describe('each workbook of the corpus, marked', () => {
  test.each(workbooks.filter(isReadable))(
    '$name keeps the cells of every sheet and gives the same findings',
    async ({ path }) => {
      const first = await markedOnce(path);
      expect(await cellsOf(first.path)).toEqual(await cellsOf(path));
      const again = await validated(first.path);
      expect(said(again)).toEqual(said(first.checked));
      expect(again.totals).toEqual(first.checked.totals);
    },
  );

  test.each(workbooks)('$name is stable when it is marked again', async ({ path }) => {
    const first = await markedOnce(path);
    const second = await marked(first.path);
    const third = await marked(second.path);
    const [before, after] = [await partsOf(second.path), await partsOf(third.path)];
    expect(Object.keys(after)).toEqual(Object.keys(await partsOf(first.path)));
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([]);
  });
});

describe('each table of the corpus, marked', () => {
  test.each(tables.filter(isReadable))('$name gives the same findings as a workbook', async ({ path }) => {
    const first = await marked(path);
    const again = await validated(first.path);
    expect(said(again)).toEqual(said(first.checked));
    expect(again.totals).toEqual(first.checked.totals);
  });
});

describe('each file that cannot be read without doubt, marked', () => {
  const files = [...workbooks, ...tables].filter((file) => !isReadable(file));

  test('is there', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(unreadable);
  });

  test.each(files)('$name has the summary alone', async ({ path }) => {
    expect(await cellsOf((await markedOnce(path)).path)).toEqual({});
  });
});
