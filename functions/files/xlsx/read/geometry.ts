import type { Merge, MergedAcross } from '../../../../shared/batch/cells/rows.ts';
import { columnIndex } from '../../../../shared/batch/header/columns.ts';
import { elements } from '../xml.ts';

/** The merged ranges of a sheet (`A1:C2`), and the widths of its columns in characters; columns count from 1. */
export interface Geometry {
  readonly merges: readonly string[];
  readonly widths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
}

/** Bytes that are read before and after the rows; what lies beyond is ignored. */
const longest = 4 * 1024 * 1024;

const rows = Buffer.from('sheetData');
const rowsEnd = Buffer.from('sheetData>');
const endTagStart = /<\/(?:[\w.-]{1,20}:)?$/;
/** An end tag of the rows is not longer. */
const longestTag = 40;

/** Where the rows end in some bytes of a sheet, or -1. Text may have the word too, but not after `</`. */
function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(rowsEnd); at >= 0; at = bytes.indexOf(rowsEnd, at + 1))
    if (endTagStart.test(bytes.toString('latin1', Math.max(0, at - longestTag), at))) return at;
  return -1;
}

/** Collects bytes up to the limit. */
function byteCollector() {
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

/** The XML before and after the rows of a sheet. The rows, which are most of it, are skipped as bytes. */
async function aroundRows(chunks: AsyncIterable<Buffer>): Promise<{ before: string; after: string }> {
  const before = byteCollector();
  const after = byteCollector();
  let place: 'before' | 'rows' | 'after' = 'before';
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (place === 'after') {
      after.take(chunk);
      continue;
    }
    const border = Buffer.concat([tail, chunk.subarray(0, longestTag)]);
    const mayEnd = place === 'before' || border.includes(rowsEnd) || chunk.includes(rowsEnd);
    // Nearly all chunks have rows only, and are not copied.
    const bytes = mayEnd ? Buffer.concat([tail, chunk]) : undefined;
    tail = (chunk.length < longestTag ? border : chunk).subarray(-longestTag);
    if (!bytes) continue;
    if (place === 'before') before.take(chunk);
    if (place === 'before' && bytes.includes(rows)) place = 'rows';
    const end = place === 'rows' ? endOfRows(bytes) : -1;
    if (end < 0) continue;
    after.take(bytes.subarray(end));
    place = 'after';
  }
  const [head = ''] = before.text().split('sheetData', 1);
  return { before: head, after: after.text() };
}

const downwards = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/;

/** The merged ranges that are several rows high. */
export const mergesDown = ({ merges }: Geometry): Merge[] =>
  merges.flatMap((range) => {
    const [, column, from, to] = downwards.exec(range) ?? [];
    const merge = { column: columnIndex(column ?? ''), from: Number(from), to: Number(to) };
    return column !== undefined && merge.to > merge.from ? [merge] : [];
  });

const across = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})\d{1,7}$/;

/** The merged ranges that are several columns wide, by their first row. */
export const mergesAcross = ({ merges }: Geometry): MergedAcross[] =>
  merges.flatMap((range) => {
    const [, first, row, last] = across.exec(range) ?? [];
    if (first === undefined || last === undefined || first === last) return [];
    return [{ row: Number(row), from: columnIndex(first), to: columnIndex(last) }];
  });

export async function readGeometry(chunks: AsyncIterable<Buffer>): Promise<Geometry> {
  const { before, after } = await aroundRows(chunks);
  return {
    merges: elements(after, 'mergeCell').flatMap(({ ref }) => (ref ? [ref] : [])),
    widths: elements(before, 'col').flatMap(({ min, max, width }) => {
      const column = { from: Number(min), to: Number(max), width: Number(width) };
      const isWide = column.width > 0 && column.width <= 255;
      return column.from >= 1 && column.to >= column.from && isWide ? [column] : [];
    }),
  };
}
