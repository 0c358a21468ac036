import { isBlank, textOf } from '../cells/cell-text.ts';
import type { Cell, MergedAcross, Row } from '../cells/rows.ts';
import type { Finding } from '../findings/findings.ts';
import { shownValue } from '../findings/mask.ts';
import { columnLetter } from './columns.ts';
import type { FoundList } from './find-list.ts';
import { type Header, headerSearch } from './header.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { JoinedColumn, Labelled } from './joined-columns.ts';
import { listWidth } from './list-width.ts';
import { isNumberRow } from './non-data-rows.ts';

/** A header with what the columns without a label are read as, and the findings on them. */
interface Completed {
  readonly header: Header;
  readonly findings: readonly Finding[];
}

/**
 * Reads the columns without a label that hold data in the first rows of a list. One under a merged label belongs to it;
 * one beside a labelled column without any value is read as that one, with a warning (W109); others are told (W106).
 */
export async function withUnlabelled(found: FoundList): Promise<Completed> {
  const { sheet, header, first } = found;
  const rows = first.filter((row) => row.number > header.lastRow && isData(header, row));
  const unlabelled = filledBesides(header, rows, listWidth(found));
  if (unlabelled.length === 0) return { header, findings: [] };
  const merges = (await sheet.mergesAcross?.()) ?? [];
  const ofHeader = merges.filter(({ row }) => row >= header.firstRow && row <= header.row);
  const joined: JoinedColumn[] = joinedByMerges(header, ofHeader, unlabelled);
  const findings: Finding[] = [];
  for (const index of unlabelled) {
    if (isUnder(header, ofHeader, index)) continue;
    const beside = emptyBeside(header, rows, index);
    if (beside) joined.push(either(beside, index));
    const label = beside && { label: beside.label, key: beside.key ?? '' };
    const at = {
      sheet: sheet.name,
      row: header.row,
      column: columnLetter(index),
      value: sampleOf(rows, index),
    };
    findings.push({ code: beside ? 'W109' : 'W106', ...at, ...label });
  }
  return { header: { ...header, joined: [...joined, ...header.joined] }, findings };
}

const has = (cells: readonly Cell[], index: number): boolean => !isBlank(cells[index]);

/** Whether a row has values in two labelled columns: titles of groups and notes have not. */
const isData = ({ columns }: Header, { cells }: Row): boolean =>
  columns.filter(({ index }) => has(cells, index)).length > 1 && !isNumberRow(cells);

/** The columns without a label that hold data; not the running number that programs write before the first column. */
function filledBesides(
  { columns }: Header,
  rows: readonly Row[],
  most: number = headerSearch.columns,
): number[] {
  const labelled = new Set(columns.map(({ index }) => index));
  // Of a row of text that is longer than the list, the cells have moved (E212).
  const width = Math.min(most, Math.max(0, ...rows.map(({ cells }) => cells.length)));
  const firstLabel = columns[0]?.index ?? 0;
  return Array.from({ length: width }, (_, index) => index).filter(
    (index) =>
      !labelled.has(index) &&
      rows.some(({ cells }) => has(cells, index)) &&
      !(index < firstLabel && countsRows(rows, index)),
  );
}

const countsRows = (rows: readonly Row[], index: number): boolean => {
  const numbers = rows.map(({ cells }) => Number(textOf(cells[index])));
  return numbers.every((number, i) => number === (numbers[0] ?? 0) + i);
};

const sampleOf = (rows: readonly Row[], index: number): string =>
  shownValue(textOf(rows.find(({ cells }) => has(cells, index))?.cells[index]));

/** The merged label that a column stands under. */
const mergeOver = (merges: readonly MergedAcross[], index: number) =>
  merges.find(({ from, to }) => from < index && index <= to);

/** Whether a column belongs to a merged label, of a column of the format or of an unknown one. */
function isUnder({ columns }: Header, merges: readonly MergedAcross[], index: number): boolean {
  const merge = mergeOver(merges, index);
  const owner = columns.find((column) => column.index === merge?.from);
  return owner !== undefined && owner.joinedInto === undefined;
}

function joinedByMerges(
  { columns }: Header,
  merges: readonly MergedAcross[],
  unlabelled: readonly number[],
): JoinedColumn[] {
  return merges.flatMap((merge) => {
    const owner = columns.find(({ index }) => index === merge.from);
    const others = unlabelled.filter((index) => mergeOver([merge], index));
    return owner?.key !== undefined && others.length > 0 ? [joinedUnder(owner, owner.key, others)] : [];
  });
}

/** Columns whose values may be cut in two, so that what stands in both is joined. */
const texts: ReadonlySet<string> = new Set(['head', 'member', 'name', 'note', 'causes', 'needs']);

function joinedUnder(owner: HeaderColumn, key: string, others: readonly number[]): JoinedColumn {
  const from: Labelled[] = [{ index: owner.index, label: owner.leaf.text }, ...others.map(withoutLabel)];
  const common = { key, to: owner.index, from };
  const [day, month, year] = from.map(({ index }) => index);
  if (key === 'birth' && day !== undefined && month !== undefined && year !== undefined)
    return { ...common, how: 'date', at: { day, month, year, dayMonth: -1 } };
  return { ...common, how: texts.has(key) ? 'words' : 'either' };
}

const withoutLabel = (index: number): Labelled => ({ index, label: '' });

const either = ({ index, key = '', leaf }: HeaderColumn, other: number): JoinedColumn => ({
  how: 'either',
  key,
  to: index,
  from: [{ index, label: leaf.text }, withoutLabel(other)],
});

/** Columns that every household fills in: one of them without any value has it beside. */
const filledIn: ReadonlySet<string> = new Set([
  'code',
  'head',
  'name',
  'birth',
  'sex',
  'village',
  'people',
  'b1',
  'b2',
  'income',
]);

/** The column to the left that ought to be filled in, where it has no value in any of the rows. */
function emptyBeside({ columns }: Header, rows: readonly Row[], index: number): HeaderColumn | undefined {
  const beside = columns.find((column) => column.index === index - 1);
  const isEmpty = rows.every(({ cells }) => isBlank(cells[index - 1]));
  return beside?.key !== undefined && filledIn.has(beside.key) && isEmpty ? beside : undefined;
}
