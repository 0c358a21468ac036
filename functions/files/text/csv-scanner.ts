import type { Cell, Row } from '../../../shared/batch/cells/rows.ts';
import { unreadable } from '../../../shared/batch/findings/file-rejected.ts';
import { limits } from '../../../shared/batch/findings/limits.ts';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * An incomplete row up to this length is read again with each piece of text. A longer one is read again once it has
 * doubled: line breaks and quotes in one cell would otherwise take quadratic time.
 */
const shortRow = 64 * 1024;

/** Takes text in pieces of any size and gives the rows that are complete; `end` gives the last one. */
export interface CsvScanner {
  push(text: string): Row[];
  end(): Row[];
}

/**
 * A scanner for one delimiter. Rows count as a spreadsheet counts them: a line break inside quotes makes no
 * new row, a blank line does. Refuses a row that is too long, and a quote that is never closed: also one that the
 * opening quote of a later row seems to close, for all rows between would be lost in one cell, unless `lenient`.
 */
export function csvScanner(delimiter: string, lenient = false): CsvScanner {
  const readRow = rowReader(delimiter.charCodeAt(0), lenient);
  let rest = '';
  let number = 0;
  /** Of the row before: rows of a list are equally long, so their cells need no growing arrays. */
  let width = 0;
  /** The length from which an incomplete row is read again. */
  let again = 0;

  /** Reads complete rows from `text`; what is left of the last one goes to `rest`. */
  const scan = (text: string, final: boolean): Row[] => {
    const rows: Row[] = [];
    const { length } = text;
    let start = 0;
    while (start < length) {
      const cells = new Array<Cell>(width);
      const end = readRow(text, start, final, cells);
      if (end === strayQuote) throw unreadable('openQuote', { row: number + 1 });
      if (end < 0) break;
      number += 1;
      width = cells.length;
      rows.push({ number, cells });
      start = end;
    }
    rest = text.slice(start);
    again = rest.length > shortRow ? Math.min(rest.length * 2, limits.rowLength + 1) : 0;
    if ((final && rest !== '') || rest.length > limits.rowLength) {
      const closed = readRow(rest, 0, true, []) >= 0;
      throw unreadable(closed ? 'longRow' : 'openQuote', { row: number + 1 });
    }
    return rows;
  };

  return {
    push: (text) => {
      rest += text;
      return rest.length < again ? [] : scan(rest, false);
    },
    end: () => scan(rest, true),
  };
}

const strayQuote = -2;

/** Whether what a quote closes ends in the middle of a cell, some rows below. */
const isStray = (quoted: string, after: string): boolean => /[\r\n]/.test(quoted) && after.trim() !== '';

/**
 * Reads the row at `start` into `cells` and gives the position after it, -1 where the row is not complete, or
 * `strayQuote`; `final` where no more text follows.
 */
type ReadRow = (text: string, start: number, final: boolean, cells: Cell[]) => number;

const rowReader =
  (separator: number, lenient: boolean): ReadRow =>
  (text, start, final, cells) => {
    const { length } = text;
    let count = 0;
    for (let at = start; ; at += 1) {
      let value: Cell = null;
      let from = at;
      let code = text.charCodeAt(at);
      if (code === quote) {
        from = closingQuote(text, at + 1) + 1;
        if (from === 0 || (from === length && !final)) return -1;
        value = unquoted(text.slice(at + 1, from - 1));
        at = from;
        code = text.charCodeAt(at);
      }
      while (code !== separator && code !== lineFeed && code !== carriageReturn && at < length)
        code = text.charCodeAt(++at);
      if (at === length && !final) return -1;
      if (at > from) {
        const after = text.slice(from, at);
        if (value !== null && !lenient && isStray(value, after)) return strayQuote;
        value = value === null ? after : value + after;
      }
      if (count < limits.columns) cells[count++] = value;
      if (code === separator) continue;
      cells.length = count;
      return at === length ? length : afterBreak(text, at, final);
    }
  };

/** The text between quotes; an empty one is as none. */
const unquoted = (text: string): string | null =>
  text === '' ? null : text.includes('"') ? text.replaceAll('""', '"') : text;

/** The quote that closes a field opened before `from`, past doubled ones; -1 where none does. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
  return close;
}

function afterBreak(text: string, at: number, final: boolean): number {
  if (text.charCodeAt(at) !== carriageReturn) return at + 1;
  if (at + 1 === text.length && !final) return -1;
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}
