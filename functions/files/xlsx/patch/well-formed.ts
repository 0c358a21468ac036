import { mainNamespace } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, type Element, siblings } from '../xml.ts';
import { withoutPrefix } from './main-prefix.ts';

/** Letters that XML cannot hold, and the end of a CDATA section, which text must not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/;
const reference = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));|&/g;

/** Whether escaped text has nothing that another program refuses. */
const isText = (xml: string): boolean =>
  !unwritable.test(xml) && xml.isWellFormed() && [...xml.matchAll(reference)].every(isReference);

function isReference([whole, decimal, hexadecimal]: RegExpExecArray): boolean {
  if (decimal === undefined && hexadecimal === undefined) return whole !== '&';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code === 0 || code > 0x10ffff) return false;
  const letter = String.fromCodePoint(code);
  return letter.isWellFormed() && !unwritable.test(letter);
}

const name = '[A-Za-z_][\\w.-]{0,99}';
const qualified = `(?:${name}:)?${name}`;
const tag = new RegExp(
  `<(?:/(${qualified})\\s{0,99}|(${qualified})((?:\\s{1,99}${qualified}\\s{0,9}=\\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\\s{0,99}(/?))>`,
  'y',
);

/** An element that is open, and the prefixes that it declares. */
interface OpenElement {
  readonly name: string;
  readonly declared: readonly string[];
}

/**
 * Throws where a piece of XML has what other programs take for damage, text beside elements, or anything but elements
 * and text. Our reader tolerates some of it, but what is handed on must open everywhere.
 */
export function requireWellFormed(xml: string): void {
  if (!isText(xml)) throw unpatchable('letters that XML cannot hold');
  const open: OpenElement[] = [];
  const prefixes = prefixesInScope();
  let wasOpened = false;
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    tag.lastIndex = at;
    const [whole, closed, opened = '', attributes = '', empty] = tag.exec(xml) ?? [];
    if (whole === undefined) throw unpatchable('a tag that cannot be read');
    if (!(wasOpened && closed) && xml.slice(end, at).trim() !== '') throw unpatchable('text beside elements');
    if (closed) {
      const element = open.pop();
      if (element?.name !== closed) throw unpatchable('an end without a start');
      prefixes.leave(element.declared);
    } else {
      const element = { name: opened, declared: prefixes.enter(opened, attributes) };
      if (empty) prefixes.leave(element.declared);
      else open.push(element);
    }
    wasOpened = !closed && !empty;
    end = tag.lastIndex;
  }
  if (open.length > 0 || xml.slice(end).trim() !== '') throw unpatchable('a start without an end');
}

const isDeclaration = ([name, value]: readonly [string, string]): boolean =>
  /^xmlns:(?!xml)/.test(name) && value !== '';

/** The namespace prefixes in scope, each with the number of open elements that declare it. */
function prefixesInScope() {
  const counts = new Map([['xml', 1]]);
  const count = (prefixes: readonly string[], by: number): void => {
    for (const prefix of prefixes) counts.set(prefix, (counts.get(prefix) ?? 0) + by);
  };
  const isKnown = (name: string): boolean => {
    const colon = name.indexOf(':');
    return colon < 0 || (counts.get(name.slice(0, colon)) ?? 0) > 0;
  };
  return {
    /** Takes the prefixes that an element declares into scope and returns them. Throws where it uses an unknown one. */
    enter(element: string, attributes: string): readonly string[] {
      const all = Object.entries(attributesOf(attributes));
      const declared = all.filter(isDeclaration).map(([name]) => name.slice('xmlns:'.length));
      count(declared, 1);
      const used = all.filter((each) => !isDeclaration(each)).map(([name]) => name);
      if (![element, ...used].every(isKnown)) throw unpatchable('a prefix that nothing declares');
      return declared;
    },
    leave: (declared: readonly string[]) => count(declared, -1),
  };
}

/** Whether an element has a name in the main namespace, without a prefix. */
export const isMainElement = (
  { name, attributes }: Pick<Element, 'name' | 'attributes'>,
  wanted: string,
): boolean => name === wanted && attributesOf(attributes).xmlns === mainNamespace;

/** The root of a part. Throws where the part is not well-formed. */
export function wellFormedRoot(xml: string): Element {
  const bare = xml.replace(/^\ufeff?\s{0,99}<\?xml[^<>]*\?>/, '');
  requireWellFormed(bare);
  const [root, ...more] = siblings(bare);
  if (!root || more.length > 0) throw unpatchable('no root');
  return root;
}

/** The root of a part that must have this name in the main namespace, without the prefix that it may have. */
export function mainRoot(xml: string, name: string): Element {
  const root = wellFormedRoot(withoutPrefix(xml));
  if (!isMainElement(root, name)) throw unpatchable(`no plain ${name}`);
  return root;
}
