import { Document, HeadingLevel, Packer, type Paragraph, type Table } from 'docx';
import { draftNotice, type Paper, placeAndDay } from '../../../shared/papers/paper.ts';
import { page, paragraph, sideBySide, sizes } from '../../reports/narrative/document-parts.ts';
import { blockParts } from './document-blocks.ts';

/** Papers as one Word document in Vietnamese, each from a new page on. */
export async function paperDocument(papers: readonly Paper[]): Promise<Uint8Array> {
  const document = new Document({
    title: papers[0]?.title ?? '',
    creator: 'rasoat',
    styles: { default: { document: { run: { font: 'Times New Roman', size: sizes.text } } } },
    sections: papers.map((paper) => ({ properties: { page }, children: contentOf(paper) })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const contentOf = (paper: Paper): (Paragraph | Table)[] => [
  paragraph(`${draftNotice} Xóa dòng này trước khi ký.`, { size: 18, italics: true, align: 'left' }),
  letterhead(paper),
  paragraph('', { after: 120 }),
  paragraph(
    paper.title,
    { bold: true, align: 'center', after: 60 },
    { heading: HeadingLevel.TITLE, keepNext: true },
  ),
  ...paper.subtitle.map((text, index) =>
    paragraph(text, {
      size: index === 0 ? sizes.text : sizes.small,
      bold: index === 0,
      italics: index > 0,
      align: 'center',
      after: index === paper.subtitle.length - 1 ? 240 : 0,
    }),
  ),
  ...paper.blocks.flatMap(blockParts),
];

/** Both heads of an official letter, with its place and day, and its number where it has one, left open. */
function letterhead({ issuer, number }: Paper): Table {
  const line = (text: string, look: { bold?: boolean; italics?: boolean; after?: number }): Paragraph =>
    paragraph(text, { size: sizes.small, align: 'center', after: 0, ...look });
  return sideBySide(
    [
      ...issuer.map((text, index) =>
        line(text.toLocaleUpperCase('vi'), { bold: index === issuer.length - 1 }),
      ),
      ...(number === undefined ? [] : [line(number, {})]),
    ],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
      line('Độc lập - Tự do - Hạnh phúc', { bold: true, after: 120 }),
      line(placeAndDay, { italics: true }),
    ],
  );
}
