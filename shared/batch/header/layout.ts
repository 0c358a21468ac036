import type { IncomePeriod } from '../../household.ts';
import { officialOf } from '../../standards/official.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Sheet } from '../cells/rows.ts';
import type { Finding } from '../findings/findings.ts';
import { shownValue } from '../findings/mask.ts';
import {
  type ColumnKey,
  columnLetter,
  columns,
  designationOf,
  type ListKey,
  officialColumns,
  writtenLabels,
} from './columns.ts';
import type { Header } from './header.ts';
import type { HeaderColumn } from './header-columns.ts';
import { shownUnit } from './money-unit.ts';
import { missingColumns, missingScores } from './needed-columns.ts';

/** The columns of a file's list. */
export interface Layout {
  readonly sheet: string;
  /** The index of each column (0 is A), -1 where the file has none. */
  readonly at: Readonly<Record<ListKey, number>>;
  /** Whether heads and members share one column of names, so that the relation tells who is the head. */
  readonly headByRelation: boolean;
  /** Whether a mark tells the head, so that a person without one is a member. */
  readonly headByMark: boolean;
  /** Whether group rows name the village, so that no column has to. */
  readonly villageByGroup?: boolean;
  readonly indicators: readonly { readonly key: string; readonly at: number }[];
  /** The columns of the campaign's designations, in the order of the ids. */
  readonly designations: readonly DesignationColumn[];
  /** The column that the official standard measures in this file. */
  readonly measure: 'b1' | 'income' | undefined;
  /** The period of the income: that of the official standard unless its label states the other one. */
  readonly incomePer: IncomePeriod;
  /** Whether deprivation is recorded although no points come from it, where the points per indicator are not known. */
  readonly keepsIndicators: boolean;
  /** Ids of the standards whose points come from the indicators: each of theirs has its column. */
  readonly indicatorsOf: string[];
  readonly epoch: 1900 | 1904;
  /** The number of cells of a row; undefined for workbooks. */
  readonly width?: number | undefined;
  /** Letter and header text of a column; without a letter where the file has none. */
  readonly headerOf: (key: ColumnKey) => { readonly column?: string; readonly label: string };
}

/** A column of marks for one designation of the campaign. */
export interface DesignationColumn {
  readonly id: string;
  readonly key: ColumnKey;
  readonly at: number;
}

const labels: Readonly<Record<string, readonly string[]>> = { ...columns, ...officialColumns };
const listKeys = Object.keys(labels) as ListKey[];

const labelOf = (key: ColumnKey, standards: readonly Standard[]): string =>
  labels[key]?.[0] ??
  standards.flatMap(({ indicators }) => indicators).find((each) => each.key === key)?.label ??
  key;

/** The first column of each key; a single column of names stands for heads and members. */
function columnsByKey(found: readonly HeaderColumn[]): Map<ColumnKey, HeaderColumn> {
  const byKey = new Map<ColumnKey, HeaderColumn>();
  for (const column of found)
    for (const key of column.key === 'name' ? ['name', 'head', 'member'] : [column.key])
      if (key !== undefined && !byKey.has(key)) byKey.set(key, column);
  return byKey;
}

const designationColumns = (byKey: ReadonlyMap<ColumnKey, HeaderColumn>): DesignationColumn[] =>
  [...byKey]
    .flatMap(([key, { index: at }]) => {
      const id = designationOf(key);
      return id === undefined ? [] : [{ id, key, at }];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/** The layout of a list with this header. The first standard is the official one. */
export function layoutOf(sheet: Sheet, header: Header, standards: readonly Standard[]): Layout {
  const byKey = columnsByKey(header.columns);
  const at = Object.fromEntries(listKeys.map((key) => [key, byKey.get(key)?.index ?? -1]));
  const wanted = new Set(standards.flatMap(({ indicators }) => indicators.map(({ key }) => key)));
  const indicators = [...wanted].flatMap((key) => {
    const column = byKey.get(key);
    return column ? [{ key, at: column.index }] : [];
  });
  const { lines, incomePer } = officialOf(standards);
  const period = byKey.get('income')?.period;
  const countsIndicators = (standard: Standard): boolean =>
    !standard.pointsFromB2 &&
    standard.indicators.length > 0 &&
    standard.indicators.every(({ key }) => byKey.has(key));
  return {
    sheet: sheet.name,
    at: at as Record<ListKey, number>,
    headByRelation: byKey.has('name'),
    headByMark: header.headByMark,
    indicators,
    designations: designationColumns(byKey),
    measure: byKey.has('b1') && lines.b1 ? 'b1' : byKey.has('income') && lines.income ? 'income' : undefined,
    incomePer: period === undefined || period === 'unclear' ? incomePer : period,
    indicatorsOf: standards.filter(countsIndicators).map(({ id }) => id),
    keepsIndicators: standards.some(
      (standard) => standard.pointsFromB2 && standard.indicators.some(({ key }) => byKey.has(key)),
    ),
    epoch: sheet.epoch ?? 1900,
    headerOf: (key) => {
      const column = byKey.get(key);
      return column
        ? { column: columnLetter(column.index), label: column.label }
        : { label: labelOf(key, standards) };
    },
  };
}

/**
 * The warning that further standards classify no household of a list, because they need columns that it lacks (W110).
 * One for all of them.
 */
function lackingFinding(layout: Layout, base: Partial<Finding>, standards: readonly Standard[]): Finding[] {
  const lacking = standards.slice(1).flatMap((standard) => {
    const keys = missingScores(layout, standard);
    const labels = keys.map((key) => `“${labelOf(key, [standard])}”`).join(', ');
    return keys.length > 0 ? [`${standard.id}: ${labels}`] : [];
  });
  return lacking.length > 0 ? [{ code: 'W110', ...base, params: { lacking: lacking.join('; ') } }] : [];
}

/** The warning that the money of a list is in another unit than dong (W107). */
const unitFinding = ({ sheet, headerOf }: Layout, row: number, unit: number): Finding => ({
  code: 'W107',
  sheet,
  row,
  ...headerOf('income'),
  key: 'income',
  params: { unit: shownUnit(unit) },
});

/** The findings on the header itself: E101, W102, E103, W107, W110. */
export function headerFindings(layout: Layout, header: Header, standards: readonly Standard[]): Finding[] {
  const base = header.known > 0 ? { sheet: layout.sheet, row: header.row } : { sheet: layout.sheet };
  const first = new Map<ColumnKey, number>();
  const found: Finding[] = missingColumns(layout, officialOf(standards)).map((key) => ({
    code: 'E101',
    ...base,
    key,
    label: labelOf(key, standards),
  }));
  const written = writtenLabels(header.columns.map(({ leaf }) => leaf.bare));
  for (const { index, label, key, leaf, joinedInto } of header.columns) {
    if (joinedInto !== undefined || (key === undefined && written.has(leaf.bare))) continue;
    const place = { ...base, column: columnLetter(index), label: shownValue(label) };
    const other = key === undefined ? undefined : first.get(key);
    if (key === undefined) found.push({ code: 'W102', ...place });
    else if (other === undefined) first.set(key, index);
    else found.push({ code: 'E103', ...place, key, params: { other: columnLetter(other) } });
  }
  found.push(...lackingFinding(layout, base, standards));
  const money = header.joined.find(({ how }) => how === 'money');
  return money?.how === 'money' ? [...found, unitFinding(layout, header.row, money.unit)] : found;
}
