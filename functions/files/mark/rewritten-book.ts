import type { Row, Sheet } from '../../../shared/batch/cells/rows.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import { isSummary } from '../../../shared/batch/header/find-list.ts';
import type { SurveyFile } from '../open.ts';
import { markedStrings } from '../xlsx/patch/shared-strings.ts';
import { bareStyles, openStyles, type Styles } from '../xlsx/patch/styles.ts';
import { type Book, type BookSheet, legacyDrawing } from '../xlsx/write/book.ts';
import { declaration, mainNamespace } from '../xlsx/write/cells.ts';
import { sharedTexts } from '../xlsx/write/shared-texts.ts';
import { marksOf } from './cells.ts';
import { commentsOn } from './comments.ts';
import { lookOf, tabNames } from './look.ts';
import { writtenRows } from './rewritten-rows.ts';
import { summaryFor } from './summary.ts';
import type { Marking, Noticed } from './summary-top.ts';

/** A workbook that is written from the cells of a file; `withRows` false gives the summary alone. */
export function bookAnew(file: SurveyFile, marking: Marking, withRows: boolean): Book {
  const sheets = withRows ? file.sheets.filter(({ name }) => !isSummary(name)) : [];
  const names = tabNames(sheets);
  const tabs = new Map(sheets.map(({ name }, i) => [name, names[i]!]));
  const styles = openStyles(bareStyles);
  const texts = sharedTexts();
  const noticed: Noticed = { cappedComments: false };
  const summary = summaryFor({ ...marking, tabs, styles, texts, noticed });
  const epoch = file.sheets.some((sheet) => sheet.epoch === 1904) ? 1904 : 1900;
  const days = file.format === 'xlsx' ? epoch : undefined;
  return {
    summaries: summary.sheets,
    sheets: sheets.map((sheet, i) => sheetAnew(sheet, names[i]!, { ...marking, styles, noticed, days })),
    names: summary.names,
    epoch,
    strings: () => markedStrings(undefined, texts.added),
    styles: styles.xml,
  };
}

interface Context extends Marking {
  readonly styles: Styles;
  readonly noticed: Noticed;
  readonly days: 1900 | 1904 | undefined;
}

function sheetAnew(sheet: Sheet, name: string, { spool, styles, noticed, days }: Context): BookSheet {
  const some = spool.sheets.has(sheet.name);
  return {
    name,
    state: sheet.hidden ? 'hidden' : undefined,
    xml: () =>
      sheetXml(
        sheet,
        some,
        writtenRows(rowsOf(sheet), { marks: marksOf(spool, sheet.name), styles, epoch: days }),
      ),
    comments: some ? () => commentsOn(spool, sheet.name, { given: new Map(), noticed }) : undefined,
  };
}

/** In characters, where a file says nothing of widths. */
const usualWidth = 14;

async function* sheetXml(
  sheet: Sheet,
  commented: boolean,
  rows: AsyncIterable<string>,
): AsyncGenerator<string> {
  const { merges, widths } = await lookOf(sheet);
  const columns = widths.map(
    ({ from, to, width }) => `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`);
  yield `${declaration}<worksheet xmlns="${mainNamespace}"><sheetFormatPr defaultColWidth="${usualWidth}" defaultRowHeight="15"/>`;
  if (columns.length > 0) yield `<cols>${columns.join('')}</cols>`;
  yield '<sheetData>';
  yield* rows;
  yield '</sheetData>';
  if (merged.length > 0) yield `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  yield `${commented ? legacyDrawing : ''}</worksheet>`;
}

/** The rows of a sheet; those before the damage where it turns out to be damaged. */
async function* rowsOf(sheet: Sheet): AsyncGenerator<readonly Row[]> {
  try {
    yield* sheet.rows();
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
  }
}
