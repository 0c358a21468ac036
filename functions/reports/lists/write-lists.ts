import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Campaign, standardsOf } from '../../../shared/campaign.ts';
import { detailedForms } from '../../../shared/reports/lists/detailed-forms.ts';
import type { ListSubject } from '../../../shared/reports/lists/list-columns.ts';
import { closingForms, type ListForm, listForms } from '../../../shared/reports/lists/list-forms.ts';
import { placeOf } from '../../../shared/reports/lists/list-row.ts';
import {
  type KeptName,
  keptNames,
  type ListName,
  listNames,
  listsOfWard,
} from '../../../shared/reports/lists/lists-of-ward.ts';
import { reportsSince } from '../../../shared/reports/tables/official-tables.ts';
import type { WardLists } from '../../../shared/reports/ward-lists.ts';
import { officialOf } from '../../../shared/standards/official.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import { declaration, mainNamespace } from '../../files/xlsx/ooxml.ts';
import { type Book, writeBook } from '../../files/xlsx/write/book.ts';
import { writeCsvList } from './csv-list.ts';
import { type DetailedSheet, detailedName, detailedSheet } from './detailed-sheet.ts';
import { type ListSheet, listNamesOf, listSheet } from './list-sheet.ts';
import { listStyles } from './list-styles.ts';
import { type RowSpool, rowSpool } from './row-spool.ts';

/** Lists that are being written: the wards are added one after another, and the files written at the end. */
export interface ListsWriter {
  add(lists: WardLists): Promise<void>;
  /** Writes `<list>.csv` and `<list>.xlsx` for every list, `closing.xlsx`, and from 2022 on `bieu-14-15.xlsx`. */
  end(): Promise<void>;
  /** Removes what was written meanwhile; afterwards nothing can be added. */
  discard(): Promise<void>;
}

type Spools = Readonly<Record<KeptName, RowSpool>>;

/** Starts the lists of a review in a folder. */
export async function openLists(folder: string, campaign: Campaign): Promise<ListsWriter> {
  await mkdir(folder, { recursive: true });
  const standard = officialOf(standardsOf(campaign));
  const entries = await Promise.all(
    keptNames.map(async (name) => [name, await rowSpool(join(folder, `.${name}.rows`), standard)] as const),
  );
  const writing = { spools: Object.fromEntries(entries) as Spools, campaign, standard };
  const { spools } = writing;
  return {
    async add(lists) {
      for (const { list, row } of listsOfWard(placeOf(campaign, lists.ward), lists))
        await spools[list].add(row);
    },
    async end() {
      for (const name of listNames) await writeList(folder, name, writing);
      const sheets = closingForms
        .filter(({ lists, isOwn }) => !isOwn || lists.some((list) => spools[list].size > 0))
        .map(({ form, lists }) => sheetOf(form, lists, writing));
      await writeSheets(join(folder, 'closing.xlsx'), sheets);
      if (campaign.year >= reportsSince) await writeDetailed(folder, writing);
    },
    async discard() {
      for (const name of keptNames) await spools[name].remove();
    },
  };
}

interface Writing {
  readonly spools: Spools;
  readonly campaign: Campaign;
  /** The official one. */
  readonly standard: Standard;
}

async function writeList(folder: string, name: ListName, writing: Writing): Promise<void> {
  const sheet = sheetOf(listForms[name], [name], writing);
  await writeCsvList(join(folder, `${name}.csv`), writing.spools[name], sheet);
  await writeSheets(join(folder, `${name}.xlsx`), [sheet]);
}

function sheetOf(form: ListForm, lists: readonly KeptName[], writing: Writing): ListSheet {
  const { campaign, standard } = writing;
  const spools = lists.map((list) => writing.spools[list]);
  const subject: ListSubject = { year: campaign.year, standard, holds: contentOfAll(spools) };
  return {
    form,
    subject,
    spools,
    columns: form.columns(subject),
    office: officeOf(campaign),
    about: aboutOf(campaign, standard),
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
    members: filled.some(({ members }) => members),
  };
}

/** Reports 14 and 15 as one workbook. */
function writeDetailed(folder: string, { spools, campaign, standard }: Writing): Promise<void> {
  const sheets = detailedForms.map(
    (form): DetailedSheet => ({
      form,
      spool: spools[form.list],
      office: officeOf(campaign),
      about: aboutOf(campaign, standard),
      year: campaign.year,
    }),
  );
  return writeTabs(join(folder, 'bieu-14-15.xlsx'), {
    sheets: sheets.map(detailedSheet),
    names: sheets.map(detailedName),
  });
}

const officeOf = ({ province }: Campaign): string => province.name.toLocaleUpperCase('vi');
const aboutOf = ({ title }: Campaign, standard: Standard): string => `${title} · ${standard.title.vi}`;

/** All texts stand in their cells. */
const noStrings = `${declaration}<sst xmlns="${mainNamespace}" count="0" uniqueCount="0"/>`;

const writeSheets = (path: string, sheets: readonly ListSheet[]): Promise<void> =>
  writeTabs(path, { sheets: sheets.map(listSheet), names: sheets.map(listNamesOf) });

const writeTabs = (path: string, tabs: Pick<Book, 'sheets' | 'names'>): Promise<void> =>
  writeBook(path, {
    ...tabs,
    summaries: [],
    epoch: 1900,
    async *strings() {
      yield noStrings;
    },
    styles: () => listStyles,
  });
