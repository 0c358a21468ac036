import type { FileHandle } from 'node:fs/promises';
import type { FindingsSpool } from '../findings-spool.ts';
import { keptNames } from '../xlsx/patch/defined-names.ts';
import { markedStrings, surveyStrings } from '../xlsx/patch/shared-strings.ts';
import { markedSheet } from '../xlsx/patch/sheet.ts';
import { noStyles, openStyles, type Styles } from '../xlsx/patch/styles.ts';
import { readWorkbook, type Tab } from '../xlsx/patch/workbook.ts';
import { odd } from '../xlsx/patch/xml.ts';
import type { Package } from '../xlsx/read/package.ts';
import { type Book, type BookSheet, legacyDrawing } from '../xlsx/write/book.ts';
import { sharedTexts } from '../xlsx/write/shared-texts.ts';
import { marksOf } from './cells.ts';
import { commentsOn, readComments } from './comments.ts';
import { summaryFor } from './summary.ts';
import type { Marking, Noticed } from './summary-top.ts';

/**
 * The ward's own workbook with its marks: values, styles, widths, merges, panes, drop-downs and print setup stay.
 * What could run or reach outside is dropped, because only what is known to be passive is taken over. Throws where the
 * workbook is odd.
 */
export async function patchedBook(file: FileHandle, marking: Marking): Promise<Book> {
  const { parts, tabs, strings, epoch, theme, ...workbook } = await readWorkbook(file);
  const styles = openStyles(workbook.styles ?? noStyles);
  const shared = () => (strings ? parts.stream(strings) : undefined);
  const survey = await surveyStrings(shared());
  const texts = sharedTexts(survey);
  const noticed: Noticed = { cappedComments: false };
  const names = new Map(tabs.map(({ name }) => [name, name]));
  const summary = summaryFor({ ...marking, tabs: names, styles, texts, noticed });
  const sheets = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const places = new Map(tabs.map(({ place }, i) => [place, summary.sheets.length + i]));
  const context = { parts, styles, sheets, noticed, spool: marking.spool, strings: survey.count };
  const kept = keptNames(workbook.definedNames, { sheets, placeOf: (tab) => places.get(tab) });
  return {
    ...{ epoch, theme, styles: styles.xml },
    summaries: summary.sheets,
    sheets: await Promise.all(tabs.map((tab) => patchedSheet(tab, context))),
    names: [...summary.names, ...kept],
    strings: () => markedStrings(shared(), texts.added),
  };
}

interface Context {
  readonly parts: Package;
  readonly styles: Styles;
  /** The names of the sheets that stay, in small letters. */
  readonly sheets: ReadonlySet<string>;
  readonly noticed: Noticed;
  readonly spool: FindingsSpool;
  /** How many shared strings the workbook has. */
  readonly strings: number;
}

async function patchedSheet(
  { name, state, path }: Tab,
  { parts, styles, sheets, noticed, spool, strings }: Context,
): Promise<BookSheet> {
  const entry = parts.entry(path);
  if (!entry) throw odd('a sheet that is not there');
  const comments = (await parts.relations(path)).find(({ type }) => type === 'comments');
  const given = readComments((comments && (await parts.xml(comments.path))) ?? '');
  const some = given.size > 0 || spool.sheets.has(name);
  const legacy = some ? legacyDrawing : '';
  return {
    name,
    state,
    xml: () =>
      markedSheet(parts.stream(entry), { styles, sheets, legacy, strings, marks: marksOf(spool, name) }),
    comments: some ? () => commentsOn(spool, name, { given, noticed }) : undefined,
  };
}
