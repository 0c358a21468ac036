import { unreadable } from '../../../shared/batch/findings/file-rejected.ts';
import { compose } from '../text/compose.ts';
import { unpatchable } from './unpatchable.ts';

// Small parts of a workbook, as text. Sheets and shared strings are read as bytes, see `read/xml-markup.ts`.

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const letterOf = (reference: string, name: string): string => {
  if (name.charCodeAt(0) !== 35) return named[name] ?? reference;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** The text that XML has in an escaped form; Office's own escapes (`_x000D_`) too. Line breaks become `\n`. */
export function unescapeXml(escaped: string): string {
  let text = escaped;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('&')) text = text.replace(/&(#?\w+);/g, letterOf);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return text;
}

const special = /[&<>"\r]|_(?=x[0-9A-Fa-f]{4}_)/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  // Office reads `_x000D_` as a letter; its own escape keeps such text as it is.
  _: '_x005F_',
};

/** A text as XML holds it, escaped for Office too. */
export const escapeXml = (text: string): string => text.replace(special, (letter) => escapes[letter] ?? '');

/**
 * A text without its spans from `open` to `close`; one without an end stays. Not by a lazy pattern, which would take
 * quadratic time on hostile text.
 */
function withoutSpans(text: string, open: string, close: string): string {
  let kept = '';
  let done = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, done)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    kept += text.slice(done, at);
    done = end + close.length;
  }
  return done === 0 ? text : kept + text.slice(done);
}

/** A small part's XML without its comments. Refuses one that declares a DTD or entities. */
export function plainXml(xml: string): string {
  const plain = withoutSpans(xml, '<!--', '-->');
  if (/<!DOCTYPE|<!ENTITY/i.test(plain)) throw unreadable('entities');
  return plain;
}

type Attributes = Readonly<Record<string, string>>;

/** Each name needs a space before it, so that every letter of a hostile tag is looked at once. */
const anyAttribute = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of all elements of one name, in NFC; tolerant of everything else, and of namespace prefixes. */
export function* eachElement(xml: string, name: string): Generator<Attributes> {
  const tags = xml.matchAll(
    new RegExp(`<(?:[\\w.-]{1,20}:)?${name}(\\s(?:[^<>"']*(?:"[^"<]*"|'[^'<]*'))*[^<>"']*)?>`, 'g'),
  );
  for (const [, attributes = ''] of tags)
    yield Object.fromEntries(
      [...attributes.matchAll(anyAttribute)].map(([, key = '', double, single]) => [
        key,
        compose(unescapeXml(double ?? single ?? '')),
      ]),
    );
}

/** The same as an array. */
export const elements = (xml: string, name: string): Attributes[] => [...eachElement(xml, name)];

/** One element of a part; attributes and content stay escaped. */
export interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly inner: string;
  readonly xml: string;
}

/** Attributes as they stand in a tag: a pattern that does not backtrack. */
export const attributesPattern = `(?:\\s{1,99}[\\w.:-]+\\s{0,9}=\\s{0,9}(?:"[^"<]*"|'[^'<]*'))*`;

const attribute = /\s{1,100}([\w.:-]+)\s{0,9}=\s{0,9}(?:"([^"<]*)"|'([^'<]*)')/g;
const tag = /<(\/?)([\w.:-]+)((?:\s{1,100}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,100}(\/?)>/y;

/** The elements that stand side by side in a piece of XML. Throws where a tag cannot be read or is not closed. */
export function siblings(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  let start = 0;
  let inside = 0;
  let attributes = '';
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at;
    const [whole, closing, name, own, empty] = tag.exec(xml) ?? [];
    if (whole === undefined || name === undefined) throw unpatchable('a tag that cannot be read');
    if (closing) {
      if (open.pop() !== name) throw unpatchable('an end without a start');
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
  if (open.length > 0) throw unpatchable('a start without an end');
  return found;
}

/** The one element that a piece of XML is. Throws where it is none. */
export function elementOf(xml: string): Element {
  const [element] = siblings(xml);
  if (!element) throw unpatchable('no element');
  return element;
}

/** The attributes of a tag by name; values stay escaped. Throws where a name comes twice. */
export function attributesOf(attributes: string): Record<string, string> {
  const all = [...attributes.matchAll(attribute)].map(
    ([, name = '', double, single = '']) => [name, double ?? single.replaceAll('"', '&quot;')] as const,
  );
  const byName = Object.fromEntries(all);
  if (Object.keys(byName).length < all.length) throw unpatchable('an attribute twice');
  return byName;
}

/** An element with some attributes changed; undefined removes one. */
export function withAttributes(
  { name, attributes, inner }: Element,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const all = Object.entries({ ...attributesOf(attributes), ...changes });
  const written = all.map(([key, value]) => (value === undefined ? '' : ` ${key}="${value}"`)).join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

const textRuns = /<t(?:\s[^<>]{0,999})?>([^<]*)<\/t\s{0,99}>/g;

/** The text of a string item, a cell or a comment: its runs joined, without phonetic hints. */
export const textIn = (xml: string): string =>
  unescapeXml(
    [...withoutSpans(xml, '<rPh', '</rPh>').matchAll(textRuns)].map(([, text = '']) => text).join(''),
  );
