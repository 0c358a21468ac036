import { form3Tables } from './form-3.ts';
import { causes } from './forms-2022/causes.ts';
import { children } from './forms-2022/children.ts';
import { deprivation, deprivationRates } from './forms-2022/deprivation.ts';
import { ethnicity } from './forms-2022/ethnicity.ts';
import { type Form, tableOf } from './forms-2022/form.ts';
import { targetGroups } from './forms-2022/groups.ts';
import { movements } from './forms-2022/movements.ts';
import { results } from './forms-2022/results.ts';
import { summary } from './forms-2022/summary.ts';
import { type GridRow, gridRows } from './grid/grid.ts';
import { type Heading, headingsOf } from './grid/headings.ts';
import type { Table, TableColumn } from './grid/table.ts';
import { needsTable } from './needs-table.ts';
import { type TableFigures, type TableUnit, unitRows } from './table-unit.ts';

/** An official table with its cells filled in. */
export interface FilledTable {
  readonly table: Omit<Table<unknown>, 'columns' | 'groups' | 'total' | 'beside'>;
  readonly columns: readonly Omit<TableColumn<unknown>, 'value' | 'formula'>[];
  readonly headings: readonly Heading[];
  readonly rows: readonly GridRow[];
}

/** The year from which the fifteen reports replace Mẫu số 3. */
export const reportsSince = 2022;

/** The official tables of the campaign's year, in the order of their numbers, and how far needs are met, where that is known. */
export function officialTables(figures: TableFigures): FilledTable[] {
  const needs = needsTable(figures);
  return [...formsOf(figures), ...(needs ? [filled(needs)] : [])];
}

function formsOf(figures: TableFigures): FilledTable[] {
  if (figures.report.campaign.year >= reportsSince) return reports(figures).map(filled);
  return [...form3Tables(figures, 'poor'), ...form3Tables(figures, 'near-poor')].map(filled);
}

/** Reports 1 to 13; 14 and 15 name people and are among the lists. */
function reports(figures: TableFigures): Table<TableUnit>[] {
  const { indicators } = figures.standard;
  const rows = unitRows(figures);
  const table = (form: Form, beside?: Table<TableUnit>) => tableOf(figures, rows, form, beside);
  const counted = {
    poor: table(deprivation('poor', indicators)),
    'near-poor': table(deprivation('near-poor', indicators)),
  };
  return [
    table(summary),
    table(movements('poor')),
    table(movements('near-poor')),
    counted.poor,
    table(deprivationRates('poor', indicators), counted.poor),
    counted['near-poor'],
    table(deprivationRates('near-poor', indicators), counted['near-poor']),
    table(targetGroups),
    ...(rows.total ? [table(ethnicity(rows.total.counts))] : []),
    table(causes),
    table(children),
    table(results('poor')),
    table(results('near-poor')),
  ];
}

const filled = <Unit>(table: Table<Unit>): FilledTable => ({
  table,
  columns: table.columns,
  headings: headingsOf(table.columns),
  rows: gridRows(table),
});
