import { unreadable } from '../../../shared/batch/findings/file-rejected.ts';
import { compose } from '../text/compose.ts';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const entity = (whole: string, name: string): string => {
  if (name.charCodeAt(0) !== 35) return named[name] ?? whole;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** Text as XML has it, entities written out, and Office's `_x000D_` escapes too. A line break is one letter. */
export function unescaped(raw: string): string {
  let text = raw;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.includes('&')) text = text.replace(/&(#?\w+);/g, entity);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return text;
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

/** A small part's XML without its comments. Refuses one that declares a DTD or entities. */
export function plainXml(xml: string): string {
  const plain = mapSpans(xml, '<!--', '-->');
  if (/<!DOCTYPE|<!ENTITY/i.test(plain)) throw unreadable('entities');
  return plain;
}

/** Attributes of one tag: each name after a space, so that a hostile tag is looked at once. */
const attribute = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Attributes = Readonly<Record<string, string>>;

/** The attributes of the elements of one name, one by one, namespace prefixes ignored. For small parts only. */
export function* eachElement(xml: string, name: string): Generator<Attributes> {
  const tags = xml.matchAll(
    new RegExp(`<(?:[\\w.-]{1,20}:)?${name}(\\s(?:[^<>"']*(?:"[^"<]*"|'[^'<]*'))*[^<>"']*)?>`, 'g'),
  );
  for (const [, attributes = ''] of tags)
    yield Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, key, double, single]) => [
        key!,
        compose(unescaped(double ?? single ?? '')),
      ]),
    );
}

/** The same at once, where there are few. */
export const elements = (xml: string, name: string): Attributes[] => [...eachElement(xml, name)];
