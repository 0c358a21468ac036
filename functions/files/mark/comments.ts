import { columnIndex } from '../../../shared/batch/header/columns.ts';
import type { RowMarks } from '../xlsx/patch/marks.ts';
import { cellName } from '../xlsx/write/cells.ts';
import type { Comment } from '../xlsx/write/comments.ts';
import { textIn } from '../xlsx/xml.ts';
import { commentOf, type MarkedCell, marksOf } from './marked-cells.ts';
import type { Marking } from './summary-top.ts';

/** Comments on one sheet at most: with more, spreadsheets take too long to open it. Further cells are only coloured. */
export const mostComments = 10_000;

/** Between our comment on a cell and one that somebody wrote before. */
const divider = '\n\n— — —\n\n';
const ourText = /^(?:(?:[EW]\d{3}|VillageNotOpen): [\s\S]*\nCách sửa: |Đã (?:sửa|bỏ) trên trang: )/;

/** What a person wrote in a comment, without what a former marking did. */
function theirs(text: string): string {
  if (!ourText.test(text)) return text;
  const at = text.indexOf(divider);
  return at < 0 ? '' : text.slice(at + divider.length);
}

/** A namespace prefix, which some programs give to elements. */
const prefix = /<(\/?)[\w.-]+:/g;

/** The comments of a comments part, by the names of their cells. Authors are dropped. */
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

/** The comments of a marked sheet: those on its first marked cells, and those that it had before. */
export async function* commentsOn(
  marking: Marking,
  sheet: string,
  { given, noticed }: { given: ReadonlyMap<string, string>; noticed: { cappedComments: boolean } },
): AsyncGenerator<Comment> {
  const left = new Map(given);
  let count = 0;
  for await (const cell of cellsIn(marksOf(marking, sheet))) {
    if (count === mostComments) {
      noticed.cappedComments = true;
      break;
    }
    const name = cellName(cell.column, cell.row);
    const before = left.get(name);
    left.delete(name);
    const text = before === undefined ? commentOf(cell) : commentOf(cell) + divider + before;
    yield { row: cell.row, column: cell.column, text, ours: true };
    count += 1;
  }
  for (const [name, text] of left) yield { ...placeOf(name), text, ours: false };
}

async function* cellsIn(
  rows: AsyncIterable<RowMarks<MarkedCell>>,
): AsyncGenerator<MarkedCell & { row: number }> {
  for await (const { row, cells } of rows) for (const cell of cells) yield { ...cell, row };
}

function placeOf(name: string) {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(row), column: columnIndex(letters) };
}
