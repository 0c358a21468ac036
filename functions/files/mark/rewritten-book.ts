import type { Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import { isSummary } from '../../../shared/batch/header/find-list.ts';
import type { SurveyFile } from '../open.ts';
import { declaration, mainNamespace } from '../xlsx/ooxml.ts';
import { sharedStringsPart } from '../xlsx/patch/shared-strings.ts';
import { bareStyles, openStyles, type Styles } from '../xlsx/patch/styles.ts';
import { tabNames } from '../xlsx/patch/tab-names.ts';
import type { Book, BookSheet } from '../xlsx/write/book.ts';
import { legacyDrawing } from '../xlsx/write/comments.ts';
import { sharedTexts } from '../xlsx/write/shared-texts.ts';
import { commentsOn } from './comments.ts';
import { geometryOf } from './geometry.ts';
import type { LeftOut } from './left-out.ts';
import { isMarked, marksOf } from './marked-cells.ts';
import { rewrittenRows } from './rewritten-rows.ts';
import { summaryFor } from './summary.ts';
import type { Marking, Noticed } from './summary-top.ts';

/** A marked workbook rewritten from the cells of a file; the summary alone unless `withRows`. */
export function rewrittenBook(file: SurveyFile, marking: Marking, withRows: boolean): Book {
  const given = withRows ? file.sheets.filter(({ name }) => !isSummary(name)) : [];
  const names = tabNames(given);
  const tabs = given.map((sheet, i) => ({ sheet, name: names[i] ?? sheet.name }));
  const styles = openStyles(bareStyles);
  const texts = sharedTexts();
  const leftOut = new Set<LeftOut>(withRows && file.format === 'xlsx' ? ['formats'] : []);
  const noticed: Noticed = { cappedComments: false, leftOut };
  const nameOfTab = new Map(tabs.map(({ sheet, name }) => [sheet.name, name]));
  const summary = summaryFor({ ...marking, tabs: nameOfTab, styles, texts, noticed });
  const epoch = file.sheets.some((sheet) => sheet.epoch === 1904) ? 1904 : 1900;
  const dayEpoch = file.format === 'xlsx' ? epoch : undefined;
  return {
    summaries: summary.sheets,
    sheets: tabs.map((tab) => rewrittenSheet(tab, { ...marking, styles, noticed, dayEpoch })),
    names: summary.names,
    epoch,
    strings: () => sharedStringsPart(undefined, texts.added),
    styles: styles.xml,
  };
}

interface Tab {
  readonly sheet: Sheet;
  readonly name: string;
}

interface Context extends Marking {
  readonly styles: Styles;
  readonly noticed: Noticed;
  readonly dayEpoch: 1900 | 1904 | undefined;
}

function rewrittenSheet({ sheet, name }: Tab, context: Context): BookSheet {
  const { styles, noticed, dayEpoch } = context;
  const isCommented = isMarked(context, sheet.name);
  const rows = () =>
    rewrittenRows(readableRows(sheet), { marks: marksOf(context, sheet.name), styles, dayEpoch });
  return {
    name,
    state: sheet.hidden ? 'hidden' : undefined,
    xml: () => sheetXml(sheet, isCommented, rows()),
    comments: isCommented ? () => commentsOn(context, sheet.name, { given: new Map(), noticed }) : undefined,
  };
}

/** The width of columns in characters, where the file has none. */
const defaultWidth = 14;

async function* sheetXml(
  sheet: Sheet,
  isCommented: boolean,
  rows: AsyncIterable<string>,
): AsyncGenerator<string> {
  const { merges, widths } = await geometryOf(sheet);
  const columns = widths.map(
    ({ from, to, width }) => `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`);
  yield `${declaration}<worksheet xmlns="${mainNamespace}"><sheetFormatPr defaultColWidth="${defaultWidth}" defaultRowHeight="15"/>`;
  if (columns.length > 0) yield `<cols>${columns.join('')}</cols>`;
  yield '<sheetData>';
  yield* rows;
  yield '</sheetData>';
  if (merged.length > 0) yield `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  yield `${isCommented ? legacyDrawing : ''}</worksheet>`;
}

/** The rows of a sheet; of a damaged one those before the damage. */
async function* readableRows(sheet: Sheet): AsyncGenerator<readonly Row[]> {
  try {
    yield* sheet.rows();
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
  }
}
