import { unreadable } from '../../shared/batch/file-rejected.ts';
import { nfc } from './text-pieces.ts';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const entity = (whole: string, name: string): string => {
  if (name.charCodeAt(0) !== 35) return named[name] ?? whole;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** The text of an XML node: entities and CDATA written out, Office's `_x000D_` escapes too, in NFC. */
export function xmlText(raw: string): string {
  let text = raw;
  if (text.includes('<![CDATA[')) text = mapSpans(text, '<![CDATA[', ']]>', escapeXml);
  if (text.includes('&')) text = text.replace(/&(#?\w+);/g, entity);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return nfc(text);
}

/**
 * Puts something in place of each span from `open` to `close`; one that is never closed stays. By hand, because
 * a lazy pattern takes quadratic time on a hostile text.
 */
export function mapSpans(
  text: string,
  open: string,
  close: string,
  inPlace: (inner: string) => string = () => '',
): string {
  let mapped = '';
  let done = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, done)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    mapped += text.slice(done, at) + inPlace(text.slice(at + open.length, end));
    done = end + close.length;
  }
  return done === 0 ? text : mapped + text.slice(done);
}

/** Text as XML writes it. */
const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);

/** Refuses a document that declares a DTD or entities. `prologue` is what stands before the data. */
export function refuseDtd(prologue: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(prologue)) throw unreadable('entities');
}

/** Attributes of one tag: each name after a space, so that a hostile tag is looked at once. */
const attribute = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of the elements of one name, namespace prefixes ignored. For small parts only. */
export function elements(xml: string, name: string): Readonly<Record<string, string>>[] {
  const tags = xml.matchAll(new RegExp(`<(?:[\\w.-]{1,20}:)?${name}(\\s[^<>]{0,4000})?>`, 'g'));
  return [...tags].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, key, double, single]) => [
        key!,
        xmlText(double ?? single ?? ''),
      ]),
    ),
  );
}

/** The text between `<t>` tags in a string item, runs joined, phonetic runs skipped. `p` is the tags' prefix, such as `x:`. */
export function stringItem(item: string, p: string): string {
  const spoken = item.includes(`<${p}rPh`) ? mapSpans(item, `<${p}rPh`, `</${p}rPh>`) : item;
  const open = `<${p}t`;
  const close = `</${p}t>`;
  let text = '';
  for (let at = spoken.indexOf(open); at >= 0; ) {
    const nameEnd = at + open.length;
    const from = spoken.indexOf('>', nameEnd) + 1;
    if (from === 0) break;
    at = from;
    if (isNameEnd(spoken.charCodeAt(nameEnd)) && spoken[from - 2] !== '/') {
      const to = spoken.indexOf(close, from);
      if (to < 0) break;
      text += spoken.slice(from, to);
      at = to + close.length;
    }
    at = spoken.indexOf(open, at);
  }
  return xmlText(text);
}

/** After a tag's name comes a space, `>` or `/`; a letter makes it another tag. */
export const isNameEnd = (code: number): boolean => code === 62 || code === 47 || code <= 32;

/**
 * Looks for one text again and again from ever later positions. Remembers what it found, so that looking past
 * the end of a row does not scan the rest of the text anew each time.
 */
export function finder(text: string, wanted: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      const at = text.indexOf(wanted, from);
      found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}
