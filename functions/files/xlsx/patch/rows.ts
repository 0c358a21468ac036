import { sheetLimits } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, attributesPattern } from '../xml.ts';
import { plainCell, rewriteCells } from './cell.ts';
import type { KeepFormula } from './cell-formulas.ts';
import { marksByRow, type RowMarks } from './marks.ts';
import type { Styles } from './styles.ts';

/** The attributes of a row that may stay. */
const known =
  'r|spans|s|customFormat|ht|hidden|customHeight|outlineLevel|collapsed|thickTop|thickBot|ph|x14ac:dyDescent';
const isKnown = new RegExp(`^(?:${known})="[\\w.+-]{1,30}"$`);
const plainRow = new RegExp(`<row((?: (?:${known})="[\\w.:+ -]*")*)>(?:${plainCell})*</row>`, 'y');
const anyRow = new RegExp(
  `\\s{0,999}<row(${attributesPattern})\\s{0,99}(?:\\/>|>([\\s\\S]*?)<\\/row>)\\s{0,999}`,
  'y',
);

/** Patches the rows of a sheet, in order. */
export interface RowPatcher {
  /** The next rows of the sheet as they are to be written. Throws where they cannot be patched. */
  patch(rows: string): Promise<string>;
  /** Marked rows below the last row of the sheet. */
  rest(): Promise<string>;
}

export interface PatchOptions {
  readonly styles: Styles;
  /** The style that a column gives to a cell that is not there. */
  readonly styleAt: (column: number) => number;
  readonly keepFormula: KeepFormula;
  /** Finds references to what the workbook does not have. */
  readonly dangling: RegExp;
}

/** A row without marks and without anything active passes as it is. */
export async function rowPatcher(
  marks: AsyncIterable<RowMarks>,
  { styles, styleAt, keepFormula, dangling }: PatchOptions,
): Promise<RowPatcher> {
  const dueAt = await marksByRow(marks);
  const wasMarked = markedBefore(styles.former);
  let last = 0;

  const newRow = ({ row, cells }: RowMarks): string =>
    `<row r="${row}">${rewriteCells('', cells, { number: row, styles, styleAt, keepFormula })}</row>`;
  const newRows = (rows: readonly RowMarks[]): string => rows.map(newRow).join('');

  const patchRow = async ({ xml, isPlain, attributes, inner }: ReadRow): Promise<string> => {
    const own = attributesOf(attributes);
    const number = Number(own.r ?? last + 1);
    if (!(number > last && number <= sheetLimits.rows)) throw unpatchable('rows out of order');
    last = number;
    const { missing, cells } = await dueAt(number);
    if (isPlain && cells.length === 0 && !wasMarked(xml)) return newRows(missing) + xml;
    const rowStyle = own.customFormat === '1' ? Number(own.s ?? 0) : undefined;
    const styleIn = (column: number) => rowStyle ?? styleAt(column);
    const context = { number, styles, styleAt: styleIn, keepFormula };
    return `${newRows(missing)}${startTag(number, own)}${rewriteCells(inner, cells, context)}</row>`;
  };

  return {
    async patch(rows) {
      if (dangling.test(rows)) throw unpatchable('rows that refer to what is not there');
      const written: string[] = [];
      for (let at = 0; at < rows.length; ) {
        const row = rowAt(rows, at);
        written.push(await patchRow(row));
        at = row.end;
      }
      return written.join('');
    },
    rest: async () => newRows((await dueAt(sheetLimits.rows + 1)).missing),
  };
}

/** The start tag of a row with what may stay of its attributes; `spans` would no longer be true. */
function startTag(number: number, { r: _, spans: __, ...others }: Readonly<Record<string, string>>): string {
  const kept = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
  return `${['<row', `r="${number}"`, ...kept.filter((each) => isKnown.test(each))].join(' ')}>`;
}

interface ReadRow {
  readonly xml: string;
  readonly isPlain: boolean;
  readonly attributes: string;
  readonly inner: string;
  readonly end: number;
}

function rowAt(rows: string, at: number): ReadRow {
  plainRow.lastIndex = at;
  const found = plainRow.exec(rows);
  if (found) {
    const [xml, attributes = ''] = found;
    const inner = xml.slice('<row>'.length + attributes.length, -'</row>'.length);
    return { xml, isPlain: true, attributes, inner, end: plainRow.lastIndex };
  }
  anyRow.lastIndex = at;
  const [xml, attributes = '', inner = ''] = anyRow.exec(rows) ?? [];
  if (xml === undefined) throw unpatchable('a row that cannot be read');
  return { xml, isPlain: false, attributes, inner, end: anyRow.lastIndex };
}

/** Whether a row has a cell that a former marking coloured. */
function markedBefore(styles: ReadonlySet<number>): (row: string) => boolean {
  if (styles.size === 0) return () => false;
  return (row) => {
    for (const [, style] of row.matchAll(/ s="(0|[1-9]\d{0,5})"/g))
      if (styles.has(Number(style))) return true;
    return false;
  };
}
