import type { CellStyle } from 'hucre/xlsx';
import { designationOf } from '../../../shared/batch/header/columns.ts';
import type { TemplateColumn } from './columns.ts';

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  // Excel takes the colour of a conditional style from the background, LibreOffice that of any cell from the foreground.
  fgColor: { rgb },
  bgColor: { rgb },
});

/** Without a name LibreOffice uses a font with serifs. */
const font = { name: 'Calibri', size: 11 } as const;
const bold = { ...font, bold: true } as const;

const line = { style: 'thin', color: { rgb: 'BFC9C5' } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** Columns that a spreadsheet would take for numbers or dates: it would drop zeros, or turn a year into a day. */
const asText: ReadonlySet<string> = new Set(['code', 'birth', 'citizenId', 'wardCode', 'causes']);

const labelFills = { household: solid('E3E8EC'), result: solid('D5EBDD'), note: solid('E3E8EC') } as const;

/** Styles of the cells of a template. */
export const styles = {
  title: { font: { ...bold, size: 14 } },
  subtitle: { font: { ...font, color: { rgb: '4F5F5A' } } },
  heading: { font: bold, fill: solid('E3E8EC'), border, alignment: { vertical: 'center' } },
  wrapped: { font, alignment: { wrapText: true, vertical: 'top' } },
  /** A cell that must still be filled in. */
  missing: { fill: solid('FFF2CC') },
} as const satisfies Record<string, CellStyle>;

/** The style of a label, and of the dimension above it. */
export const labelStyle = ({ part }: TemplateColumn): CellStyle => ({
  font: bold,
  fill: labelFills[part],
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

/** The style that empty cells of a column need, so that what is typed stays as it is; undefined where they need none. */
export const entryStyle = ({ key }: TemplateColumn): CellStyle | undefined => {
  if (asText.has(key)) return { font, numFmt: '@' };
  return key === 'income' ? { font, numFmt: '#,##0' } : undefined;
};

const centred: ReadonlySet<string> = new Set(['no', 'people', 'sex', 'noLabour', 'merit']);

/** The style of the cells of a household. */
export const householdStyle = (column: TemplateColumn): CellStyle => ({
  font,
  ...entryStyle(column),
  border,
  ...((column.group !== undefined || centred.has(column.key) || designationOf(column.key) !== undefined) && {
    alignment: { horizontal: 'center' },
  }),
});

const widths: Readonly<Record<string, number>> = {
  no: 7,
  code: 14,
  head: 26,
  birth: 13,
  sex: 9,
  citizenId: 16,
  ethnicity: 11,
  wardCode: 9,
  village: 20,
  setting: 12,
  people: 9,
  previous: 16,
  b1: 9,
  income: 14,
  b2: 9,
  noLabour: 12,
  merit: 11,
  causes: 12,
  needs: 18,
  stated: 16,
  note: 18,
};

/** The width of a column, in characters. */
export const widthOf = ({ key }: TemplateColumn): number => widths[key] ?? 11;
