import { type Comment, commentsPart } from '../../mark/comments.ts';
import { declaration, escapeXml, mainNamespace, officeNamespace } from './cells.ts';
import { blocksOf, commentsDrawing } from './drawing.ts';
import { writeZip, type ZipWriter } from './zip.ts';

/** One sheet of a workbook that is written. */
export interface BookSheet {
  readonly name: string;
  /** `hidden` or `veryHidden`, as in the workbook. */
  readonly state?: string | undefined;
  xml(): AsyncIterable<string>;
  /** Given twice: for the texts and for their drawing, which `legacyDrawing` names. */
  readonly comments?: (() => AsyncIterable<Comment>) | undefined;
}

/** A name for a range; `sheet` is the place of the tab that alone knows it. `text` is as XML has it. */
export interface BookName {
  readonly name: string;
  readonly sheet?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly text: string;
}

/** A workbook as it is to be written, its tabs in order. */
export interface Book {
  /** Those of our own come first, and are written last, when all is known that they tell. */
  readonly summaries: readonly BookSheet[];
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly epoch: 1900 | 1904;
  readonly theme?: string | undefined;
  /** Asked for after the sheets, which may add to both. */
  strings(): AsyncIterable<string>;
  styles(): string;
}

/** What a sheet with comments says after its rows. */
export const legacyDrawing = `<legacyDrawing xmlns:r="${officeNamespace}" r:id="rId1"/>`;

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = ({ sheets, summaries, theme }: Book): string => {
  const all = [...summaries, ...sheets];
  const parts = [
    ['workbook', `${spreadsheet}.sheet.main`],
    ...all.map((_, i) => [`worksheets/sheet${i + 1}`, `${spreadsheet}.worksheet`]),
    ...all.flatMap(({ comments }, i) => (comments ? [[`comments${i + 1}`, `${spreadsheet}.comments`]] : [])),
    ['sharedStrings', `${spreadsheet}.sharedStrings`],
    ['styles', `${spreadsheet}.styles`],
    ...(theme ? [['theme/theme1', 'application/vnd.openxmlformats-officedocument.theme']] : []),
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${type}+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`;
};

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${officeNamespace}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function workbook({ summaries, sheets, names, epoch }: Book): string {
  const tabs = [...summaries, ...sheets].map(({ name, state }, i) => {
    const hidden = state === 'hidden' || state === 'veryHidden' ? ` state="${state}"` : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const ranges = names.map(({ name, sheet, hidden, text }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${name}"${local}${hidden ? ' hidden="1"' : ''}>${text}</definedName>`;
  });
  const named = ranges.length > 0 ? `<definedNames>${ranges.join('')}</definedNames>` : '';
  const calendar = epoch === 1904 ? ' date1904="1"' : '';
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><workbookPr${calendar}/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets>${named}</workbook>`;
}

const workbookRelations = ({ summaries, sheets, theme }: Book): string =>
  relations([
    ...[...summaries, ...sheets].map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
    ...(theme ? [['theme', 'theme/theme1.xml'] as const] : []),
  ]);

/** Writes a workbook to a path as a stream; what was there goes. */
export const writeBook = (path: string, book: Book): Promise<void> =>
  writeZip(path, async (zip) => {
    const { summaries, sheets, theme } = book;
    await zip.add('[Content_Types].xml', [contentTypes(book)]);
    await zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
    await zip.add('xl/workbook.xml', [workbook(book)]);
    await zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(book)]);
    let block = 1;
    for (const [i, sheet] of sheets.entries())
      block += await addSheet(zip, sheet, summaries.length + i + 1, block);
    for (const [i, sheet] of summaries.entries()) await addSheet(zip, sheet, i + 1, block);
    await zip.add('xl/sharedStrings.xml', book.strings());
    await zip.add('xl/styles.xml', [book.styles()]);
    if (theme) await zip.add('xl/theme/theme1.xml', [theme]);
  });

/** Gives how many blocks of shape numbers the sheet's comments take, from `block` on. */
async function addSheet(zip: ZipWriter, { xml, comments }: BookSheet, number: number, block: number) {
  await zip.add(`xl/worksheets/sheet${number}.xml`, xml());
  if (!comments) return 0;
  let shapes = 0;
  const counted = async function* () {
    for await (const comment of comments()) {
      shapes += 1;
      yield comment;
    }
  };
  await zip.add(`xl/comments${number}.xml`, commentsPart(counted()));
  const blocks = Array.from({ length: blocksOf(shapes) }, (_, i) => block + i);
  await zip.add(`xl/drawings/vmlDrawing${number}.vml`, commentsDrawing(comments(), blocks));
  await zip.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, [
    relations([
      ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['comments', `../comments${number}.xml`],
    ]),
  ]);
  return blocks.length;
}
