import { mainNamespace } from '../ooxml.ts';
import { attributesOf, elementOf, withAttributes } from '../xml.ts';
import type { Severity } from './marks.ts';
import { memoised } from './memoised.ts';
import { fillOf, type RememberedFills, rememberedFills } from './remembered-fills.ts';
import { defaults, type List, type Lists, readLists } from './style-lists.ts';

/** A style of our own: pieces of a styles part. */
interface OwnStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  /** The number of a built-in number format. */
  readonly format?: number;
  readonly alignment?: string;
}

/** The cell styles of a workbook, to which the marked ones are added as they are needed. */
export interface Styles {
  /** The style of a marked cell that had the style before. */
  marked(style: number, severity: Severity): number;
  /** The style that a cell had before a former marking. */
  plain(style: number): number;
  /** How many styles the workbook has itself. */
  readonly given: number;
  /** The styles that a former marking added. */
  readonly former: ReadonlySet<number>;
  /** The number of a style of our own. */
  own(style: OwnStyle): number;
  /** The styles part, with what was added so far. */
  xml(): string;
}

/** A fill of one colour; `rgb` is in hexadecimal. */
export const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The fills of marked cells. */
export const markFills: Readonly<Record<Severity, string>> = {
  error: solid('FFC7CE'),
  warning: solid('FFEB9C'),
  corrected: solid('C6EFCE'),
};
const isMarkFill = /"FF(?:FFC7CE|FFEB9C|C6EFCE)"/;

/** The style of a day in `bareStyles`. */
export const dayStyle = 1;

/** The styles part of a rewritten workbook. */
export const bareStyles = `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs>${defaults.cellXfs[0]}<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The styles part of a workbook that has none. */
export const noStyles = `<styleSheet xmlns="${mainNamespace}"/>`;

/** A marked cell takes nothing from its named style, which only remembers its fill. */
const overridesAll = Object.fromEntries(
  ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', 'Protection'].map((each) => [`apply${each}`, '1']),
);

/** Opens a styles part. Throws where it cannot be patched. */
export function openStyles(part: string): Styles {
  const { lists, xml } = readLists(part);
  const { items } = lists.cellXfs;
  const formats = formatsOf(lists, rememberedFills(lists.cellStyles, lists.cellStyleXfs));
  const former = new Set(items.flatMap((format, style) => (formats.plain(style) === format ? [] : [style])));
  const added = (formatOf: (style: number) => string) =>
    memoised((style) => lists.cellXfs.indexOf(formatOf(style)));
  const marked = {
    error: added((style) => formats.marked(style, 'error')),
    warning: added((style) => formats.marked(style, 'warning')),
    corrected: added((style) => formats.marked(style, 'corrected')),
  };
  const plain = added(formats.plain);
  return {
    given: items.length,
    former,
    plain: (style) => (former.has(style) ? plain(style) : style),
    marked: (style, severity) => marked[severity](style),
    own: (style) => lists.cellXfs.indexOf(ownFormat(style, lists)),
    xml,
  };
}

/** The format of a cell when it is marked, and when its mark is removed, by the number of its style. */
function formatsOf({ cellXfs, fills }: Lists, memory: RememberedFills) {
  const plain = (style: number): string => {
    const xml = cellXfs.items[style] ?? cellXfs.items[0] ?? defaults.cellXfs[0];
    const format = elementOf(xml);
    const before = memory.rememberedBy(attributesOf(format.attributes).xfId);
    if (before === undefined) return xml;
    const isMarked = isMarkFill.test(fills.items[Number(fillOf(format))] ?? '');
    return withAttributes(format, { xfId: '0', ...(isMarked && { fillId: before }) });
  };
  const marked = (style: number, severity: Severity): string => {
    const format = elementOf(plain(style));
    const fillId = String(fills.indexOf(markFills[severity]));
    return withAttributes(format, { ...overridesAll, fillId, xfId: memory.remember(fillOf(format)) });
  };
  return { plain, marked };
}

function ownFormat(
  { font, fill, border, format = 0, alignment = '<alignment vertical="top"/>' }: OwnStyle,
  lists: Lists,
): string {
  const at = (list: List, xml?: string) => (xml === undefined ? 0 : list.indexOf(xml));
  const ids = `numFmtId="${format}" fontId="${at(lists.fonts, font)}" fillId="${at(lists.fills, fill)}" borderId="${at(lists.borders, border)}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf ${ids} ${applied}>${alignment}</xf>`;
}
