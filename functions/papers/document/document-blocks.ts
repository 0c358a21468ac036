import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { type Block, blank, type PaperTable } from '../../../shared/papers/paper.ts';
import { paragraph, sideBySide, sizes } from '../../reports/narrative/document-parts.ts';

type Parts = (Paragraph | Table)[];

/** A block of a paper as parts of a Word document. */
export function blockParts(block: Block): Parts {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text, looks[block.look])];
    case 'article':
      return [articlePart(block)];
    case 'list':
      return block.items.map((text) => paragraph(text, { after: 60 }, { bullet: { level: 0 } }));
    case 'signature':
      return [paragraph('', { after: 240 }), signaturePart(block)];
    case 'signatures':
      return [paragraph('', { after: 240 }), sideBySide(...block.who.map(handPart))];
    case 'annex':
      return annexParts(block);
    case 'table':
      return [tablePart(block), paragraph('', { after: 120 })];
  }
}

const looks = {
  body: {},
  centred: { align: 'center' },
  strong: { align: 'center', bold: true },
} as const;

const articlePart = ({ title, text }: Extract<Block, { kind: 'article' }>): Paragraph =>
  new Paragraph({
    spacing: { after: 120 },
    // A title without a text stands above what follows.
    keepNext: text === '',
    children: [
      new TextRun({ text: `${title} `, bold: true, size: sizes.text }),
      new TextRun({ text, size: sizes.text }),
    ],
  });

function signaturePart({ office, receivers }: Extract<Block, { kind: 'signature' }>): Table {
  const left = (text: string, strong = false): Paragraph =>
    paragraph(text, { size: sizes.table, bold: strong, italics: strong, align: 'left', after: 0 });
  return sideBySide(
    receivers === undefined
      ? [left('')]
      : [left('Nơi nhận:', true), ...receivers.map((text) => left(`- ${text};`))],
    [
      ...office.map((text) => paragraph(text, { bold: true, align: 'center', after: 0 })),
      paragraph('(Ký, ghi rõ họ tên và đóng dấu)', {
        size: sizes.small,
        italics: true,
        align: 'center',
        after: 1_600,
      }),
      paragraph(`${blank}${blank}${blank}`, { align: 'center' }),
    ],
  );
}

const handPart = (who: string): Paragraph[] => [
  paragraph(who, { size: sizes.small, bold: true, align: 'center', after: 0 }),
  paragraph('(Ký, ghi rõ họ tên)', { size: sizes.small, italics: true, align: 'center', after: 1_600 }),
];

const annexParts = ({ title, subtitle }: Extract<Block, { kind: 'annex' }>): Parts => [
  paragraph(
    title,
    { bold: true, align: 'center', after: 60 },
    { heading: HeadingLevel.HEADING_1, pageBreakBefore: true },
  ),
  ...subtitle.map((text) => paragraph(text, { size: sizes.small, italics: true, align: 'center' })),
];

const aligns = { start: 'left', centre: 'center', end: 'right' } as const;
const wide = { size: 100, type: WidthType.PERCENTAGE } as const;

/** A table whose head stands on every page; the line of a group goes over all columns. */
function tablePart({ columns, groups }: PaperTable): Table {
  const cell = (text: string, index: number, bold: boolean): TableCell => {
    const { width = 0, align = 'start' } = columns[index] ?? {};
    const look = { size: sizes.table, bold, align: bold ? 'center' : aligns[align], after: 0 } as const;
    return new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      children: [paragraph(text, look)],
    });
  };
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, index, isHead)),
    });
  return new Table({
    width: wide,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...groups.flatMap(({ title, rows }) => [
        ...(title === undefined ? [] : [groupRow(title, columns.length)]),
        ...rows.map((texts) => row(texts, false)),
      ]),
    ],
  });
}

const groupRow = (title: string, columnSpan: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan,
        shading: { fill: 'F0F0F0' },
        children: [
          paragraph(title, { size: sizes.table, bold: true, align: 'left', after: 0 }, { keepNext: true }),
        ],
      }),
    ],
  });
