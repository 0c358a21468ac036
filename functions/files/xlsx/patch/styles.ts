import { mainNamespace } from '../write/cells.ts';
import { memoised } from './memoised.ts';
import { type FillMemory, fillMemory, fillOf } from './remembered-fills.ts';
import { type List, type Lists, least, readLists } from './style-lists.ts';
import { attributesOf, type Element, siblings, withAttributes } from './xml.ts';

export type Kind = 'error' | 'warning';

/** How cells of our own look: pieces of a styles part. */
interface Look {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  /** The number of a built-in number format. */
  readonly format?: number;
  readonly alignment?: string;
}

/** The cell styles of a workbook, to which marks are added as they are needed. */
export interface Styles {
  /** The style that shows a cell of another style as wrong. */
  marked(style: number, kind: Kind): number;
  /** A style as it was before a former marking. */
  plain(style: number): number;
  /** How many the workbook has itself. */
  readonly given: number;
  /** The styles that a former marking added. */
  readonly former: ReadonlySet<number>;
  look(look: Look): number;
  /** The part as it is by now. */
  xml(): string;
}

export const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** How a wrong cell is filled. */
export const markFills: Readonly<Record<Kind, string>> = {
  error: solid('FFC7CE'),
  warning: solid('FFEB9C'),
};
const ours = /"FF(?:FFC7CE|FFEB9C)"/;

/** The style of a day in `bareStyles`. */
export const dayStyle = 1;

/** The style part of a workbook that is written anew. */
export const bareStyles = `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs>${least.cellXfs[0]}<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The style part of a workbook that has none. */
export const noStyles = `<styleSheet xmlns="${mainNamespace}"/>`;

/** A marked cell says all of its look itself: its named style only remembers the fill. */
const itsOwn = Object.fromEntries(
  ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', 'Protection'].map((each) => [`apply${each}`, '1']),
);

const elementOf = (xml: string): Element => siblings(xml)[0]!;

/** Opens a styles part. Throws where it is odd. */
export function openStyles(part: string): Styles {
  const { lists, xml } = readLists(part);
  const { items } = lists.cellXfs;
  const marks = marking(lists, fillMemory(lists.cellStyles, lists.cellStyleXfs));
  const former = new Set(items.flatMap((xml, style) => (marks.plainXf(style) === xml ? [] : [style])));
  const added = (find: (style: number) => string) => memoised((style) => lists.cellXfs.indexOf(find(style)));
  const marked = {
    error: added((style) => marks.markedXf(style, 'error')),
    warning: added((style) => marks.markedXf(style, 'warning')),
  };
  const plain = added(marks.plainXf);
  return {
    given: items.length,
    former,
    plain: (style) => (former.has(style) ? plain(style) : style),
    marked: (style, kind) => marked[kind](style),
    look: (look) => lists.cellXfs.indexOf(xfOf(look, lists)),
    xml,
  };
}

/** How a cell's style becomes a marked one, and a marked one plain again. */
function marking({ cellXfs, fills }: Lists, memory: FillMemory) {
  const plainXf = (style: number): string => {
    const xml = cellXfs.items[style] ?? cellXfs.items[0]!;
    const xf = elementOf(xml);
    const before = memory.rememberedBy(attributesOf(xf.attributes).xfId);
    if (before === undefined) return xml;
    const filled = ours.test(fills.items[Number(fillOf(xf))] ?? '');
    return withAttributes(xf, { xfId: '0', ...(filled && { fillId: before }) });
  };
  const markedXf = (style: number, kind: Kind): string => {
    const xf = elementOf(plainXf(style));
    const fillId = String(fills.indexOf(markFills[kind]));
    return withAttributes(xf, { ...itsOwn, fillId, xfId: memory.remember(fillOf(xf)) });
  };
  return { plainXf, markedXf };
}

function xfOf(
  { font, fill, border, format = 0, alignment = '<alignment vertical="top"/>' }: Look,
  lists: Lists,
) {
  const at = (list: List, xml?: string) => (xml === undefined ? 0 : list.indexOf(xml));
  const ids = `numFmtId="${format}" fontId="${at(lists.fonts, font)}" fillId="${at(lists.fills, fill)}" borderId="${at(lists.borders, border)}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}>${alignment}</xf>`;
}
