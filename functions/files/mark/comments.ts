import { columnIndex } from '../../../shared/batch/header/columns.ts';
import type { FindingsSpool } from '../findings-spool.ts';
import { textIn } from '../xlsx/patch/xml.ts';
import { cellName, declaration, mainNamespace, textElement } from '../xlsx/write/cells.ts';
import { type CellMark, commentOf, marksOf, type RowMarks } from './cells.ts';

/** Comments on one sheet; past this spreadsheets open it too slowly, and cells are coloured only. */
export const mostComments = 10_000;

/** One comment; row counts from 1, column from 0. */
export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly ours: boolean;
}

/** Between what we say of a cell and what somebody said there before. */
const divider = '\n\n— — —\n\n';
const ourText = /^(?:[EW]\d{3}|VillageNotOpen): [\s\S]*\nCách sửa: /;

/** What a person said in a comment, without what a former marking did. */
function theirs(text: string): string {
  if (!ourText.test(text)) return text;
  const at = text.indexOf(divider);
  return at < 0 ? '' : text.slice(at + divider.length);
}

/** Some writers name elements with a prefix. */
const prefix = /<(\/?)[\w.-]+:/g;

/** The comments of a comments part, by cell; authors are left out. */
export function readComments(part: string): Map<string, string> {
  const items = part.replace(prefix, '<$1').split('</comment>').slice(0, -1);
  return new Map(
    items.flatMap((item) => {
      const own = item.slice(item.lastIndexOf('<comment '));
      const [, name] = /^[^>]{0,999}?\sref="([A-Z]{1,3}\d{1,7})"/.exec(own) ?? [];
      const text = theirs(textIn(own));
      return name && text !== '' ? [[name, text] as const] : [];
    }),
  );
}

/** The comments of a marked sheet: those of its first wrong cells, and those that it had. */
export async function* commentsOn(
  spool: FindingsSpool,
  sheet: string,
  { given, noticed }: { given: ReadonlyMap<string, string>; noticed: { cappedComments: boolean } },
): AsyncGenerator<Comment> {
  const left = new Map(given);
  let count = 0;
  for await (const cell of cellsIn(marksOf(spool, sheet))) {
    if (count === mostComments) {
      noticed.cappedComments = true;
      break;
    }
    const name = cellName(cell.column, cell.row);
    const said = left.get(name);
    left.delete(name);
    const text = said === undefined ? commentOf(cell) : commentOf(cell) + divider + said;
    yield { row: cell.row, column: cell.column, text, ours: true };
    count += 1;
  }
  for (const [name, text] of left) yield { ...placeOf(name), text, ours: false };
}

async function* cellsIn(rows: AsyncIterable<RowMarks>): AsyncGenerator<CellMark & { row: number }> {
  for await (const { row, cells } of rows) for (const cell of cells) yield { ...cell, row };
}

function placeOf(name: string) {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(row), column: columnIndex(letters) };
}

export async function* commentsPart(comments: AsyncIterable<Comment>): AsyncGenerator<string> {
  yield `${declaration}<comments xmlns="${mainNamespace}"><authors><author>rasoat</author><author></author></authors><commentList>`;
  for await (const { row, column, text, ours } of comments)
    yield `<comment ref="${cellName(column, row)}" authorId="${ours ? 0 : 1}"><text>${textElement(text)}</text></comment>`;
  yield '</commentList></comments>';
}
