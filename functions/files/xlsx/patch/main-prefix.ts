import { mainNamespace } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { attributesOf, attributesPattern } from '../xml.ts';

// Some programs give every element of the main namespace a prefix, as in `<x:row>`. Without it such a part is like any other.

const root = new RegExp(
  `^(\\ufeff?\\s{0,99}(?:<\\?[^<>]{0,999}\\?>)?\\s{0,99})<([\\w.-]{1,20}):(\\w{1,20})(${attributesPattern})\\s{0,99}(\\/?)>`,
);

/** The root tag of any part is shorter. */
const longestRoot = 16 * 1024;
/** A text without a tag is shorter. */
const longestText = 16 * 1024 * 1024;

/** The start of a part with a prefix: its root without it, and how to go on with what follows, from tag to tag. */
interface Prefixed {
  readonly root: string;
  readonly length: number;
  readonly strip: (xml: string) => string;
}

/** Undefined where the root has no prefix. Throws where it means something else than the main namespace. */
function prefixedRoot(text: string): Prefixed | undefined {
  const [whole, before = '', prefix = '', name = '', attributes = '', empty = ''] = root.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const { [`xmlns:${prefix}`]: namespace, ...others } = attributesOf(attributes);
  if (namespace !== mainNamespace || 'xmlns' in others) throw unpatchable('a prefix of another namespace');
  const kept = Object.entries(others).map(([key, value]) => ` ${key}="${value}"`);
  return {
    root: `${before}<${name} xmlns="${mainNamespace}"${kept.join('')}${empty}>`,
    length: whole.length,
    strip: stripper(prefix),
  };
}

/** Takes the prefix from tags. Throws where an element has none, or a prefix gets another meaning. */
function stripper(prefix: string): (xml: string) => string {
  const own = new RegExp(`<(\\/?)${prefix.replaceAll('.', '\\.')}:`, 'g');
  const ambiguous = new RegExp(
    `<\\/?[^\\s<>/:!?]+[\\s/>]|\\sxmlns(?::${prefix.replaceAll('.', '\\.')})?\\s*=`,
  );
  return (xml) => {
    if (ambiguous.test(xml)) throw unpatchable('elements of several namespaces');
    return xml.replace(own, '<$1');
  };
}

/** A part without the prefix of the main namespace. */
export function withoutPrefix(xml: string): string {
  const found = prefixedRoot(xml);
  return found ? found.root + found.strip(xml.slice(found.length)) : xml;
}

/** Whether the start tag of the root is complete. */
const rootTag = /<\w[^<>]*>/;
const unchanged: Prefixed['strip'] = (xml) => xml;

/** The same of a part that is read as a stream. */
export async function* unprefixed(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let strip: Prefixed['strip'] | undefined;
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (!strip) {
      if (!rootTag.test(waiting) && waiting.length < longestRoot) continue;
      const found = prefixedRoot(waiting);
      strip = found?.strip ?? unchanged;
      if (found) yield found.root;
      waiting = waiting.slice(found?.length ?? 0);
    }
    // The last tag may go on in the next text.
    const end = strip === unchanged ? waiting.length : waiting.lastIndexOf('<');
    if (waiting.length - end > longestText) throw unpatchable('a text too long');
    if (end > 0) yield strip(waiting.slice(0, end));
    waiting = waiting.slice(Math.max(end, 0));
  }
  yield strip ? strip(waiting) : waiting;
}
