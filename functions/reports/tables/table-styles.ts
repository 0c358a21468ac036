import type { CellStyle } from 'hucre/xlsx';

const font = { name: 'Times New Roman', size: 12 } as const;
const bold = { ...font, bold: true } as const;
const line = { style: 'thin', color: { rgb: '6F7C77' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
  bgColor: { rgb },
});

const formats = { text: '@', count: '#,##0', rate: '0.00' } as const;
const fills = { unit: undefined, group: solid('EEF3F1'), total: solid('DCE7E2') } as const;

/** Styles of an official table. */
export const tableStyles = {
  office: { font: bold },
  form: { font: { ...font, italic: true }, alignment: { horizontal: 'right' } },
  title: { font: { ...bold, size: 14 }, alignment: centred },
  subtitle: { font: { ...font, italic: true }, alignment: { horizontal: 'center' } },
  heading: { font: bold, fill: solid('E3E8EC'), border, alignment: centred },
  number: { font: { ...font, size: 9, italic: true }, border, alignment: centred },
  note: { font: { ...font, size: 11, italic: true }, alignment: { wrapText: true, vertical: 'top' } },
  signature: { font: bold, alignment: { horizontal: 'center' } },
} as const satisfies Record<string, CellStyle>;

/** The style of a cell by the kind of its row and the format of its column. */
export function cellStyle(kind: keyof typeof fills, format: keyof typeof formats): CellStyle {
  const fill = fills[kind];
  return {
    font: kind === 'unit' ? font : bold,
    border,
    numFmt: formats[format],
    ...(fill && { fill }),
    alignment: format === 'text' ? { vertical: 'center', wrapText: true } : { vertical: 'center' },
  };
}

/** The style of a unit's number. */
export const orderStyle = (kind: keyof typeof fills): CellStyle => ({
  ...cellStyle(kind, 'text'),
  alignment: { horizontal: 'center', vertical: 'center' },
});
