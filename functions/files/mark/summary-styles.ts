import { markFills, type Styles, solid } from '../xlsx/patch/styles.ts';

const font = (size: number, more = '', colour = 'FF1F2933'): string =>
  `<font>${more}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
const [plain, bold] = [font(11), font(11, '<b/>')];

const side = (name: string): string => `<${name} style="thin"><color rgb="FFD5DBE1"/></${name}>`;
const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;

const middle = '<alignment vertical="center"/>';
const wrapped = '<alignment vertical="top" wrapText="1"/>';
const centred = '<alignment horizontal="center" vertical="top"/>';
const thousands = 3;

const ownStyles = {
  title: { font: font(18, '<b/>'), alignment: middle },
  label: { font: plain, alignment: middle },
  sum: {
    font: bold,
    format: thousands,
    alignment: '<alignment horizontal="right" vertical="center" indent="1"/>',
  },
  note: { font: plain, alignment: '<alignment vertical="center" shrinkToFit="1"/>' },
  head: { font: font(11, '<b/>', 'FFFFFFFF'), fill: solid('1F4E5F'), border, alignment: middle },
  code: { font: bold, fill: solid('EEF2F5'), border, alignment: wrapped },
  meaning: { font: plain, fill: solid('EEF2F5'), border, alignment: wrapped },
  count: { font: bold, fill: solid('EEF2F5'), border, format: thousands, alignment: centred },
  cell: { font: plain, border, alignment: wrapped },
  place: { font: plain, border, alignment: centred },
  link: { font: font(11, '<u/>', 'FF0563C1'), border, alignment: centred },
  error: { font: plain, fill: markFills.error, border, alignment: wrapped },
  warning: { font: plain, fill: markFills.warning, border, alignment: wrapped },
} as const;

/** The numbers of the summary's styles, by what they are for. */
export type SummaryStyles = Readonly<Record<keyof typeof ownStyles, number>>;

/** Adds the summary's styles to those of a workbook. */
export const summaryStyles = (styles: Styles): SummaryStyles =>
  Object.fromEntries(
    Object.entries(ownStyles).map(([name, own]) => [name, styles.own(own)]),
  ) as SummaryStyles;
