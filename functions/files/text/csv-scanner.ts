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

/** Takes text in pieces of any size and returns the rows that are complete; `end` returns the last one. */
export interface CsvScanner {
  push(text: string): Row[];
  end(): Row[];
}

/**
 * A scanner for one delimiter. Rows count as in a spreadsheet: a line break inside quotes starts no row, a blank line is
 * one. Refuses a row that is too long and a quote that is never closed. Unless `lenient`, also refuses a quote that only
 * the opening quote of a later row closes, because all rows between would be lost in one cell.
 */
export function csvScanner(delimiter: string, lenient = false): CsvScanner {
  const readRow = rowReader(delimiter.charCodeAt(0), lenient);
  let rest = '';
  let number = 0;
  /** The number of cells of the row before: most rows have as many, so their arrays need not grow. */
  let width = 0;
  /** The length from which an incomplete row is read again. */
  let again = 0;

  /** Reads the complete rows of `text`; an incomplete one becomes `rest`. */
  const scan = (text: string, final: boolean): Row[] => {
    const rows: Row[] = [];
    let start = 0;
    while (start < text.length) {
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
      const isClosed = readRow(rest, 0, true, []) >= 0;
      throw unreadable(isClosed ? 'longRow' : 'openQuote', { row: number + 1 });
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

/** Whether quoted text ends some rows below in the middle of a cell. */
const isStray = (quoted: string, after: string): boolean => /[\r\n]/.test(quoted) && after.trim() !== '';

/**
 * Reads the row at `start` into `cells`. Returns the position after it, -1 where the row is incomplete, or `strayQuote`.
 * `final` says that no more text follows.
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

/** The text between quotes; null where it is empty. */
const unquoted = (text: string): string | null =>
  text === '' ? null : text.includes('"') ? text.replaceAll('""', '"') : text;

/** The quote that closes a field opened before `from`, after doubled ones; -1 where none does. */
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
