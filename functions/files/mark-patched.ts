import type { FileHandle } from 'node:fs/promises';
import { isSummary } from '../../shared/batch/find-list.ts';
import type { FindingsSpool } from './findings-spool.ts';
import { marksOf } from './mark-cells.ts';
import { commentsOn, readComments } from './mark-comments.ts';
import { tabNames } from './mark-look.ts';
import { keptNames } from './mark-names.ts';
import { markedSheet } from './mark-sheet.ts';
import { markedStrings, surveyStrings } from './mark-strings.ts';
import { bareStyles, openStyles, type Styles } from './mark-styles.ts';
import { summaryFor } from './mark-summary.ts';
import type { Marking, Noticed } from './mark-summary-top.ts';
import { attributesOf, type Element, odd, rootOf, siblings } from './mark-xml.ts';
import { nfc } from './text-pieces.ts';
import { type Book, type BookSheet, legacyDrawing } from './write-book.ts';
import { sharedTexts } from './write-texts.ts';
import { openPackage, type Package, type Relation } from './xlsx-package.ts';
import { unescaped } from './xml.ts';

const noStrings = { count: 0, known: new Map<string, number>() };

/** A tab of the workbook whose sheet stays. */
interface Tab {
  readonly name: string;
  readonly state: string | undefined;
  /** Its place among all tabs of the file. */
  readonly place: number;
  readonly path: string;
}

/**
 * The ward's own workbook with its marks: values, styles, widths, merges, panes, drop-downs and print setup stay.
 * What could run or reach outside is dropped, because only what is known to be passive is taken over. Throws where the
 * workbook is odd.
 */
export async function patchedBook(file: FileHandle, marking: Marking): Promise<Book> {
  const parts = await openPackage(file, (await file.stat()).size);
  const path = (await parts.relations('')).find(({ type }) => type === 'officeDocument')?.path ?? '';
  const root = rootOf((await parts.xml(path)) ?? '', 'workbook');
  const sections = new Map(siblings(root.inner).map((each) => [each.name, each]));
  const relations = await parts.relations(path);
  const tabs = tabsOf(sections.get('sheets'), relations);
  const named = (type: string) => relations.find((each) => each.type === type)?.path ?? '';

  const styles = openStyles((await parts.xml(named('styles'))) ?? bareStyles);
  const strings = parts.entry(named('sharedStrings'));
  const { count, known } = strings ? await surveyStrings(parts.stream(strings)) : noStrings;
  const texts = sharedTexts(count, known);
  const noticed: Noticed = { cappedComments: false };
  const names = new Map(tabs.map(({ name }) => [name, name]));
  const summary = summaryFor({ ...marking, tabs: names, styles, texts, noticed });
  const sheets = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const first = summary.sheets.length;
  const places = new Map(tabs.map(({ place }, i) => [place, first + i]));
  const context = { parts, styles, sheets, noticed, spool: marking.spool };
  return {
    summaries: summary.sheets,
    sheets: await Promise.all(tabs.map((tab) => patchedSheet(tab, context))),
    names: [
      ...summary.names,
      ...keptNames(sections.get('definedNames'), { sheets, placeOf: (tab) => places.get(tab) }),
    ],
    epoch: /^(?:1|true)$/.test(attributesOf(sections.get('workbookPr')?.attributes ?? '').date1904 ?? '')
      ? 1904
      : 1900,
    theme: await themeOf(parts, named('theme')),
    strings: () => markedStrings(strings && parts.stream(strings), texts.added),
    styles: styles.xml,
  };
}

/** The tabs of sheets with cells, without the summaries of a former marking. */
function tabsOf(sheets: Element | undefined, relations: readonly Relation[]): Tab[] {
  const tabs = siblings(sheets?.inner ?? '').flatMap(({ attributes }, place): Tab[] => {
    const { name = '', state, ...others } = attributesOf(attributes);
    const [, id] = Object.entries(others).find(([key]) => key.endsWith(':id')) ?? [];
    const relation = relations.find((each) => each.id === id);
    if (relation?.type !== 'worksheet') return [];
    return [{ name: nfc(unescaped(name)), state, place, path: relation.path }];
  });
  const kept = tabs.filter(({ name }) => !isSummary(name));
  if (tabNames(kept).some((name, i) => name !== kept[i]!.name)) throw odd('a name that no tab may have');
  return kept;
}

interface Context {
  readonly parts: Package;
  readonly styles: Styles;
  readonly sheets: ReadonlySet<string>;
  readonly noticed: Noticed;
  readonly spool: FindingsSpool;
}

async function patchedSheet(
  { name, state, path }: Tab,
  { parts, styles, sheets, noticed, spool }: Context,
): Promise<BookSheet> {
  const entry = parts.entry(path);
  if (!entry) throw odd('a sheet that is not there');
  const comments = (await parts.relations(path)).find(({ type }) => type === 'comments');
  const given = readComments((comments && (await parts.xml(comments.path))) ?? '');
  const some = given.size > 0 || spool.sheets.has(name);
  return {
    name,
    state,
    xml: () =>
      markedSheet(parts.stream(entry), {
        ...{ styles, sheets, marks: marksOf(spool, name) },
        legacy: some ? legacyDrawing : '',
      }),
    comments: some ? () => commentsOn(spool, name, { given, noticed }) : undefined,
  };
}

/** The colours and fonts of the workbook, where they come without pictures. */
async function themeOf(parts: Package, path: string): Promise<string | undefined> {
  const xml = await parts.xml(path);
  return xml && !/:(?:embed|link|id)\s*=/.test(xml) ? xml : undefined;
}
