import { declaration, mainNamespace } from '../../files/xlsx/ooxml.ts';

const font = (size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="FF9AA5A0"/></${name}>`;
const framed = ['left', 'right', 'top', 'bottom'].map(side).join('');
const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`;

const centred = (more = ''): string => `<alignment horizontal="center" vertical="center"${more}/>`;

/** The styles of a list workbook's cells, in the order of their numbers. */
const styles = [
  { name: 'plain', font: 0, alignment: '' },
  { name: 'office', font: 1, alignment: '' },
  { name: 'title', font: 2, alignment: centred() },
  { name: 'subtitle', font: 0, alignment: centred() },
  { name: 'label', font: 1, border: 1, fill: 2, alignment: centred(' wrapText="1"') },
  { name: 'number', font: 3, border: 1, alignment: centred() },
  { name: 'text', font: 0, border: 1, alignment: '<alignment vertical="top" wrapText="1"/>' },
  { name: 'count', font: 0, border: 1, format: 3, alignment: '<alignment vertical="top"/>' },
  { name: 'year', font: 0, border: 1, format: 1, alignment: '<alignment vertical="top"/>' },
  { name: 'mark', font: 0, border: 1, alignment: '<alignment horizontal="center" vertical="top"/>' },
  { name: 'form', font: 4, alignment: '<alignment horizontal="right"/>' },
  { name: 'group', font: 1, border: 1, fill: 3, alignment: '' },
  { name: 'total', font: 1, border: 1, fill: 4, format: 3, alignment: '' },
  { name: 'note', font: 4, alignment: '<alignment vertical="top" wrapText="1"/>' },
  { name: 'signature', font: 1, alignment: centred() },
] as const;

export type ListStyle = (typeof styles)[number]['name'];

/** The number of a style. */
export const styleOf = (wanted: ListStyle): number => styles.findIndex(({ name }) => name === wanted);

const cellStyle = (style: {
  readonly font: number;
  readonly border?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly alignment: string;
}): string =>
  `<xf numFmtId="${style.format ?? 0}" fontId="${style.font}" fillId="${style.fill ?? 0}" borderId="${style.border ?? 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${style.alignment}</xf>`;

const part = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The styles part of a list workbook. */
export const listStyles = [
  `${declaration}<styleSheet xmlns="${mainNamespace}">`,
  part('fonts', [font(12), font(12, '<b/>'), font(14, '<b/>'), font(10, '<i/>'), font(12, '<i/>')]),
  part('fills', [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid('E8EEF0'),
    solid('EEF3F1'),
    solid('DCE7E2'),
  ]),
  part('borders', [
    '<border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${framed}<diagonal/></border>`,
  ]),
  part('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  part('cellXfs', styles.map(cellStyle)),
  '</styleSheet>',
].join('');

/** On A3 across, as wide as the page. */
export const printing =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';
