import {
  contentTypes,
  contentTypesNamespace,
  declaration,
  mainNamespace,
  officeNamespace,
  partNames,
  relationshipsNamespace,
} from '../ooxml.ts';
import { escapeXml } from '../xml.ts';
import { type Comment, commentsPart } from './comments.ts';
import { blocksOf, commentsDrawing } from './drawing.ts';
import { writeZip, type ZipWriter } from './zip.ts';

/** One sheet of a workbook to be written. */
export interface BookSheet {
  readonly name: string;
  /** `hidden` or `veryHidden`; visible where undefined. */
  readonly state?: string | undefined;
  xml(): AsyncIterable<string>;
  /** Read twice: for the texts and for their drawing, which `legacyDrawing` names. */
  readonly comments?: (() => AsyncIterable<Comment>) | undefined;
}

/** A defined name; `sheet` is the index of the tab that it is local to. `text` is escaped XML. */
export interface BookName {
  readonly name: string;
  readonly sheet?: number | undefined;
  readonly hidden?: boolean | undefined;
  readonly text: string;
}

/** A workbook to be written. */
export interface Book {
  /** The first tabs. They are written last, because they report what the writing of the others found. */
  readonly summaries: readonly BookSheet[];
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly epoch: 1900 | 1904;
  readonly theme?: string | undefined;
  /** Both are asked for after the sheets, which may add to them. */
  strings(): AsyncIterable<string>;
  styles(): string;
}

const tabsOf = ({ summaries, sheets }: Book): readonly BookSheet[] => [...summaries, ...sheets];

function contentTypesPart(book: Book): string {
  const tabs = tabsOf(book);
  const commented = tabs.flatMap(({ comments }, i) => (comments ? [partNames.comments(i + 1)] : []));
  const parts = [
    [partNames.workbook, contentTypes.workbook],
    ...tabs.map((_, i) => [partNames.worksheet(i + 1), contentTypes.worksheet]),
    ...commented.map((part) => [part, contentTypes.comments]),
    [partNames.sharedStrings, contentTypes.sharedStrings],
    [partNames.styles, contentTypes.styles],
    ...(book.theme ? [[partNames.theme, contentTypes.theme]] : []),
  ];
  const overrides = parts.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${declaration}<Types xmlns="${contentTypesNamespace}"><Default Extension="rels" ContentType="${contentTypes.relationships}"/><Default Extension="xml" ContentType="${contentTypes.xml}"/><Default Extension="vml" ContentType="${contentTypes.drawing}"/>${overrides.join('')}</Types>`;
}

type Relationship = readonly [type: string, target: string];

const relationshipsPart = (relationships: readonly Relationship[]): string =>
  `${declaration}<Relationships xmlns="${relationshipsNamespace}">${relationships
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="${officeNamespace}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

function workbookPart(book: Book): string {
  const tabs = tabsOf(book).map(({ name, state }, i) => {
    const hidden = state === 'hidden' || state === 'veryHidden' ? ` state="${state}"` : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const names = book.names.map(({ name, sheet, hidden, text }) => {
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${name}"${local}${hidden ? ' hidden="1"' : ''}>${text}</definedName>`;
  });
  const definedNames = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  const calendar = book.epoch === 1904 ? ' date1904="1"' : '';
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><workbookPr${calendar}/><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets>${definedNames}<calcPr fullCalcOnLoad="1"/></workbook>`;
}

function workbookRelationships(book: Book): string {
  const inFolder = (part: string): string => part.slice('xl/'.length);
  const relationships: Relationship[] = tabsOf(book).map((_, i) => [
    'worksheet',
    inFolder(partNames.worksheet(i + 1)),
  ]);
  relationships.push(['sharedStrings', inFolder(partNames.sharedStrings)]);
  relationships.push(['styles', inFolder(partNames.styles)]);
  if (book.theme) relationships.push(['theme', inFolder(partNames.theme)]);
  return relationshipsPart(relationships);
}

/** Writes a workbook to a path as a stream; a file that was there is replaced. */
export const writeBook = (path: string, book: Book): Promise<void> =>
  writeZip(path, async (zip) => {
    const { summaries, sheets, theme } = book;
    await zip.add(partNames.contentTypes, [contentTypesPart(book)]);
    await zip.add(partNames.relationships, [relationshipsPart([['officeDocument', partNames.workbook]])]);
    await zip.add(partNames.workbook, [workbookPart(book)]);
    await zip.add(partNames.workbookRelationships, [workbookRelationships(book)]);
    let block = 1;
    for (const [i, sheet] of sheets.entries())
      block += await addSheet(zip, sheet, summaries.length + i + 1, block);
    for (const [i, sheet] of summaries.entries()) await addSheet(zip, sheet, i + 1, block);
    await zip.add(partNames.sharedStrings, book.strings());
    await zip.add(partNames.styles, [book.styles()]);
    if (theme) await zip.add(partNames.theme, [theme]);
  });

/** Adds a sheet, and returns how many blocks of shape numbers its comments take, from `block` on. */
async function addSheet(zip: ZipWriter, { xml, comments }: BookSheet, number: number, block: number) {
  await zip.add(partNames.worksheet(number), xml());
  if (!comments) return 0;
  let shapes = 0;
  const counted = async function* () {
    for await (const comment of comments()) {
      shapes += 1;
      yield comment;
    }
  };
  await zip.add(partNames.comments(number), commentsPart(counted()));
  const others = Array.from({ length: blocksOf(shapes) - 1 }, (_, i) => block + i + 1);
  await zip.add(partNames.drawing(number), commentsDrawing(comments(), [block, ...others]));
  await zip.add(partNames.worksheetRelationships(number), [
    relationshipsPart([
      ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
      ['comments', `../comments${number}.xml`],
    ]),
  ]);
  return 1 + others.length;
}
