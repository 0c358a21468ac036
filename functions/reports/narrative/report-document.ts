import { Document, HeadingLevel, Packer, type Paragraph, type Table } from 'docx';
import { areasOf } from '../../../shared/reports/narrative/area-section.ts';
import type { Narrative } from '../../../shared/reports/narrative/narrative.ts';
import { written, writtenRate } from '../../../shared/reports/narrative/written.ts';
import type { Report, ReportUnit } from '../../../shared/reports/report.ts';
import { roman } from '../../../shared/reports/tables/table-unit.ts';
import { figuresTable, page, paragraph, sideBySide, sizes } from './document-parts.ts';

/**
 * The report on the result of a review as a Word document in Vietnamese. What the system does not know, such as its
 * number, its place and day, who receives and who signs it, is left blank.
 */
export async function reportDocument(report: Report, narrative: Narrative): Promise<Uint8Array> {
  const document = new Document({
    title: narrative.title.vi,
    creator: 'rasoat',
    styles: { default: { document: { run: { font: 'Times New Roman', size: sizes.text } } } },
    sections: [{ properties: { page }, children: contentOf(report, narrative) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function contentOf(report: Report, { title, subtitle, sections }: Narrative): (Paragraph | Table)[] {
  const [province] = report.units;
  return [
    letterhead(province?.name ?? ''),
    paragraph('', { after: 120 }),
    paragraph('BÁO CÁO', { bold: true, align: 'center', after: 0 }, { heading: HeadingLevel.TITLE }),
    paragraph(title.vi.replace(/^Báo cáo /, '').replace(/^./, upper), {
      bold: true,
      align: 'center',
      after: 0,
    }),
    paragraph(subtitle.vi, { italics: true, size: sizes.small, align: 'center', after: 240 }),
    ...sections.flatMap((section, i) => [
      paragraph(
        `${roman(i + 1)}. ${section.title.vi}`,
        { bold: true, align: 'left' },
        { heading: HeadingLevel.HEADING_1, keepNext: true },
      ),
      ...section.paragraphs.map(({ vi }) => paragraph(vi)),
    ]),
    ...(province ? areaPart(report, province, sections.length + 1) : []),
    paragraph('', { after: 240 }),
    signatures(),
  ];
}

const upper = (letter: string): string => letter.toLocaleUpperCase('vi');

/** Both heads of an official letter, with its number and its place and day left open. */
const letterhead = (province: string): Table =>
  sideBySide(
    [
      paragraph('ỦY BAN NHÂN DÂN', { size: sizes.small, align: 'center', after: 0 }),
      paragraph(upper(province), { size: sizes.small, bold: true, align: 'center' }),
      paragraph('Số: ............/BC-............', { size: sizes.small, align: 'center' }),
    ],
    [
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', {
        size: sizes.small,
        bold: true,
        align: 'center',
        after: 0,
      }),
      paragraph('Độc lập - Tự do - Hạnh phúc', { size: sizes.small, bold: true, align: 'center' }),
      paragraph('................., ngày ...... tháng ...... năm .........', {
        size: sizes.small,
        italics: true,
        align: 'center',
      }),
    ],
  );

const signatures = (): Table =>
  sideBySide(
    [
      paragraph('Nơi nhận:', { size: sizes.small, bold: true, italics: true, align: 'left', after: 0 }),
      paragraph('- ..................................', { size: sizes.table, align: 'left', after: 0 }),
      paragraph('- ..................................', { size: sizes.table, align: 'left', after: 0 }),
    ],
    [
      paragraph('TM. ỦY BAN NHÂN DÂN', { bold: true, align: 'center', after: 0 }),
      paragraph('..................................', { bold: true, align: 'center', after: 0 }),
      paragraph('(Ký, ghi rõ họ tên, đóng dấu)', { size: sizes.small, italics: true, align: 'center' }),
    ],
  );

const header = ['Địa bàn', 'Số hộ dân cư', 'Hộ nghèo', 'Tỷ lệ', 'Hộ cận nghèo', 'Tỷ lệ'];

/** The figures at the end by area, the whole last. */
const areaPart = (report: Report, province: ReportUnit, number: number): (Paragraph | Table)[] => [
  paragraph(
    `${roman(number)}. Số liệu cuối kỳ theo địa bàn`,
    { bold: true, align: 'left' },
    { heading: HeadingLevel.HEADING_1, keepNext: true },
  ),
  figuresTable(header, [...areasOf(report), province].map(areaRow)),
];

const areaRow = ({ name, allHouseholds, closing, rates }: ReportUnit): string[] => [
  name,
  allHouseholds === null ? '–' : written(allHouseholds).vi,
  ...(['poor', 'near-poor'] as const).flatMap((each) => [
    written(closing[each].households).vi,
    writtenRate(rates.closing[each]).vi,
  ]),
];
