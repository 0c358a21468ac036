import { columnIndex } from '../../../shared/batch/columns.ts';
import type { Merge } from '../../../shared/batch/rows.ts';
import { utf8Text } from '../text/pieces.ts';
import { elements } from './xml.ts';

/** How a sheet looks beside its values: merged ranges (`A1:C2`) and widths of columns, counted from 1. */
export interface Look {
  readonly merges: readonly string[];
  readonly widths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
}

/** More than this before or after the rows is not looked at. */
const longest = 4 * 1024 * 1024;

const cut = (text: string): string => text.slice(0, longest);

/** What stands before and after the rows of a sheet. */
async function aroundRows(chunks: AsyncIterable<Buffer>): Promise<{ before: string; after: string }> {
  let before = '';
  let after: string | undefined;
  let tail = '';
  for await (const text of utf8Text(chunks)) {
    if (after !== undefined) {
      after = cut(after + text);
      continue;
    }
    if (!before.includes('sheetData')) before = cut(before + text);
    // The end of the rows may lie on a border of chunks, or in the same chunk as their start.
    tail += text;
    const end = /<\/(?:[\w.-]{1,20}:)?sheetData>/.exec(tail);
    if (end) after = tail.slice(end.index);
    else tail = tail.slice(-40);
  }
  return { before: before.split('sheetData')[0]!, after: after ?? '' };
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
