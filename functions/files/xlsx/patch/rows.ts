import { marksInTurn, type RowMarks } from '../../mark/cells.ts';
import { plainCell, rewriteCells } from './cell.ts';
import type { Styles } from './styles.ts';
import { attributesOf, odd } from './xml.ts';

/** What a row says of itself. */
const known =
  'r|spans|s|customFormat|ht|hidden|customHeight|outlineLevel|collapsed|thickTop|thickBot|ph|x14ac:dyDescent';
const isKnown = new RegExp(`^(?:${known})="[\\w.+-]{1,30}"$`);
const attributes = `(?: (?:${known})="[\\w.:+ -]*")*`;
const plainRow = new RegExp(`<row(${attributes})>(?:${plainCell})*</row>`, 'y');
const anyRow =
  /\s{0,999}<row((?:\s{1,99}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,99}(?:\/>|>([\s\S]*?)<\/row>)\s{0,999}/y;

/** The last row of a spreadsheet. */
const lastRow = 1_048_576;

/** The rows of a sheet on their way into the marked one. */
export interface RowPatcher {
  /** The next rows of the sheet as they are to be written. Throws where they are odd. */
  patch(rows: string): Promise<string>;
  /** Marked rows that the sheet does not have, after its last. */
  rest(): Promise<string>;
}

export interface PatchOptions {
  readonly styles: Styles;
  /** The style of a cell that is not there, by its column. */
  readonly styleAt: (column: number) => number;
  /** Finds what no marked sheet may have among its rows. */
  readonly lost: RegExp;
}

/** Patches rows in order: a row without marks and without anything active passes as it is. */
export async function rowPatcher(
  marks: AsyncIterable<RowMarks>,
  { styles, styleAt, lost }: PatchOptions,
): Promise<RowPatcher> {
  const due = await marksInTurn(marks);
  const isFormer = formerIn(styles.former);
  let last = 0;

  const missing = (rows: readonly RowMarks[]): string =>
    rows
      .map(
        ({ row, cells }) =>
          `<row r="${row}">${rewriteCells('', cells, { number: row, styles, styleAt })}</row>`,
      )
      .join('');

  const one = async ({ xml, isPlain, own, inner }: ReadRow): Promise<string> => {
    const { r = String(last + 1), spans: _, ...others } = attributesOf(own);
    const number = Number(r);
    if (!(number > last && number <= lastRow)) throw odd('rows out of order');
    last = number;
    const { missed, cells } = await due(number);
    if (isPlain && cells.length === 0 && !isFormer(xml)) return missing(missed) + xml;
    const rowStyle = others.customFormat === '1' ? Number(others.s ?? 0) : undefined;
    const context = { number, styles, styleAt: (column: number) => rowStyle ?? styleAt(column) };
    const kept = Object.entries(others).map(([name, value]) => `${name}="${value}"`);
    const tag = ['<row', `r="${number}"`, ...kept.filter((each) => isKnown.test(each))].join(' ');
    return `${missing(missed)}${tag}>${rewriteCells(inner, cells, context)}</row>`;
  };

  return {
    async patch(rows) {
      if (lost.test(rows)) throw odd('rows that refer to what is not there');
      const written: string[] = [];
      for (let at = 0; at < rows.length; ) {
        const row = rowAt(rows, at);
        written.push(await one(row));
        at = row.end;
      }
      return written.join('');
    },
    rest: async () => missing((await due(lastRow + 1)).missed),
  };
}

interface ReadRow {
  readonly xml: string;
  readonly isPlain: boolean;
  /** Its attributes. */
  readonly own: string;
  readonly inner: string;
  readonly end: number;
}

function rowAt(rows: string, at: number): ReadRow {
  plainRow.lastIndex = at;
  const found = plainRow.exec(rows);
  if (found) {
    const [xml, own = ''] = found;
    const inner = xml.slice('<row>'.length + own.length, -'</row>'.length);
    return { xml, isPlain: true, own, inner, end: plainRow.lastIndex };
  }
  anyRow.lastIndex = at;
  const [xml, own = '', inner = ''] = anyRow.exec(rows) ?? [];
  if (xml === undefined) throw odd('a row that cannot be read');
  return { xml, isPlain: false, own, inner, end: anyRow.lastIndex };
}

/** Whether a row has a cell that a former marking coloured. */
function formerIn(styles: ReadonlySet<number>): (row: string) => boolean {
  if (styles.size === 0) return () => false;
  return (row) => {
    for (const [, style] of row.matchAll(/ s="(0|[1-9]\d{0,5})"/g))
      if (styles.has(Number(style))) return true;
    return false;
  };
}
