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
  if (text.includes('<![CDATA['))
    text = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeXml(inner));
  if (text.includes('&')) text = text.replace(/&(#?\w+);/g, entity);
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return nfc(text);
}

/** Text as XML writes it. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);

/** Refuses a document that declares a DTD or entities. `prologue` is what stands before the data. */
export function refuseDtd(prologue: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(prologue)) throw unreadable('entities');
}

/** The attributes of the elements of one name, namespace prefixes ignored. For small parts only. */
export function elements(xml: string, name: string): Readonly<Record<string, string>>[] {
  const tags = xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^>]*)?>`, 'g'));
  return [...tags].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [
        key!,
        xmlText(double ?? single ?? ''),
      ]),
    ),
  );
}

/** The text between `<t>` tags in a string item, runs joined, phonetic runs skipped. `p` is the tags' prefix, such as `x:`. */
export function stringItem(item: string, p: string): string {
  const spoken = item.includes(`<${p}rPh`)
    ? item.replace(new RegExp(`<${p}rPh[\\s\\S]*?</${p}rPh>`, 'g'), '')
    : item;
  const close = `</${p}t>`;
  let text = '';
  for (let at = spoken.indexOf(`<${p}t`); at >= 0; at = spoken.indexOf(`<${p}t`, at + 1)) {
    const after = spoken[at + 2 + p.length];
    if (after !== '>' && after !== ' ' && after !== '\n') continue;
    const from = spoken.indexOf('>', at) + 1;
    const to = spoken.indexOf(close, from);
    if (from === 0 || to < 0) break;
    if (spoken[from - 2] !== '/') text += spoken.slice(from, to);
  }
  return xmlText(text);
}
