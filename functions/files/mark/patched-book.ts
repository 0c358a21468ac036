import type { FileHandle } from 'node:fs/promises';
import { passiveNames } from '../xlsx/patch/defined-names.ts';
import type { Referable } from '../xlsx/patch/formula.ts';
import { readGivenTexts, sharedStringsPart } from '../xlsx/patch/shared-strings.ts';
import { patchSheet } from '../xlsx/patch/sheet.ts';
import { noStyles, openStyles, type Styles } from '../xlsx/patch/styles.ts';
import { readWorkbook, type Tab } from '../xlsx/patch/workbook.ts';
import type { Package } from '../xlsx/read/package.ts';
import { unpatchable } from '../xlsx/unpatchable.ts';
import type { Book, BookSheet } from '../xlsx/write/book.ts';
import { legacyDrawing } from '../xlsx/write/comments.ts';
import { sharedTexts } from '../xlsx/write/shared-texts.ts';
import { commentsOn, readComments } from './comments.ts';
import { type LeftOut, leftOutOf } from './left-out.ts';
import { isMarked, marksOf } from './marked-cells.ts';
import { summaryFor } from './summary.ts';
import type { Marking, Noticed } from './summary-top.ts';

/**
 * The ward's own workbook with its marks: values, styles, widths, merges, panes, drop-downs and print setup stay. Only
 * what is known to be passive is taken over, so nothing stays that could run or reach outside. Throws where the workbook
 * cannot be patched.
 */
export async function patchedBook(file: FileHandle, marking: Marking): Promise<Book> {
  const { parts, tabs, strings, epoch, theme, ...workbook } = await readWorkbook(file);
  const styles = openStyles(workbook.styles ?? noStyles);
  const givenStrings = () => (strings ? parts.stream(strings) : undefined);
  const given = await readGivenTexts(givenStrings());
  const texts = sharedTexts(given);
  const noticed: Noticed = { cappedComments: false, leftOut: new Set(leftOutOf(parts.paths)) };
  const names = new Map(tabs.map(({ name }) => [name, name]));
  const summary = summaryFor({ ...marking, tabs: names, styles, texts, noticed });
  const sheets = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const indexes = new Map(tabs.map(({ index }, i) => [index, summary.sheets.length + i]));
  const kept = passiveNames(workbook.definedNames, { sheets, indexOf: (tab) => indexes.get(tab) });
  const referable = { sheets, names: new Set(kept.map(({ name }) => name.toLowerCase())) };
  const context = { parts, styles, referable, noticed, marking, strings: given.count };
  return {
    epoch,
    theme,
    styles: styles.xml,
    summaries: summary.sheets,
    sheets: await Promise.all(tabs.map((tab) => patchedSheet(tab, context))),
    names: [...summary.names, ...kept],
    strings: () => sharedStringsPart(givenStrings(), texts.added),
  };
}

interface Context {
  readonly parts: Package;
  readonly styles: Styles;
  readonly referable: Referable;
  readonly noticed: Noticed;
  readonly marking: Marking;
  /** How many shared strings the workbook has. */
  readonly strings: number;
}

async function patchedSheet(
  { name, state, path }: Tab,
  { parts, styles, referable, noticed, marking, strings }: Context,
): Promise<BookSheet> {
  const entry = parts.entry(path);
  if (!entry) throw unpatchable('a sheet that is not there');
  const comments = (await parts.relations(path)).find(({ type }) => type === 'comments');
  const given = readComments((comments && (await parts.xml(comments.path))) ?? '');
  const isCommented = given.size > 0 || isMarked(marking, name);
  const onLost = (what: LeftOut) => noticed.leftOut.add(what);
  const patch = { styles, referable, strings, onLost, legacyDrawing: isCommented ? legacyDrawing : '' };
  return {
    name,
    state,
    xml: () => patchSheet(parts.stream(entry), { ...patch, marks: marksOf(marking, name) }),
    comments: isCommented ? () => commentsOn(marking, name, { given, noticed }) : undefined,
  };
}
