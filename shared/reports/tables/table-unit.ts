import type { Standard } from '../../standards/standard.ts';
import { districtsOf } from '../areas.ts';
import type { ByListedClass, ListedClass, Report, ReportUnit } from '../report.ts';
import type { UnitGroup, UnitLine } from './grid/table.ts';
import { type GroupCounts, sumCounts, type UnitCounts } from './group-counts.ts';

/** What the official tables are made from. */
export interface TableFigures {
  readonly report: Report;
  readonly counts: UnitCounts;
  /** The official standard. */
  readonly standard: Standard;
}

/** A unit of an official table. */
export interface TableUnit {
  readonly figures: ReportUnit;
  readonly counts: ByListedClass<GroupCounts>;
}

/** The words of a class in the titles of tables and lists. */
export const classNames: Readonly<Record<ListedClass, string>> = {
  poor: 'hộ nghèo',
  'near-poor': 'hộ cận nghèo',
};

export const unitsOfLevel = ({ report }: TableFigures, level: ReportUnit['level']): ReportUnit[] =>
  report.units.filter((unit) => unit.level === level);

/** The wards of a unit: its own, those of a district or of the province, itself where it is one. */
export function wardsWithin(figures: TableFigures, unit: ReportUnit): ReportUnit[] {
  if (unit.level === 'ward') return [unit];
  const wards = unitsOfLevel(figures, 'ward');
  return unit.level === 'province' ? wards : wards.filter(({ parent }) => parent === unit.code);
}

/** A unit with its counts; those of a district or the province are the sum of its wards'. */
function tableUnit(given: TableFigures, figures: ReportUnit): TableUnit {
  const codes =
    figures.level === 'village' ? [figures.code] : wardsWithin(given, figures).map(({ code }) => code);
  return { figures, counts: sumCounts(codes.flatMap((code) => given.counts.get(code) ?? [])) };
}

const lineOf = (given: TableFigures, figures: ReportUnit): UnitLine<TableUnit> => ({
  name: figures.name,
  unit: tableUnit(given, figures),
});

const villagesOf = (given: TableFigures, ward: ReportUnit): ReportUnit[] =>
  unitsOfLevel(given, 'village').filter(({ parent }) => parent === ward.code);

/** The rows of an area's tables: its wards by district, or the villages of its only ward. */
export interface UnitRows {
  readonly heading: string;
  readonly hasGroupRows: boolean;
  readonly groups: readonly UnitGroup<TableUnit>[];
  readonly total: TableUnit | undefined;
}

export function unitRows(given: TableFigures): UnitRows {
  const [whole] = given.report.units;
  const wards = unitsOfLevel(given, 'ward');
  const districts = districtsOf(given.report.units);
  const total = whole && tableUnit(given, whole);
  const [only, another] = wards;
  if (only && !another) {
    const units = villagesOf(given, only).map((village) => lineOf(given, village));
    return { heading: 'Thôn, tổ dân phố', hasGroupRows: false, groups: [groupOf(units)], total };
  }
  const heading = 'Đơn vị';
  if (districts.length < 2) {
    const units = wards.map((ward) => lineOf(given, ward));
    return { heading, hasGroupRows: false, groups: [groupOf(units)], total };
  }
  const groups = districts.map((district, i) => ({
    number: roman(i + 1),
    name: district.name,
    units: wardsWithin(given, district).map((ward) => lineOf(given, ward)),
    own: tableUnit(given, district),
  }));
  return { heading, hasGroupRows: true, groups, total };
}

const groupOf = (units: readonly UnitLine<TableUnit>[]): UnitGroup<TableUnit> => ({
  number: '',
  name: '',
  units,
});

const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number of a group: I, II, III. */
export function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, numeral] of numerals) for (; left >= value; left -= value) text += numeral;
  return text;
}

/** Whether the figures may still change. */
export const remarkOf = (status: 'preliminary' | 'official'): string =>
  `Đơn vị tính: hộ, % · ${status === 'official' ? 'Số liệu chính thức' : 'Số liệu sơ bộ'}`;
