import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListSubject } from '../../../shared/reports/lists/list-columns.ts';
import { closingForms, type ListForm, listForms } from '../../../shared/reports/lists/list-forms.ts';
import { type Listed, type ListName, listNames } from '../../../shared/reports/lists/lists-of-ward.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { declaration, mainNamespace } from '../../files/xlsx/ooxml.ts';
import { writeBook } from '../../files/xlsx/write/book.ts';
import { writeCsvList } from './csv-list.ts';
import { type ListSheet, listNamesOf, listSheet } from './list-sheet.ts';
import { listStyles } from './list-styles.ts';
import { type RowSpool, rowSpool } from './row-spool.ts';

/** What the lists are of. */
export interface ListsOf {
  readonly title: string;
  readonly year: number;
  readonly province: string;
  readonly standard: Standard;
}

/** Lists that are being written: rows are added ward by ward, and the files written at the end. */
export interface ListsWriter {
  add(listed: Listed): Promise<void>;
  /** Writes `<list>.csv` and `<list>.xlsx` for every list, and `closing.xlsx`; removes what was written meanwhile. */
  end(): Promise<void>;
}

type Spools = Readonly<Record<ListName, RowSpool>>;

/** Starts the lists of a review in a folder. */
export async function openLists(folder: string, of: ListsOf): Promise<ListsWriter> {
  await mkdir(folder, { recursive: true });
  const entries = await Promise.all(
    listNames.map(
      async (name) => [name, await rowSpool(join(folder, `.${name}.rows`), of.standard)] as const,
    ),
  );
  const spools = Object.fromEntries(entries) as Spools;
  return {
    add: ({ list, row }) => spools[list].add(row),
    async end() {
      try {
        for (const name of listNames) await writeList(folder, name, { spools, of });
        const sheets = closingForms.map(({ form, lists }) => sheetOf(form, lists, { spools, of }));
        await writeSheets(join(folder, 'closing.xlsx'), sheets);
      } finally {
        for (const name of listNames) await spools[name].remove();
      }
    },
  };
}

interface Writing {
  readonly spools: Spools;
  readonly of: ListsOf;
}

async function writeList(folder: string, name: ListName, writing: Writing): Promise<void> {
  const sheet = sheetOf(listForms[name], [name], writing);
  await writeCsvList(join(folder, `${name}.csv`), writing.spools[name], sheet);
  await writeSheets(join(folder, `${name}.xlsx`), [sheet]);
}

function sheetOf(form: ListForm, lists: readonly ListName[], { spools, of }: Writing): ListSheet {
  const chosen = lists.map((list) => spools[list]);
  const subject: ListSubject = { year: of.year, standard: of.standard, holds: contentOfAll(chosen) };
  return {
    form,
    subject,
    columns: form.columns(subject),
    spools: chosen,
    office: of.province.toLocaleUpperCase('vi'),
    about: `${of.title} · ${of.standard.title.vi}`,
  };
}

/** What the rows of several lists hold; an empty list says nothing of them. */
function contentOfAll(spools: readonly RowSpool[]): ListSubject['holds'] {
  const filled = spools.filter(({ size }) => size > 0).map(({ holds }) => holds);
  return {
    b1: filled.some(({ b1 }) => b1),
    b2: filled.some(({ b2 }) => b2),
    income: filled.some(({ income }) => income),
    indicators: filled.every(({ indicators }) => indicators),
  };
}

/** All texts stand in their cells. */
const noStrings = `${declaration}<sst xmlns="${mainNamespace}" count="0" uniqueCount="0"/>`;

const writeSheets = (path: string, sheets: readonly ListSheet[]): Promise<void> =>
  writeBook(path, {
    summaries: [],
    sheets: sheets.map(listSheet),
    names: sheets.map(listNamesOf),
    epoch: 1900,
    async *strings() {
      yield noStrings;
    },
    styles: () => listStyles,
  });
