import type { Merge } from '../../../../shared/batch/cells/rows.ts';
import { columnIndex } from '../../../../shared/batch/header/columns.ts';
import { elements } from '../xml.ts';

/** How a sheet looks beside its values: merged ranges (`A1:C2`) and widths of columns, counted from 1. */
export interface Look {
  readonly merges: readonly string[];
  readonly widths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
}

/** Bytes before or after the rows beyond which nothing is looked at. */
const longest = 4 * 1024 * 1024;

const rows = Buffer.from('sheetData');
const rowsEnd = Buffer.from('sheetData>');
const openedEnd = /<\/(?:[\w.-]{1,20}:)?$/;
/** Holds the longest end of the rows but for its last byte, which may lie on a border of chunks. */
const kept = 40;

/** Where the rows end in some bytes of a sheet, or -1. In text no tag begins. */
function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(rowsEnd); at >= 0; at = bytes.indexOf(rowsEnd, at + 1))
    if (openedEnd.test(bytes.toString('latin1', Math.max(0, at - kept), at))) return at;
  return -1;
}

/** Gathers bytes, up to the longest that is looked at. */
function gathering() {
  const parts: Buffer[] = [];
  let length = 0;
  return {
    take: (bytes: Buffer): void => {
      if (length < longest) parts.push(bytes);
      length += bytes.length;
    },
    text: (): string => Buffer.concat(parts).toString('utf8'),
  };
}

/** What stands before and after the rows of a sheet. The rows pass by as bytes: they are most of it. */
async function aroundRows(chunks: AsyncIterable<Buffer>): Promise<{ before: string; after: string }> {
  const [before, after] = [gathering(), gathering()];
  let place: 'before' | 'rows' | 'after' = 'before';
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (place === 'after') {
      after.take(chunk);
      continue;
    }
    const bytes = Buffer.concat([tail, chunk]);
    tail = bytes.subarray(-kept);
    if (place === 'before') before.take(chunk);
    if (place === 'before' && bytes.includes(rows)) place = 'rows';
    const end = place === 'rows' ? endOfRows(bytes) : -1;
    if (end < 0) continue;
    after.take(bytes.subarray(end));
    place = 'after';
  }
  return { before: before.text().split('sheetData')[0]!, after: after.text() };
}

const downwards = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/;

/** Those of merged ranges that are several rows high. */
export const mergesDown = ({ merges }: Look): Merge[] =>
  merges.flatMap((range) => {
    const [, column, from, to] = downwards.exec(range) ?? [];
    const merge = { column: columnIndex(column ?? ''), from: Number(from), to: Number(to) };
    return column !== undefined && merge.to > merge.from ? [merge] : [];
  });

/** Reads a sheet's look; its rows only pass by. */
export async function readLook(chunks: AsyncIterable<Buffer>): Promise<Look> {
  const { before, after } = await aroundRows(chunks);
  return {
    merges: elements(after, 'mergeCell').flatMap(({ ref }) => (ref ? [ref] : [])),
    widths: elements(before, 'col').flatMap(({ min, max, width }) => {
      const [from, to, wide] = [Number(min), Number(max), Number(width)];
      return from >= 1 && to >= from && wide > 0 && wide <= 255 ? [{ from, to, width: wide }] : [];
    }),
  };
}
