import { writeXlsx } from 'hucre/xlsx';
import { firstRow } from '../../../shared/reports/tables/grid/grid.ts';
import type { FilledTable } from '../../../shared/reports/tables/official-tables.ts';
import { tableSheet } from './table-sheet.ts';

/** The official tables as one workbook, in XLSX: a sheet each, with live formulas and the values that they give. */
export const tablesWorkbook = (tables: readonly FilledTable[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: tables.map(tableSheet),
    // Not by the library's page setup, which forgets the quotes around the sheet's name.
    namedRanges: tables.map(({ table: { sheet } }) => ({
      name: '_xlnm.Print_Titles',
      scope: sheet,
      range: `'${sheet}'!$5:$${firstRow - 1}`,
    })),
  });
