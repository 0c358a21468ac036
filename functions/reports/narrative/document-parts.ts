import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Half points, as Word counts sizes. */
export const sizes = { text: 28, small: 24, table: 22 } as const;

/** In twentieths of a point: A4 with the margins of official letters. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 },
} as const;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Space below, in twentieths of a point. */
  readonly after?: number;
}

/** A paragraph of one text. */
export function paragraph(text: string, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  const { size = sizes.text, bold = false, italics = false, align = 'both', after = 120 } = look;
  return new Paragraph({
    ...more,
    alignment: alignments[align],
    spacing: { after },
    // Word's own headings are blue.
    children: [new TextRun({ text, size, bold, italics, color: '000000' })],
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};

/** Columns without lines, such as the heads of a letter or its signatures. Of two, the right one is wider. */
export const sideBySide = (...columns: readonly (readonly Paragraph[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noLines,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) =>
          cellOf(column, columns.length === 2 ? (index === 0 ? 42 : 58) : 100 / columns.length),
        ),
      }),
    ],
  });

const cellOf = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [...children] });

/** The width of the column of names, per cent. */
const firstWidth = 34;

/** A table of texts: the first row repeats on every page, the first column is to the left, the last row is bold. */
export function figuresTable(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const line = (cells: readonly string[], kind: 'header' | 'row' | 'last'): TableRow =>
    new TableRow({
      tableHeader: kind === 'header',
      cantSplit: true,
      children: cells.map((text, i) => {
        const align = kind === 'header' ? 'center' : i === 0 ? 'left' : 'right';
        const look = { size: sizes.table, bold: kind !== 'row', align, after: 0 } as const;
        const size = i === 0 ? firstWidth : (100 - firstWidth) / (cells.length - 1);
        return new TableCell({
          width: { size, type: WidthType.PERCENTAGE },
          children: [paragraph(text, look)],
        });
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      line(header, 'header'),
      ...rows.map((cells, i) => line(cells, i === rows.length - 1 ? 'last' : 'row')),
    ],
  });
}
