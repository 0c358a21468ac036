import type { Table } from '../grid/table.ts';
import { remarkOf, type TableFigures, type TableUnit, type UnitRows } from '../table-unit.ts';
import type { Column } from './column-kinds.ts';

/** One of the fifteen reports of a province from 2022 on. */
export interface Form {
  readonly number: number;
  /** Without the year. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly notes?: readonly string[];
}

const sheetOf = (number: number): string => `Biểu ${String(number).padStart(2, '0')}`;

/** The table of a report over the given units; `beside` is the one whose counts its rates are of. */
export function tableOf(
  { report }: TableFigures,
  rows: UnitRows,
  { number, title, columns, notes = [] }: Form,
  beside?: Table<TableUnit>,
): Table<TableUnit> {
  return {
    sheet: sheetOf(number),
    office: rows.total?.figures.name.toLocaleUpperCase('vi') ?? '',
    form: `Biểu số ${number}`,
    title: `${title} NĂM ${report.campaign.year}`,
    subtitle: '(Kèm theo Báo cáo số ......../........ ngày ..... tháng ..... năm 20... của ................)',
    remark: remarkOf(report.status),
    units: { heading: rows.heading, numbers: ['A', 'B'] },
    columns,
    ...(beside && { beside }),
    groups: rows.groups,
    hasGroupRows: rows.hasGroupRows,
    ...(rows.total && { total: rows.total }),
    notes,
  };
}
