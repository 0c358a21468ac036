import { cellName } from '../header.ts';
import type { Line, Tab } from '../written.ts';

/** Damages the rows or the header of a sheet at a line or column; undefined where it cannot be done. */
export type SheetDamage = (tab: Tab, line: number, column: number) => Tab | undefined;

const withLines = (tab: Tab, lines: readonly Line[]): Tab => ({ ...tab, lines });

const removed: SheetDamage = (tab, line) => withLines(tab, tab.lines.toSpliced(line, 1));

const twice: SheetDamage = (tab, line) => {
  const own = tab.lines[line];
  return own && withLines(tab, tab.lines.toSpliced(line, 0, own));
};

/** A household's row below the first one of the next. */
const movedDown: SheetDamage = (tab, line) => {
  const [own, next] = tab.lines.slice(line, line + 2);
  if (!own || !next?.of || own.of?.household === next.of.household) return undefined;
  return withLines(tab, tab.lines.toSpliced(line, 2, next, own));
};

const blankAbove: SheetDamage = (tab, line) => withLines(tab, tab.lines.toSpliced(line, 0, { cells: [] }));

const withLabel = (tab: Tab, column: number, label: string | null): Tab | undefined => {
  const own = tab.lines[tab.header];
  if (!own || (own.cells[column] ?? null) === null) return undefined;
  const cells = own.cells.with(column, label);
  return withLines(tab, tab.lines.with(tab.header, { ...own, cells }));
};

const labelGone: SheetDamage = (tab, _, column) => withLabel(tab, column, null);
const labelUnknown: SheetDamage = (tab, _, column) => withLabel(tab, column, 'Cột phụ');

/** Columns whose values cannot be taken for what stands beside them; names and marks can. */
const distinct: readonly unknown[] = ['code', 'birth', 'sex', 'id', 'village', 'size', 'score', 'points'];

/** A label over the next column as well, whose own is lost. */
const labelOverTwo: SheetDamage = (tab, _, column) => {
  const { header, merges, lines, says } = tab;
  if (!distinct.includes(says[column])) return undefined;
  const [own, next] = lines[header]?.cells.slice(column, column + 2) ?? [];
  const isDivided = merges.some((ref) => ref.startsWith(cellName(column, header)));
  if ((own ?? null) === null || (next ?? null) === null || isDivided) return undefined;
  const damaged = withLabel(tab, column + 1, null);
  const ref = `${cellName(column, header)}:${cellName(column + 1, header)}`;
  return damaged && { ...damaged, merges: [...merges, ref] };
};

/** Damages to rows, by their names. */
export const rowDamages: Readonly<Record<string, SheetDamage>> = {
  'row removed': removed,
  'row twice': twice,
  'row moved down': movedDown,
  'blank row': blankAbove,
};

/** Damages to the header, by their names. */
export const headerDamages: Readonly<Record<string, SheetDamage>> = {
  'label gone': labelGone,
  'label unknown': labelUnknown,
  'label over two columns': labelOverTwo,
};
