import type { CellStyle } from 'hucre/xlsx';
import type { TemplateColumn } from './columns.ts';

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  ...{ type: 'pattern', pattern: 'solid' },
  // Excel takes a conditional style's colour from the background, LibreOffice any cell's from the foreground.
  ...{ fgColor: { rgb }, bgColor: { rgb } },
});

/** Without a name LibreOffice takes a font with serifs. */
const font = { name: 'Calibri', size: 11 } as const;
const bold = { ...font, bold: true } as const;

const line = { style: 'thin', color: { rgb: 'BFC9C5' } } as const;
const border = { top: line, right: line, bottom: line, left: line };

/** What a spreadsheet would take for a number or a date, and lose its zeros or turn a year into a day. */
const asText: ReadonlySet<string> = new Set(['code', 'birth', 'citizenId', 'wardCode', 'causes']);

const heads = { household: solid('E3E8EC'), result: solid('D5EBDD'), note: solid('E3E8EC') } as const;

/** How the cells of a template look. */
export const look = {
  title: { font: { ...bold, size: 14 } },
  subtitle: { font: { ...font, color: { rgb: '4F5F5A' } } },
  heading: { font: bold, fill: solid('E3E8EC'), border, alignment: { vertical: 'center' } },
  wrapped: { font, alignment: { wrapText: true, vertical: 'top' } },
  /** What is still to be filled in. */
  wanted: { fill: solid('FFF2CC') },
} as const satisfies Record<string, CellStyle>;

/** A label of the list, or the dimension above it. */
export const headOf = ({ part }: TemplateColumn): CellStyle => ({
  ...{ font: bold, fill: heads[part], border },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
});

/** The style that a column's cells need to keep what is typed; undefined where any does. */
export const keeping = ({ key }: TemplateColumn): CellStyle | undefined => {
  if (asText.has(key)) return { font, numFmt: '@' };
  return key === 'income' ? { font, numFmt: '#,##0' } : undefined;
};

const centred: ReadonlySet<string> = new Set(['no', 'people', 'sex', 'noLabour', 'merit']);

/** A cell of a household that is there. */
export const cellOf = (column: TemplateColumn): CellStyle => ({
  ...{ font, ...keeping(column), border },
  ...((column.group !== undefined || centred.has(column.key)) && { alignment: { horizontal: 'center' } }),
});

const widths: Readonly<Record<string, number>> = {
  ...{ no: 7, code: 14, head: 26, birth: 13, sex: 9, citizenId: 16, ethnicity: 11, wardCode: 9 },
  ...{ village: 20, setting: 12, people: 9, previous: 16, b1: 9, income: 14, b2: 9 },
  ...{ noLabour: 12, merit: 11, causes: 12, stated: 16, note: 18 },
};

/** In characters. */
export const widthOf = ({ key }: TemplateColumn): number => widths[key] ?? 11;
