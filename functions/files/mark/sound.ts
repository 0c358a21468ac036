import { attributesOf, type Element, isUsual, odd, siblings } from './xml.ts';

/** Letters that XML cannot hold, and the end of a CDATA section, which text may not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/;
const reference = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));|&/g;

/** Whether text, as it is written in XML, has nothing that another program stumbles over. */
const isText = (xml: string): boolean =>
  !unwritable.test(xml) && xml.isWellFormed() && [...xml.matchAll(reference)].every(isReference);

function isReference([whole, decimal, hexadecimal]: RegExpExecArray): boolean {
  if (decimal === undefined && hexadecimal === undefined) return whole !== '&';
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
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

/** An element that is open, and the prefixes that are known inside it. */
interface Open {
  readonly name: string;
  readonly prefixes: ReadonlySet<string>;
}

const outside: Open = { name: '', prefixes: new Set(['xml']) };

/**
 * Throws where a piece of XML is odd: where it has what other programs take for damage, text beside elements, or
 * anything but elements and text. What was read in spite of that must not be handed on.
 */
export function requireSound(xml: string): void {
  if (!isText(xml)) throw odd('letters that XML cannot hold');
  const open: Open[] = [outside];
  let wasOpened = false;
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    tag.lastIndex = at;
    const [whole, closed, opened = '', attributes = '', empty] = tag.exec(xml) ?? [];
    if (whole === undefined) throw odd('a tag that cannot be read');
    if (!(wasOpened && closed) && xml.slice(end, at).trim() !== '') throw odd('text beside elements');
    if (closed) {
      if (open.length === 1 || open.pop()!.name !== closed) throw odd('an end without a start');
    } else {
      const element = elementIn(open.at(-1)!, opened, attributes);
      if (!empty) open.push(element);
    }
    wasOpened = !closed && !empty;
    end = tag.lastIndex;
  }
  if (open.length > 1 || xml.slice(end).trim() !== '') throw odd('a start without an end');
}

const declares = ([name, value]: readonly [string, string]): boolean =>
  /^xmlns:(?!xml)/.test(name) && value !== '';

function elementIn({ prefixes: known }: Open, name: string, attributes: string): Open {
  const all = Object.entries(attributesOf(attributes));
  const declared = all.filter(declares).map(([each]) => each.slice('xmlns:'.length));
  const prefixes = declared.length > 0 ? new Set([...known, ...declared]) : known;
  const others = all.filter((each) => !declares(each)).map(([each]) => each);
  const isKnown = (each: string) => !each.includes(':') || prefixes.has(each.split(':')[0]!);
  if (![name, ...others].every(isKnown)) throw odd('a prefix that nothing explains');
  return { name, prefixes };
}

/** The root of a part. Throws where the part is odd. */
export function soundRoot(xml: string): Element {
  const bare = xml.replace(/^\ufeff?\s{0,99}<\?xml[^<>]*\?>/, '');
  requireSound(bare);
  const [root, ...more] = siblings(bare);
  if (!root || more.length > 0) throw odd('no root');
  return root;
}

/** The same where it must have this name in the usual namespace, without a prefix. */
export function rootOf(xml: string, name: string): Element {
  const root = soundRoot(xml);
  if (!isUsual(root, name)) throw odd(`no plain ${name}`);
  return root;
}
