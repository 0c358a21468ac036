import { mainNamespace } from '../write/cells.ts';
import { mapSpans, unescaped } from '../xml.ts';

/** One element of a part: its attributes and its inside as they are written. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly inner: string;
  readonly xml: string;
}

/** Thrown where a workbook is written so oddly that patching it is not safe; it is then written anew. */
export const odd = (what: string): Error => Object.assign(new Error(what), { name: 'OddWorkbook' });

export const isOdd = (error: unknown): boolean => error instanceof Error && error.name === 'OddWorkbook';

const attribute = /\s{1,100}([\w.:-]+)\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')/g;
const tag = /<(\/?)([\w.:-]+)((?:\s{1,100}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,100}(\/?)>/y;

/** The elements that stand side by side in a piece of XML. Throws where a tag is odd or not closed. */
export function siblings(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  let start = 0;
  let inside = 0;
  let attributes = '';
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const [whole, closing, name, own, empty] = tag.exec(xml) ?? [];
    if (whole === undefined || name === undefined) throw odd('a tag that cannot be read');
    if (closing) {
      if (open.pop() !== name) throw odd('an end without a start');
    } else {
      if (open.length === 0) {
        start = at;
        inside = tag.lastIndex;
        attributes = own ?? '';
      }
      if (!empty) open.push(name);
    }
    if (open.length > 0) continue;
    const inner = closing ? xml.slice(inside, at) : '';
    found.push({ name, attributes, inner, xml: xml.slice(start, tag.lastIndex) });
  }
  if (open.length > 0) throw odd('a start without an end');
  return found;
}

export const isUsual = (
  { name, attributes }: Pick<Element, 'name' | 'attributes'>,
  wanted: string,
): boolean => name === wanted && attributesOf(attributes).xmlns === mainNamespace;

/** The attributes of a tag by name, their values as they are written. Throws where one stands there twice. */
export function attributesOf(attributes: string): Record<string, string> {
  const all = [...attributes.matchAll(attribute)].map(
    ([, name, double, single]) => [name!, double ?? single!.replaceAll('"', '&quot;')] as const,
  );
  const byName = Object.fromEntries(all);
  if (Object.keys(byName).length < all.length) throw odd('an attribute twice');
  return byName;
}

/** An element written anew with other attributes; undefined takes one away. */
export function withAttributes(
  { name, attributes, inner }: Element,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const all = Object.entries({ ...attributesOf(attributes), ...changes });
  const written = all.map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`)).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const letter = /[^<>&\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.source;
const reference = '&(?:amp|lt|gt|quot|apos|#10|#xA);';

/** A pattern for text, as it is written, that no spreadsheet takes for a formula, and that every program can read. */
export const harmlessText = `(?:(?![=+\\-@＝＋－＠\\s])${letter}${letter}*(?:${reference}${letter}*)*)?`;

const pieces = /<t(?:\s[^<>]{0,999})?>([^<]*)<\/t\s{0,99}>/g;

/** The text of a string item, a cell or a comment: its runs joined, how it is spoken left out. */
export const textIn = (xml: string): string =>
  unescaped([...mapSpans(xml, '<rPh', '</rPh>').matchAll(pieces)].map(([, text]) => text!).join(''));
